/** Text repeated until it is that long. */
const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length))
const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')
const TABLE = '\n\n| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |\n'
const inCell = (cell: string): string => `| Model | Paper |\n|---|---|\n| ${cell} | x |\n`

/** Documents that engines for Markdown and HTML are known to choke on, by name, for a size. */
export const HOSTILE: Record<string, (n: number) => string> = {
  'quotes, deep': n => '> '.repeat(n) + TABLE,
  'list items, deep': n => `${'- '.repeat(n)}a${'\n'.repeat(n)}${TABLE}`,
  'numbered items, deep': n => '1. '.repeat(n) + TABLE,
  'items in quotes, deep': n => '> - '.repeat(n) + TABLE,
  'items, deeper line by line': n => times(Math.min(n, 1000), i => `${'  '.repeat(i)}* a\n`) + TABLE,
  'footnotes, deep': n => '[^a]: '.repeat(n) + TABLE,
  'list items, many': n => '- [ ] a\n'.repeat(n) + TABLE,
  ...Object.fromEntries(
    [
      '<div>',
      '<b>',
      '<table><tr><td>',
      '<details>',
      '<ul><li>',
      '<svg><g>',
      '<template>',
      '<select>',
      '<a href=x>'
    ].flatMap(tag => [
      [`${tag}, deep`, (n: number) => tag.repeat(n) + TABLE],
      [`${tag}, deep over lines`, (n: number) => `${tag}\n\n`.repeat(n) + TABLE],
      [`${tag}, deep in a paragraph`, (n: number) => `a ${tag.repeat(n)}${TABLE}`],
      [`${tag}, deep in a cell`, (n: number) => inCell(tag.repeat(n))],
      [`${tag}, deep in a page`, (n: number) => `<!doctype html><main>${tag.repeat(n)}`]
    ])
  ),
  'formatting opened again in every block': n => times(n, i => `<b id=${i}><p>`),
  'marks behind what may be an address': n =>
    `<table><tr><th>Dataset</th><th>URL</th></tr><tr><td>a</td><td>/${','.repeat(n)}x</td></tr></table>`,
  'misnested tags': n => '<a><div>'.repeat(n) + '</a>'.repeat(n),
  'ends without starts': n => '</p></br></div>'.repeat(n),
  ...Object.fromEntries(
    [
      '[',
      ']',
      '*',
      '_',
      '`',
      '~',
      '<',
      '|',
      '![',
      '(',
      '\\',
      '&',
      '<a',
      '<!--',
      '<?',
      '<!A ',
      '[]',
      '[^',
      '*a_',
      '_a ',
      'a_ '
    ].flatMap(run => [
      [`a run of ${run}`, (n: number) => run.repeat(n) + TABLE],
      [`a run of ${run} in a cell`, (n: number) => inCell(run.repeat(n))]
    ])
  ),
  'brackets, nested': n => `${'['.repeat(n)}a${']'.repeat(n)}`,
  'links, nested': n => `${'['.repeat(n)}a${'](x)'.repeat(n)}`,
  'links without an end': n => '[a](<b'.repeat(n),
  'links without an end, again': n => '[a](b "'.repeat(n),
  'images in brackets': n => '![[]()'.repeat(n),
  'emphasis, nested': n => '*a **a '.repeat(n) + 'b** b*'.repeat(n),
  'emphasis of long runs': n => inCell(`${'*'.repeat(n)}a${'*'.repeat(n)} ${'_'.repeat(n)}b${'_'.repeat(n)}`),
  'emphasis of long runs of two lengths': n => inCell(`${'a **********b '.repeat(n)}${'b************ '.repeat(n)}`),
  'emphasis of runs, in prose': n => `${`${'_'.repeat(800)}a${'_'.repeat(801)}\n\n`.repeat(n / 800)}${TABLE}`,
  'emphasis by threes': n => 'a**b'.repeat(n) + 'c* '.repeat(n),
  'strikes, nested': n => '~~a '.repeat(n) + 'b~~ '.repeat(n),
  'growing runs of backticks': n => times(Math.min(n, 1500), i => `e${'`'.repeat(i)}`),
  'attributes without an end': n => '<a href="'.repeat(n),
  'attributes, many': n => `<a ${times(n, i => `x${i}=y `)}>x</a>`,
  'comments without an end': n => `</${'<!--'.repeat(n)}`,
  'sections without an end': n => 'a <![CDATA['.repeat(n),
  'scripts without an end': n => `<script>${'<!--<script>'.repeat(n)}`,
  'tables without an end': n => '<table><tr><td>x</td></tr>\n\n'.repeat(n),
  'text in a table': n => `<table>${'x<b>'.repeat(n)}</table>`,
  'columns, many': n => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|b'.repeat(n)}|\n`,
  'columns of HTML, many': n => `<table><tr>${'<td>x'.repeat(n)}</table>`,
  'cells left out': n => `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|b\n'.repeat(n)}`,
  'rows under a line that is no header': n => 'aaa\rbbb\n-\v\n'.repeat(n),
  'tables, many': n => '|a|b|\n|-|-|\n|1|2|\n\n'.repeat(n),
  'headings, many': n => 'a\n=\n'.repeat(n),
  'headings in headings': n => '<h1>a<div>'.repeat(n) + TABLE,
  'definitions, many': n => times(n, i => `[r${i}]: https://example.org/${i}\n`) + inCell('[r1]'),
  'definitions of one label': n => `[a]: b\n`.repeat(n) + inCell('[a]'),
  'a long definition, often used': n => `[a]: ${'x'.repeat(n)}\n\n${'[a] '.repeat(n)}`,
  'labels without an end': n => '[a\n'.repeat(n),
  'footnotes, many': n => times(n, i => `[^${i}] `) + times(n, i => `\n\n[^${i}]: a`),
  'a colspan of a billion': () => '<table><tr><td colspan=1000000000 rowspan=1000000000>a<td>b</table>',
  'spans, many': n => `<table>${'<tr><td colspan=1000000000 rowspan=1000000000>a'.repeat(n)}</table>`,
  'spans, many tables': n => '<table><tr><td colspan=1000>a</table>\n'.repeat(n),
  'spans, down': n => `<table><tr>${'<td rowspan=65534>a'.repeat(1000)}${'<tr><td>'.repeat(n)}</table>`,
  entities: n => `<p>${'&CounterClockwiseContourIntegral;&notit;&#1114112;&amp'.repeat(n)}`,
  'entities in an attribute': n => `<a href="${'&amp'.repeat(n)}">x</a>`,
  'a huge line': n => fill('word ', 20 * n),
  'a huge word in a cell': n => inCell('a'.repeat(20 * n)),
  'spaces and line ends': n => `${' '.repeat(n)}a${'\n'.repeat(n)}${'\r'.repeat(n)}${'\t'.repeat(n)}b`,
  'zero bytes': n => inCell('\0'.repeat(n)),
  'halves of surrogates': n => inCell('\udc00\ud800a'.repeat(n)),
  'marks on one letter': n => inCell(`a${'\u0301'.repeat(n)}`),
  'damaged encoding': n => inCell('ÃƒÂ©'.repeat(n)),
  addresses: n => `www.${'_.'.repeat(n)} http://a.b/${')'.repeat(n)} ${'a@'.repeat(n)} ${'a.'.repeat(n)}@b.c`,
  numbers: n => inCell(`${'1,'.repeat(n)} ${'9'.repeat(n)} 10.${'1'.repeat(n)}/x ${'10.1/'.repeat(n)}`),
  'comments in front of a page': n => '<!-- -->'.repeat(n),
  'metadata without an end': n => `---\n${'a: b\n'.repeat(n)}`,
  'headers of marks': n => `|a${':'.repeat(n)}b|${'(a) '.repeat(n)}|\n|-|-|\n|x|y|\n`,
  'headings of spaces and braces': n =>
    `## x${'\t'.repeat(n)}y\n\n## x {#${'a'.repeat(n)}\n\n## x${' {'.repeat(n)}}\n${TABLE}`,
  fences: n => '```\n'.repeat(n)
}
