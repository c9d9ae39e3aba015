import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { readBenchmarks } from '../src/values/benchmarks.ts'
import { readAuthors, splitList } from '../src/values/lists.ts'

describe('readAuthors', () => {
  it.each([
    ['M. Hu et al.', ['M. Hu']],
    ['M. Hu et al', ['M. Hu']],
    ['M. Hu, et al.', ['M. Hu']],
    ['M. Hu, J. Li et al.', ['M. Hu', 'J. Li']],
    ['Hu et al., 2023', ['Hu']],
    ['Hu et al. (2023)', ['Hu']],
    ['M. Hu and others', ['M. Hu']],
    ['M. Hu, J. Li, ...', ['M. Hu', 'J. Li']],
    ['张三等', ['张三']],
    ['张三, 李四 等', ['张三', '李四']],
    ['Smith J, Doe A', ['Smith J', 'Doe A']],
    ['Zhang, Li and Wang', ['Zhang', 'Li', 'Wang']],
    ['Zhang, Li, and Wang', ['Zhang', 'Li', 'Wang']],
    ['Fabian Isensee, Constantin Ulrich and Tassilo Wald', ['Fabian Isensee', 'Constantin Ulrich', 'Tassilo Wald']],
    ['Ann Oak; Ben Elm', ['Ann Oak', 'Ben Elm']],
    ['J. Elm & K. Fir', ['J. Elm', 'K. Fir']],
    ['Anders Alder', ['Anders Alder']],
    ['Seal Etal', ['Seal Etal']],
    ['1. Ann Oak\n2. Ben Elm', ['Ann Oak', 'Ben Elm']],
    ['• Ann Oak • Ben Elm', ['Ann Oak', 'Ben Elm']],
    ['Elm, Jo; Fir, Kim', ['Elm, Jo', 'Fir, Kim']],
    ['Elm, Jo; van der Fir, Kim B.; Oak, A.-L.; et al.', ['Elm, Jo', 'van der Fir, Kim B.', 'Oak, A.-L.']],
    ['Elm, J. and Fir, K.', ['Elm, J.', 'Fir, K.']],
    ['Elm, J. and 5 others', ['Elm, J.']],
    ['OpenAI, Microsoft; Ann Oak, Jo Elm', ['OpenAI', 'Microsoft', 'Ann Oak', 'Jo Elm']],
    ['Google, OpenAI; Meta, Microsoft', ['Google', 'OpenAI', 'Meta', 'Microsoft']],
    ['Suharto, Ann Oak and Jo Elm, Kim Fir', ['Suharto', 'Ann Oak', 'Jo Elm', 'Kim Fir']],
    ['Google, DeepMind and Microsoft, OpenAI', ['Google', 'DeepMind', 'Microsoft', 'OpenAI']],
    ['Google, X, MIT', ['Google', 'X', 'MIT']],
    ['Elm, Fir, and 5 others', ['Elm', 'Fir']],
    ['Jo Elm, Kim Fir; Ann Oak', ['Jo Elm', 'Kim Fir', 'Ann Oak']],
    ['张三，李四；王五', ['张三', '李四', '王五']],
    ['Elm, J., Fir, K.-L., & Oak, A. B.', ['Elm, J.', 'Fir, K.-L.', 'Oak, A. B.']],
    ['Elm, Jr., Fir', ['Elm, Jr.', 'Fir']],
    ['Jo Elm and Kim Fir.', ['Jo Elm', 'Kim Fir']],
    ['Jo Elm, Grove Inc.', ['Jo Elm', 'Grove Inc.']],
    ['Elm et.al.', ['Elm']],
    ['Jo Elm1, Kim Fir2,*, J. Oak2†, Ann Rowan†', ['Jo Elm', 'Kim Fir', 'J. Oak', 'Ann Rowan']],
    ['Jo Elm1, fir99', ['Jo Elm1', 'fir99']],
    ['Ulme u. a.', ['Ulme']],
    ['Ulme, Esche u.a. (2023)', ['Ulme', 'Esche']],
    ['Ulme und Esche', ['Ulme', 'Esche']],
    ['Ulme & andere', ['Ulme']],
    ['Ulme und weitere', ['Ulme']],
    ['Orme et coll.', ['Orme']],
    ['Orme et autres', ['Orme']],
    ['Olmo y otros', ['Olmo']],
    ['Olmo, Fresno y col.', ['Olmo', 'Fresno']],
    ['Olmo e outros', ['Olmo']],
    ['Вязов и др.', ['Вязов']],
    ['Вязов, Ясенев и соавт.', ['Вязов', 'Ясенев']],
    ['Вязов и Ясенев', ['Вязов', 'Ясенев']],
    ['Nguyen và cộng sự', ['Nguyen']],
    ['Nguyen An và Tran Binh', ['Nguyen An', 'Tran Binh']],
    ['김나무 외', ['김나무']],
    ['김나무, 이숲 외 3명', ['김나무', '이숲']],
    ['김나무 등', ['김나무']],
    ['森田ら', ['森田']],
    ['森田 他', ['森田']],
    ['森田太郎、林一郎ほか', ['森田太郎', '林一郎']],
    ['森田他3名', ['森田']],
    ['Team Alder1, Team Birch2', ['Team Alder1', 'Team Birch2']],
    ['Old Alder3, Old Birch2', ['Old Alder3', 'Old Birch2']],
    ['-', []],
    ['', []],
    ['et al.', []]
  ])('%j is %j', (text, authors) => {
    expect(readAuthors(text)).toEqual(authors)
  })

  it.each([
    'Olmo y Fresno',
    'Olmo e Fresno',
    'Orme et Frêne',
    'Ulme U. A.',
    'Karl von und zu Ulme',
    'Institut für Laub- und Nadelbäume',
    'Институт деревьев и леса',
    'Olmo y Colmena',
    '其他',
    '森さくら',
    '김등',
    '김외'
  ])('%s is one author', text => {
    expect(readAuthors(text)).toEqual([text])
  })

  it('never throws, and names each author with letters', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          'Hu',
          ' ',
          ',',
          ';',
          ' and ',
          ' et al',
          ' u. a',
          '.',
          '等',
          '张',
          '김',
          '他',
          '(',
          ')',
          '2023',
          '\n'
        )
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        expect(readAuthors(text).every(name => /\p{L}/u.test(name) && name === name.trim())).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })

  it('takes linear time', () => {
    for (const text of [
      'a, '.repeat(30_000),
      ' '.repeat(100_000),
      'et '.repeat(30_000),
      '.'.repeat(100_000),
      'a y '.repeat(30_000),
      '森'.repeat(100_000)
    ]) {
      const before = performance.now()
      readAuthors(text)
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })
})

