import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { monthOfArxiv, readDate, readShortMonth, readYearOf } from '../src/values/date.ts'
import { markdown, resources } from './tables.ts'

describe('readDate', () => {
  it.each([
    ['2025-06-28', '2025-06-28'],
    ['2025/6/8', '2025-06-08'],
    ['Янв 2026', '2026-01'],
    ['окт 2024', '2024-10'],
    ['2023.05', '2023-05'],
    ['2023.05.17', '2023-05-17'],
    ['2023-9', '2023-09'],
    ['2025--01', '2025-01'],
    ['01/2023', '2023-01'],
    ['May 2023', '2023-05'],
    ['May. 2023', '2023-05'],
    ['MAY, 2023', '2023-05'],
    ['May 5, 2023', '2023-05-05'],
    ['May 5th 2023', '2023-05-05'],
    ['5 May 2023', '2023-05-05'],
    ['5th of May 2023', '2023-05-05'],
    ['Sept 2023', '2023-09'],
    ['September 2023', '2023-09'],
    ['2023 May', '2023-05'],
    ['2023-May-05', '2023-05-05'],
    ['2023年5月', '2023-05'],
    ['2023 年 5 月', '2023-05'],
    ['2023年5月17日', '2023-05-17'],
    ['2023年', '2023'],
    ['2023 Q1', '2023'],
    ['Q1 2023', '2023'],
    ['2023-Q4', '2023'],
    ['Mid 2021', '2021'],
    ['mid-2021', '2021'],
    ['early 2024', '2024'],
    ['Summer 2024', '2024'],
    ["'23", '2023'],
    ['’98', '1998'],
    ['2021', '2021'],
    ['2021¹', '2021'],
    ['Jan-24', '2024-01'],
    ["Jan'24", '2024-01'],
    ['17-May-23', '2023-05-17'],
    ['23/05/2023', '2023-05-23'],
    ['5/17/2023', '2023-05-17'],
    ['31/7/2022', '2022-07-31'],
    ['03/04/2023', '2023'],
    ['4/4/2023', '2023-04-04'],
    ['03.04.2023', '2023-04-03'],
    ['2023-05-17T08:30:00Z', '2023-05-17'],
    ['2023-05-17 08:30', '2023-05-17'],
    ['20230517', '2023-05-17'],
    ['202305', '2023-05'],
    ['2019-2020', '2019'],
    ['2015–2018', '2015'],
    ['2023/2024', '2023'],
    ['2019.06 - 2020.12', '2019-06'],
    ['2019-06-2020-12', '2019-06'],
    ['2023年5月-6月', '2023-05'],
    ['2023年5月至今', '2023-05'],
    ['2021 - present', '2021'],
    ['May - June 2023', '2023-05'],
    ['May 3-5, 2023', '2023-05-03'],
    ['3-5 May 2023', '2023-05-03'],
    ['２０２３／０５／１７', '2023-05-17'],
    ['２０２３．０５', '2023-05'],
    ['２０２３－０５', '2023-05'],
    ['(2023-05)', '2023-05'],
    ['(2023.05', '2023-05'],
    ['[2023/05]', '2023-05'],
    ['~2023-05', '2023-05'],
    ['2023-05 (v2)', '2023-05'],
    ['2023-05 (preprint)', '2023-05'],
    ['2022.09\npreprint', '2022-09'],
    ['2024.05 preprint', '2024-05'],
    ['2024.05, Preprint', '2024-05'],
    ['2024-05-17 v2', '2024-05-17'],
    ['2024-05 ⭐', '2024-05'],
    ['🔥 2024.05', '2024-05'],
    ['2024.05🏋️', '2024-05'],
    [':fire: :new: 2024.05', '2024-05'],
    ['May 2024 :star:', '2024-05'],
    ['März 2023', '2023-03'],
    ['5. Mai 2023', '2023-05-05'],
    ['mars 2023', '2023-03'],
    ['1er août 2023', '2023-08-01'],
    ['12 de mayo de 2023', '2023-05-12'],
    ['Enero de 2024', '2024-01'],
    ['março/2024', '2024-03'],
    ['май 2023 г.', '2023-05'],
    ['5 мая 2023', '2023-05-05'],
    ['tháng 3/2024', '2024-03'],
    ['2021년 11월', '2021-11'],
    ['2021년 3월 5일', '2021-03-05'],
    ['2021년', '2021'],
    ['2024年度', '2024'],
    ['2023年底', '2023'],
    ['2024年上半年', '2024'],
    ['🔥 May 5, 2024 (v2) ✨', '2024-05-05'],
    ['updated 2023-05', '2023-05'],
    ['Last updated: 2023/05/17', '2023-05-17'],
    ['since 2019', '2019'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2023?', '2023'],
    ['2023*', '2023'],
    ['2023-05-17.', '2023-05-17'],
    ['2025.11', '2025-11'],
    ['2024.7', '2024-07'],
    ['2020 (MLHC 2022)', '2020'],
    ['2021 (revised in 2023)', '2021'],
    ['2022-23', '2022'],
    ['2022–23', '2022'],
    ['2022/23', '2022'],
    ['2019/20', '2019'],
    ['2010-11', '2010-11']
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it.each([
    '',
    '-',
    'TBD',
    'N/A',
    'May',
    'CVPR 2023',
    'v2',
    '2023-13',
    '2023-00',
    '2023-02-30',
    '2023-02-29',
    '20231301',
    '191212',
    '32/12/2023',
    '13/2023',
    '1899',
    '2101',
    '8192',
    '26,000,000',
    '2310.03368',
    '2010s',
    '2023x2024',
    '2023.05.17.1',
    '2021 and 500 images',
    '2024.05 preprint 2024.06',
    '2024.05 ⭐ 2024.06',
    '2024.05 ⭐ 500',
    '2024.05 oak preprint',
    '2024 ⭐⭐ stars',
    '⭐',
    ':star:',
    '2023-05-17 in Paris',
    'Maybe 2023',
    'Marching 2023',
    '24-Jan',
    '5',
    '12/13',
    '24/03',
    '2022.23',
    '2020-19',
    '2001-31',
    '2021 (2023)',
    '2021 (500 images)',
    'ICML2025',
    'NeurIPS 2024'
  ])('%j is no date', text => {
    expect(readDate(text)).toBeNull()
  })

  const NAMES = 'January February March April May June July August September October November December'.split(' ')
  const two = (value: number) => String(value).padStart(2, '0')
  const date = fc.record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 })
  })

  it('reads back a day in each style', () => {
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        const name = NAMES[month - 1] ?? ''
        const styles = [
          `${year}-${two(month)}-${two(day)}`,
          `${year}/${month}/${day}`,
          `${year}.${two(month)}.${two(day)}`,
          `${year}${two(month)}${two(day)}`,
          `${year}年${month}月${day}日`,
          `${name} ${day}, ${year}`,
          `${day} ${name.slice(0, 3)} ${year}`,
          `${two(day)}.${two(month)}.${year}`,
          `${year}-${two(month)}-${two(day)}T10:20:30Z`
        ]
        for (const style of styles) expect([style, readDate(style)]).toEqual([style, styles[0]])
      })
    )
  })

  it('reads back a month in each style', () => {
    fc.assert(
      fc.property(date, ({ year, month }) => {
        const name = NAMES[month - 1] ?? ''
        const styles = [
          `${year}-${two(month)}`,
          `${year}.${two(month)}`,
          `${year}/${month}`,
          `${two(month)}/${year}`,
          `${year}年${month}月`,
          `${name} ${year}`,
          `${name.slice(0, 3)}. ${year}`,
          `${year} ${name}`
        ]
        for (const style of styles) expect([style, readDate(style)]).toEqual([style, styles[0]])
      })
    )
  })

  it('never throws, gives only valid dates, and reads what it gave', () => {
    const pieces = fc
      .array(fc.constantFrom('2023', '05', '31', '-', '/', '.', ' ', 'May', '年', '月', '(', ')', "'", 'Q1', 'to', '0'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        const date = readDate(text)
        if (date === null) return
        expect(date).toMatch(/^(?:19|20|21)\d\d(?:-\d\d(?:-\d\d)?)?$/)
        expect(readDate(date)).toBe(date)
        if (date.length === 10) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
      }),
      { numRuns: 3000 }
    )
  })
})

