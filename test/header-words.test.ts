import { describe, expect, it } from 'vitest'
import { countWords } from '../src/understand/looks.ts'
import { isSourceHeader } from '../src/values/source-header.ts'
import { first, markdown } from './tables.ts'

const fieldOf = async (header: string, cells: [string, string], list = 'Dataset'): Promise<string | undefined> => {
  const rows = cells.map((cell, at) => `Maple ${at} | ${cell} | [x](https://trees.example/${at})`)
  return (await first(markdown('', `${list} | ${header} | Link`, ...rows))).columns[1]?.field
}

describe('headers of one word with two meanings', () => {
  it.each([
    ['组织', ['肠道', '皮肤'], 'extra'],
    ['疾病/组织', ['肠道', '皮肤'], 'extra'],
    ['组织', ['清华大学', 'OpenAI'], 'organization'],
    ['开发组织', ['腾讯', '百度'], 'organization'],
    ['作者/组织', ['王', '李'], 'organization'],
    ['Number of Pairs', ['637', '985'], 'samples'],
    ['QA pairs', ['637', '985'], 'texts'],
    ['Extraction code', ['`tdi3`', '`w24i`'], 'extra'],
    ['Code', ['[x](https://github.com/lab/a)', '[x](https://github.com/lab/b)'], 'code'],
    ['期刊分区', ['二区', '一区'], 'extra'],
    ['扫描 Scan', ['2010', '2012'], 'extra'],
    ['Data', ['COCO 2017', 'VOC 2012'], 'extra'],
    ['Role in this report', ['first of all of them', 'the one that came later'], 'extra']
  ] as [string, [string, string], string][])('read %s of %s', async (header, cells, field) => {
    expect(await fieldOf(header, cells)).toBe(field)
  })

  it.each([
    ['N', ['1', '2'], 'extra'],
    ['N', ['12', '40'], 'samples'],
    ['Samples', ['1', '2'], 'samples']
  ] as [string, [string, string], string][])('count the rows or what is in them: %s of %s', async (...said) => {
    const [header, cells, field] = said
    expect(await fieldOf(header, cells)).toBe(field)
  })

  it('read what tools are for apart from the tasks of data', async () => {
    expect(await fieldOf('用途', ['分类', '分割'], '工具')).toBe('description')
    expect(await fieldOf('用途', ['分类', '分割'], '数据集')).toBe('tasks')
  })

  it('leave the description to what describes', async () => {
    const rows = ['it is big | Scans of all leaves', 'it is free | Scans of all bark'].map(
      (row, at) => `Maple ${at} | ${row} | [x](https://trees.example/${at})`
    )
    for (const header of ['Notes', 'Details', 'Description']) {
      const { columns } = await first(markdown('', `Dataset | Why | ${header} | Link`, ...rows))
      expect(columns.map(({ field }) => field)).toEqual(['name', 'extra', 'description', 'link'])
    }
  })

  it('count pairs of texts beside what these are of', async () => {
    const rows = ['810,000 | 900', '120,000 | 70'].map(
      (row, at) => `Maple ${at} | ${row} | [x](https://trees.example/${at})`
    )
    const { columns } = await first(markdown('', 'Dataset | Pairs | Patients | Link', ...rows))
    expect(columns.map(({ field }) => field)).toEqual(['name', 'texts', 'samples', 'link'])
  })

  it.each(['Why', 'Why it fits', 'Warum', 'Por qué', '何ができるか', 'Зачем'])(
    'take %s for a description',
    async header => {
      expect(await fieldOf(header, ['it has all the leaves', 'it is free for all'])).toBe('description')
    }
  )
})