describe('an institute', () => {
  it.each(['Institut für Forst und Holz', 'Институт Леса и Дерева', 'Viện Rừng và Cây'])('is one author: %s', text => {
    expect(readAuthors(text)).toEqual([text])
  })
})

describe('splitList', () => {
  it.each([
    ['VQA (a, b), report', ['VQA (a, b)', 'report']],
    ['VQA (a, report', ['VQA (a', 'report']],
    ['a，b；c、d', ['a', 'b', 'c', 'd']],
    ['a, -, b', ['a', 'b']],
    ['- a\n- b', ['a', 'b']],
    ['* a\n· b\n•c', ['a', 'b', 'c']],
    ['(1) a; （2）bc; 3) d; 4.ef', ['a', 'bc', 'd', 'ef']],
    ['1. 3D detection\n2. 2.5D views', ['3D detection', '2.5D views']],
    ['1) VQA 2) report', ['1) VQA 2) report']],
    ['sort 1,018 leaves, 12,345,678 needles', ['sort 1,018 leaves', '12,345,678 needles']],
    ['1,2,3', ['1', '2', '3']],
    ['sort 2,5000', ['sort 2', '5000']],
    ['Elm 2017,365 leaves', ['Elm 2017', '365 leaves']],
    ['Oak10,100', ['Oak10', '100']],
    ['Fir 3,405B', ['Fir 3', '405B']],
    ['3D detection, 2D, (2D) views, 8.x, -omics', ['3D detection', '2D', '(2D) views', '8.x', '-omics']]
  ])('%j is %j', (text, parts) => {
    expect(splitList(text)).toEqual(parts)
  })
})

describe('readBenchmarks', () => {
  it('groups what follows a numbered lead', () => {
    expect(readBenchmarks('（1）Multimodal：VQA-RAD, SLAKE （2）Text: MedQA', [])).toEqual([
      { group: 'Multimodal', items: ['VQA-RAD', 'SLAKE'] },
      { group: 'Text', items: ['MedQA'] }
    ])
  })
})