describe('readYearOf', () => {
  it.each([
    ['ICML2025', '2025'],
    ['NeurIPS 2024', '2024'],
    ['2024 MICCAI', '2024'],
    ['2024/MICCAI', '2024'],
    ['Nature Medicine, 2023', '2023'],
    ['CVPR 2023 (June 2023)', '2023'],
    ['MICCAI’23 (oral)', '2023'],
    ['ICLR 2025 under review', '2025'],
    ['2023年 MICCAI', '2023'],
    ['05/2023 TMI', '2023'],
    ['ＣＶＰＲ２０２３', '2023']
  ])('%s is of %s', (text, year) => {
    expect(readYearOf(text)).toBe(year)
  })

  it.each([
    '',
    '-',
    'MICCAI',
    'NeurIPS 24',
    '2020/2021',
    'CVPR 2023, TPAMI 2024',
    'arXiv:2001.01234',
    '2,000',
    '1,2023',
    '2000+',
    '~2000',
    '> 2000',
    '2000 images',
    '2000例',
    '1920x1080',
    '2048',
    '2010s',
    '20230517',
    'https://example.org/2023',
    'doi 10.2019/abc',
    'x'.repeat(100)
  ])('%j names no single year', text => {
    expect(readYearOf(text)).toBeNull()
  })

  it('never throws, and gives four digits', () => {
    const pieces = fc
      .array(fc.constantFrom('2023', '1999', '24', "'", ' ', '/', '.', 'CVPR', 'images', '(', ')', '年', '+'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        expect(readYearOf(text) ?? '2000').toMatch(/^(?:19|20)\d\d$/)
      })
    )
  })
})