describe('headers of other languages', () => {
  it.each([
    ['Insiemi di dati', 'Nome | Descrizione | Licenza | Anno', 'dataset'],
    ['Daftar dataset', 'Nama | Deskripsi | Lisensi | Tahun', 'dataset'],
    ['Models', 'Naam | Beschrijving | Licentie | Jaar', 'model'],
    ['Models', 'Nazwa | Opis | Licencja | Rok', 'model'],
    ['Models', 'Adı | Açıklama | Lisans | Yıl', 'model'],
    ['Veri setleri', 'Adı | Açıklama | Lisans | Yayın yılı', 'dataset'],
    ['Datové sady', 'Název | Popis | Licence | Rok vydání', 'dataset'],
    ['Dátové sady', 'Názov | Popis | Licencia | Rok', 'dataset'],
    ['Bazy danych', 'Nazwa | Uwagi | Licencja | Rok wydania', 'dataset'],
    ['Набори даних', 'Назва | Опис | Ліцензія | Рік', 'dataset'],
    ['مجموعات البيانات', 'الاسم | الوصف | الرخصة | سنة النشر', 'dataset'],
    ['دیتاست‌ها', 'نام | توضیحات | مجوز | سال انتشار', 'dataset'],
    ['כלים', 'שם | תיאור | רישיון | שנה', 'tool'],
    ['เครื่องมือ', 'ชื่อ | คำอธิบาย | สัญญาอนุญาต | ปี', 'tool'],
    ['Εργαλεία', 'Όνομα | Περιγραφή | Άδεια | Έτος', 'tool'],
    ['Szoftverek', 'Név | Leírás | Licenc | Év', 'tool'],
    ['Verktyg', 'Namn | Beskrivning | Licens | År', 'tool'],
    ['Työkalut', 'Nimi | Kuvaus | Lisenssi | Vuosi', 'tool'],
    ['Pangkalan data', 'Nama | Penerangan | Lisensi | Tahun', 'dataset'],
    ['Расширения', 'Название | Описание | Лицензия | Год', 'tool'],
    ['Modelle', 'Name | Beschreibung | Lizenzbedingungen | Jahr', 'model'],
    ['Pre-trained Weight Zoo', 'Name | Description | License | Year', 'model']
  ])('are read below %s: %s', async (heading, header, kind) => {
    const rows = ['maple', 'elm'].map(name => `[${name}](https://${name}.example) | leaves of all kinds | MIT | 2021`)
    const table = await first(markdown(heading, header, ...rows))
    expect([table.kind, ...table.columns.map(({ field }) => field)]).toEqual([
      kind,
      'name',
      'description',
      'license',
      'date'
    ])
  })

  it.each([
    ['Strumento', 'tool'],
    ['Pustaka', 'tool'],
    ['Makale', 'paper'],
    ['Zbiór danych', 'dataset'],
    ['Perkakas', 'tool'],
    ['الأداة', 'tool'],
    ['ابزار', 'tool'],
    ['Nástroj', 'tool'],
    ['Інструмент', 'tool'],
    ['เครื่องมือ', 'tool'],
    ['Araç', 'tool'],
    ['قاعدة البيانات', 'dataset'],
    ['Набір даних', 'dataset'],
    ['Veri tabanı', 'dataset'],
    ['Adatbázis', 'dataset'],
    ['مقاله', 'paper'],
    ['Článek', 'paper'],
    ['Книга', 'other'],
    ['Kniha', 'other'],
    ['หนังสือ', 'other'],
    ['Strona', 'other']
  ])('say that %s heads a kind', async (header, kind) => {
    const rows = ['maple', 'elm'].map(name => `[${name}](https://${name}.example) | sorts | MIT`)
    expect((await first(markdown('', `${header} | X | License`, ...rows))).kind).toBe(kind)
  })
})

it('names rows by their titles where few have anything else', async () => {
  const row = (title: string, bench: string): string => `[${title}](https://arxiv.org/abs/2401.00011) | 2024 | ${bench}`
  const rows = [row('Sorting leaves by light', '[LeafBench](https://leaf.example)'), row('Counting bark', '--')]
  const table = await first(markdown('', 'Title | Year | Benchmark', ...rows, row('Felling oaks', '--')))
  expect([table.kind, table.columns[0]?.field]).toEqual(['paper', 'name'])
})

it('names checkpoints in front by what links them, whatever is said behind', async () => {
  const rows = ['4bit', 'BF16'].map(
    kind => `[\`lab/maple-${kind}\`](https://huggingface.co/lab/maple-${kind}) | 740 MB | fast to read`
  )
  const table = await first(markdown('Weights', 'Checkpoint | Download | Best for', ...rows))
  expect([table.kind, table.columns[0]?.field]).toEqual(['model', 'name'])
})