describe('a column of tasks or benchmarks', () => {
  /** The items read of a cell, null where it is kept as it stands. */
  async function items(field: 'tasks' | 'benchmarks', cell: string): Promise<unknown> {
    const header = field === 'tasks' ? 'Used for' : 'Benchmark'
    const content = `| Model | ${header} | Link |\n|---|---|---|\n| Elm | ${cell} | [link](https://elm.example) |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    if (row?.extra[header] === cell) return null
    return field === 'tasks' ? row?.tasks : row?.benchmarks.flatMap(group => group.items)
  }

  it.each([
    ['Leaf detection, bark segmentation.', ['Leaf detection', 'bark segmentation.']],
    ['detection, counting, etc.', ['detection', 'counting', 'etc.']],
    ['detection :sparkles:, :heavy_check_mark: ratio 1:a:2, :x:', ['detection', 'ratio 1:a:2']],
    ['叶片分类、树皮分割、年轮计数。', ['叶片分类', '树皮分割', '年轮计数。']],
    ['Text-only QA; no reports', ['Text-only QA', 'no reports']],
    ['Telling maples from oaks in photos, then counting the leaves of both.', null],
    ['Testing only; never used for training, tuning or thresholds', null],
    ['oaks: 2021, maples: 2018', ['oaks: 2021', 'maples: 2018']],
    ['sorting :x:, counting :heavy_check_mark:', ['sorting :x:', 'counting']],
    ['89', null],
    ['oaks: 114, maples: ~1.2k', null],
    ['12 tasks', null],
    ['10-20 tasks', null],
    ['Over 100 problems', null],
    ['5 domains, 20–30 sub-tasks', null],
    ['Many tasks', null],
    ['Dozens', null],
    ['oaks: 2021-2023', ['oaks: 2021-2023']],
    ['20 questions, 12 puzzles', ['20 questions', '12 puzzles']],
    ['Many-to-one sorting', ['Many-to-one sorting']],
    ['3D sorting, various', ['3D sorting', 'various']],
    ['Track 1, 2', ['Track 1', '2']],
    ['20 demo + the rest', null],
    ['10 dev, 5 test', null],
    ['sorting, 3 test-time searches', ['sorting', '3 test-time searches']],
    ['Named oak, is a maple', null],
    ['Real oak, but cut', null],
    ['Leaves are torn, bark is wet', null],
    ['Telling whether a leaf is wet, is-a relations', ['Telling whether a leaf is wet', 'is-a relations']],
    ['一共 12 个任务，都来自森林里的树木和叶片，由专家共同开发。', null],
    ['Not for use in the wild', null],
    [
      'Counting, sorting (in the lab, not for use in the wild)',
      ['Counting', 'sorting (in the lab, not for use in the wild)']
    ],
    ['叶片检测与分类以及分割。', ['叶片检测与分类以及分割。']],
    [
      'Predicting the one year growth of trees in the wild after they were cut',
      ['Predicting the one year growth of trees in the wild after they were cut']
    ],
    // A key elsewhere says what they stand for.
    ['G', null],
    ['R, G', null],
    ['R, QA', ['R', 'QA']]
  ])('%s: tasks', async (cell, expected) => {
    expect(await items('tasks', cell)).toEqual(expected)
  })

  it('names tasks where numbers are of a kind or few', async () => {
    const cells = ['Sorting: 14', 'Various', 'Several', '50 tasks', 'Leaf counting']
    const rows = cells.map((cell, at) => `| Elm${at} | ${cell} | [link](https://elm.example/${at}) |`)
    const content = `| Benchmark | Tasks | Link |\n|---|---|---|\n${rows.join('\n')}\n`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources.map(({ tasks }) => tasks)).toEqual([[], [], [], [], ['Leaf counting']])
  })

  it('is no column of tasks where most cells tell how many there are', async () => {
    const cells = ['50 tasks', '~200', 'Open ended', '10-20']
    const rows = cells.map((cell, at) => `| Elm${at} | ${cell} | [link](https://elm.example/${at}) |`)
    const content = `| Benchmark | Tasks | Link |\n|---|---|---|\n${rows.join('\n')}\n`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources.map(({ tasks, extra }) => [tasks, extra.Tasks])).toEqual(cells.map(cell => [[], cell]))
  })

  it.each([
    ['LeafQA, SQuAD 2.0, Bark-3, Tree30k', ['LeafQA', 'SQuAD 2.0', 'Bark-3', 'Tree30k']],
    ['LeafQA :white_check_mark:, :new: BarkQA', ['LeafQA', 'BarkQA']],
    ['LeafQA (10% subset), BarkQA', ['LeafQA (10% subset)', 'BarkQA']],
    ['20+ leaf sets, BarkQA', ['20+ leaf sets', 'BarkQA']],
    ['BarkQA, Leaf:2019', ['BarkQA', 'Leaf:2019']],
    ['LeafPerf 0.7, BarkPerf', ['LeafPerf 0.7', 'BarkPerf']],
    ['Leaf 2017, 2018, 2019', ['Leaf 2017', '2018', '2019']],
    ['46.8% LeafQA', null],
    ['1,200+ leaves', null],
    ['LeafQA: 67.2, BarkQA: 78', null],
    ['LeafQA 67.2', null],
    ['80+ languages', null]
  ])('%s: benchmarks', async (cell, expected) => {
    expect(await items('benchmarks', cell)).toEqual(expected)
  })
})