describe('readShortMonth', () => {
  it.each([
    ['25.04', '2025-04'],
    ['13.12', '2013-12'],
    ['12.04', null],
    ['40.04', null],
    ['25.13', null],
    ['25.XX', '2025'],
    ['12.XX', null],
    ['25.4', null],
    ['v25.04', null]
  ])('%s is %s', (text, month) => {
    expect(readShortMonth(text)).toBe(month)
  })
})

describe('a column of dates', () => {
  const read = async (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, at) => `| [Elm ${at}](https://example.org/${at}) | ${cell} |\n`).join('')
    const { resources } = await extract({ path: 'a.md', content: `| Dataset | ${header} |\n|---|---|\n${rows}` })
    return resources.map(({ date, extra, missing }) => [date, extra[header] ?? missing.date ?? null])
  }

  it.each([
    ['2019-2021', '2019', true],
    ['2019 – present', '2019', true],
    ['Jan-Mar 2024', '2024-01', true],
    ['2024 Q2', '2024', true],
    ['03/04/2023', '2023', true],
    ['2020 (revised 2022)', '2020', true],
    ['2019 challenge', '2019', true],
    ['2019', '2019', false],
    ['17 May 2023', '2023-05-17', false],
    ["Mar '23", '2023-03', false],
    ['20230517', '2023-05-17', false],
    ['2023-05-17 10:30', '2023-05-17', false],
    ['2023年5月', '2023-05', false],
    ['Last update: 2021', '2021', false]
  ])('reads %s as %s, and keeps what it says besides: %s', async (cell, date, isKept) => {
    expect(await read('Year', '2018', cell)).toEqual([
      ['2018', null],
      [date, isKept ? cell : null]
    ])
  })

  it.each([
    ['Year', '2011–12', '2011', true],
    ['Years', '2006/07', '2006', true],
    ['Year', '2006–22', '2006', true],
    ['Date', '2006–22', '2006', true],
    ['Year', '2012–11', '2012-11', false],
    ['Year', '1726', '1726', false],
    ['Date', '1726', null, true],
    ['Year', '0726', null, true],
    ['Year', '2009-10', '2009-10', false],
    ['Date', '2011–12', '2011-12', false]
  ])('below %s reads %s as %s, and keeps it: %s', async (header, cell, date, isKept) => {
    expect(await read(header, '2018', cell)).toEqual([
      ['2018', null],
      [date, isKept ? cell : null]
    ])
  })

  it.each([
    ['Last commit', true],
    ['Last Update', true],
    ['Last accessed', false],
    ['Last checked', false]
  ])('is one headed %s in a list of one row, too: %s', async (header, isDate) => {
    expect(await read(header, '2017-09-20')).toEqual([isDate ? ['2017-09-20', null] : [null, '2017-09-20']])
  })

  it('is that of the release, not of the last change', async () => {
    const header = '| Dataset | Latest update | Release (YYYY/MM) |\n|---|---|---|\n'
    const content = `${header}| [Elm](https://example.org) | 2020-02 | 2012/03 |\n`
    const [row] = (await extract({ path: 'a.md', content })).resources
    expect(row).toMatchObject({ date: '2012-03', extra: { 'Latest update': '2020-02' } })
  })

  it('holds no months of six digits where one of them is a day', async () => {
    const found = await read('Date', '200512', '200613', '2019-05')
    expect(found).toEqual(['200512', '200613', '2019-05'].map(text => [null, text]))
    expect(await read('Date', '200512', '201803', '202113')).toEqual([
      ['2005-12', null],
      ['2018-03', null],
      [null, '202113']
    ])
  })

  it('may give years by two digits, where nearly all of it does', async () => {
    expect(await read('Date', '25.04', '24.12')).toEqual([
      ['2025-04', null],
      ['2024-12', null]
    ])
    expect(await read('Date', '25.04', '03.12')).toEqual([
      [null, '25.04'],
      [null, '03.12']
    ])
    expect(await read('Date', '25.04', '24.12', '24.XX', '03.12', '24.01')).toEqual([
      ['2025-04', null],
      ['2024-12', null],
      ['2024', null],
      [null, '03.12'],
      ['2024-01', null]
    ])
  })
})