describe('what else a header may say', () => {
  it.each([
    ['Use', ['sorts leaves by light', 'counts the trees of a wood'], 'description'],
    ['Why read it', ['sorts leaves by light', 'counts the trees of a wood'], 'description'],
    ['Hauptmerkmal', ['sortiert Blätter nach Licht', 'zählt die Bäume im Wald'], 'description'],
    ['Назначение', ['разбор листьев по свету', 'счёт деревьев в лесу'], 'description'],
    ['疾病/组织', ['回肠 CD（炎症）', '结肠 UC（健康）'], 'extra'],
    ['Date of publication', ['2020-01', '2021-02'], 'date'],
    ['Specialty', ['leaves', 'bark'], 'extra'],
    ['数据规模 / 任务', ['10 小时；3 段视频', '22 小时；5 段视频'], 'samples'],
    ['Size', ['2M+', '100K+'], 'samples'],
    ['Ease of use', ['Easy', 'Hard'], 'extra'],
    ['Commercial use', ['Allowed with a written permission', 'Not allowed without a license'], 'license'],
    ['Terms of use', ['For research at universities only', 'Free for research with a signed form'], 'license'],
    ['Использование памяти', ['5 ГБ', '7 ГБ'], 'extra'],
    ['Merkmale', ['CT', 'MRI'], 'extra'],
    ['Published (peer-reviewed)', ['2021-03', '2022-04'], 'date'],
    ['Fat content', ['low', 'high'], 'extra'],
    ['副作用', ['头痛', '无'], 'extra'],
    ['Scanner brand', ['Grove', 'Wood'], 'extra'],
    ['Manufacturer', ['Grove Inc.', 'Wood Ltd.'], 'extra'],
    ['Funding agency', ['NIH', 'NSF'], 'extra'],
    ['운영 구분', ['공식', '커뮤니티'], 'extra'],
    ['Last checked', ['2024-01', '2024-02'], 'extra'],
    ['Speaker', ['Single', 'Multi'], 'extra']
  ] as [string, [string, string], string][])('%s of %s', async (header, cells, field) => {
    expect(await fieldOf(header, cells)).toBe(field)
  })

  it('reads who made a device, unless another column has who did the work', async () => {
    expect(await fieldOf('Manufacturer', ['Grove Inc.', 'Wood Ltd.'], 'Tool')).toBe('organization')
    const table = await first(
      markdown(
        '',
        'Tool | Agency | Institution | Link',
        'Maple | NIH | Grove | https://a.example',
        'Oak | NSF | Wood | https://b.example'
      )
    )
    expect(table.columns.map(({ field }) => field)).toEqual(['name', 'extra', 'organization', 'link'])
    const fields = async (header: string): Promise<string[]> =>
      (
        await first(
          markdown('', header, 'Oak | Siemens | Sevilla | https://a.example', 'Elm | GE | Bonn | https://b.example')
        )
      ).columns.map(({ field }) => field)
    expect(await fields('Dataset | Fabricante | Institución | Enlace')).toEqual([
      'name',
      'extra',
      'organization',
      'link'
    ])
    expect(await fields('Tool | Issued by | University | Link')).toEqual(['name', 'extra', 'organization', 'link'])
    expect(await fieldOf('AI Studio', ['[Try](https://a.example)', '[Try](https://b.example)'], 'Model')).not.toBe(
      'organization'
    )
  })

  it('reads no size of what is neither data nor a model', async () => {
    expect(await fieldOf('Size', ['2M+', '100K+'], 'Community')).toBe('extra')
    expect(await fieldOf('Company size', ['$12 Billion+ a year', '$1.5B'], 'Tool')).toBe('extra')
    expect(await fieldOf('Size', ['350M', '7B'], 'Tool')).toBe('parameters')
    expect(await fieldOf('Size', ['110M', '340M'], 'Paper')).toBe('parameters')
    expect(await fieldOf('Size', ['$7B', '$13B'], 'Tool')).toBe('extra')
  })

  it('reads the slides of a talk as none of tissue, and who gave it as no author', async () => {
    expect(await fieldOf('Slides', ['', ''], 'Paper')).toBe('extra')
    expect(await fieldOf('Slides', ['1,018', '300'])).toBe('images')
    expect(await fieldOf('Presenter', ['Jo Elm', 'Kim Ash'], 'Paper')).toBe('extra')
    expect(await fieldOf('Instructor', ['Jo Elm', 'Kim Ash'], 'Course')).toBe('authors')
  })

  it('reads papers beside another word for sources', async () => {
    const paper = '[Leaves of trees](https://aclanthology.org/P18-1014)'
    expect(await fieldOf('Paper / Source', [paper, paper], 'Model')).toBe('paper')
  })
})

it('names go before short forms of them, and programs before what they are for', async () => {
  const named = async (header: string, ...cells: string[]): Promise<number> =>
    (await first(markdown('Werkzeuge', header, ...cells))).columns.findIndex(({ field }) => field === 'name')
  const rows = ['OakNet-7B | Acorn | 7B | https://a.example', 'ElmNet-1B | Seed | 1B | https://b.example']
  expect(await named('Model | Shortname | Params | Link', ...rows)).toBe(0)
  expect(await named('Model | Nickname | Params | Link', ...rows)).toBe(0)
  expect(
    await named(
      'Anwendung | Sprache | Lizenz | Link',
      'OakView | C++ | MIT | https://a.example',
      'ElmRead | C | MIT | https://b.example'
    )
  ).toBe(0)
})

describe('a word for sources', () => {
  it.each([
    'Source',
    'Zdroj',
    'Kaynaklar',
    'Källa',
    'Források',
    'Fonti',
    'Źródła',
    'Sumber data',
    'Sursă',
    'المصدر',
    '資料來源'
  ])('is %s', header => expect(isSourceHeader(header)).toBe(true))
  it.each(['Font', 'Fontys', 'Bronze', 'Resource', 'Open source'])('is not %s', header =>
    expect(isSourceHeader(header)).toBe(false)
  )
})

it.each([
  ['leaves of trees', 3],
  ['树叶图像', 2],
  ['葉のデータ', 3],
  ['나뭇잎 영상 자료', 3],
  ['🍁🍁🍁🍁 leaves', 2]
])('counts the words of %s', (text, words) => {
  expect(countWords(text)).toBe(words)
})
