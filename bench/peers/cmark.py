# cmark-gfm for the Markdown, lxml for the cells and links.
import json, subprocess, sys
from lxml import html

text = open(sys.argv[1], 'rb').read()
page = subprocess.run(['cmark-gfm', '--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink'], input=text, stdout=subprocess.PIPE, check=True).stdout
rows = [[{'text': cell.text_content().strip(), 'links': [a.get('href') for a in cell.iter('a')]} for cell in row if cell.tag in ('td', 'th')]
        for row in html.fromstring(page.decode()).iter('tr')]
json.dump(rows, sys.stdout)