describe('monthOfArxiv', () => {
  it.each([
    ['arxiv:2305.15075', '2023-05'],
    ['2305.15075', '2023-05'],
    ['arxiv:0704.0001', '2007-04'],
    ['arxiv:cs/0101001', '2001-01'],
    ['arxiv:hep-th/9108001', '1991-08'],
    ['arxiv:math.GT/0309136', '2003-09']
  ])('%s is %s', (id, month) => {
    expect(monthOfArxiv(id)).toBe(month)
  })

  it.each(['', 'arxiv:', 'doi:10.1038/x', 'arxiv:2313.12345', 'github:a/b'])('%j has none', id => {
    expect(monthOfArxiv(id)).toBeNull()
  })
})

describe('what stands beside a date', () => {
  const read = async (...cells: string[]) => {
    const rows = cells.map((cell, at) => `[Maple ${at}](https://maple${at}.example) | ${cell}`)
    return (await resources(markdown('', 'Model | Year', ...rows, ...rows.slice(0, 1), 'Oak | 2021', 'Elm | 2022')))
      .slice(0, cells.length)
      .map(({ date, extra }) => [date, extra.Year ?? null])
  }

  it.each([
    ['Elm University Press 2022', '2022', 'Elm University Press 2022'],
    ['Arxiv2019', '2019', null],
    ['Before 2019', null, null],
    ['Expected 2027', null, null],
    ['Deprecated 2023', null, null],
    ['Release Expected 2027', null, null],
    ['Windows 2000', null, null]
  ])('reads the year of %s', async (cell, date, kept) => {
    const [[found, extra] = []] = await read(cell)
    expect(found).toBe(date)
    if (kept !== null) expect(extra).toBe(kept)
  })

  it('keeps the marks of how things stand', async () => {
    expect(await read('🟢 2024-05', '🟡 2023-01', '2022-02')).toEqual([
      ['2024-05', '🟢 2024-05'],
      ['2023-01', '🟡 2023-01'],
      ['2022-02', null]
    ])
  })
})
