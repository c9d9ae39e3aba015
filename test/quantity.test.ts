import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readParameters, readQuantity } from '../src/normalize/quantity.ts'

describe('readQuantity', () => {
  it.each([
    ['26,000,000', 26_000_000],
    ['26，000，000', 26_000_000],
    ['1,294,062', 1_294_062],
    ['25.6k', 25_600],
    ['32.8K', 32_800],
    ['30.8M', 30_800_000],
    ['914.9k', 914_900],
    ['1.8M', 1_800_000],
    ['1.8m', 1_800_000],
    ['44k*', 44_000],
    ['~10K', 10_000],
    ['>1M', 1_000_000],
    ['≈ 3.5亿', 350_000_000],
    ['12万', 120_000],
    ['12万条', 120_000],
    ['1.0万亿', 1e12],
    ['3百万', 3_000_000],
    ['2千万', 20_000_000],
    ['5億', 500_000_000],
    ['3萬', 30_000],
    ['1,2M', 1_200_000],
    ['1 234', 1234],
    ["1'234'567", 1_234_567],
    ['1.234.567', 1_234_567],
    ['10K+', 10_000],
    ['10k+ images', 10_000],
    ['about 300', 300],
    ['1.3 million', 1_300_000],
    ['2 billion', 2_000_000_000],
    ['2 million+ images', 2_000_000],
    ['10 K', 10_000],
    ['10 M', 10_000_000],
    ['200K', 200_000],
    ['8192', 8192],
    ['2023', 2023],
    ['0', 0],
    ['500 images', 500],
    ['500images', 500],
    ['500例', 500],
    ['500 例', 500],
    ['共500张图像', 500],
    ['3,064 slices', 3064],
    ['2.09B tokens', 2_090_000_000],
    ['1.4T tokens', 1_400_000_000_000],
    ['1.2M image-text pairs', 1_200_000],
    ['500 (images)', 500],
    ['n = 1,234', 1234],
    ['10万+', 100_000],
    ['10余例', 10],
    ['１２３', 123]
  ])('%s is %d', (text, value) => {
    expect(readQuantity(text)).toBe(value)
  })

  it.each([
    '',
    '-',
    '?',
    'TBD',
    'various',
    '2^20',
    '1.2 TB',
    '27.7 GB',
    '825GB',
    '30 min',
    '30m ago',
    '30 m',
    '5 mm',
    '5mm',
    '2d',
    '50%',
    '7B/13B',
    '100-200',
    '0.2M/0.6M/1M',
    '10 x 20',
    '10x20',
    '1920x1080',
    '2023-05',
    '2023.05',
    '2023/05/17',
    '1/2',
    '1,2',
    '12,34,56',
    '-5',
    '1e6',
    'v2',
    '3rd',
    '2023dolly',
    '4bit',
    '10 20',
    '240 for training, 120 for validation',
    '7 of 10',
    '2 years',
    '3年',
    '5个月',
    '10倍',
    '(192, 192, 5, 18)',
    '0.167s',
    '1.5T',
    '9'.repeat(400)
  ])('%j is no count', text => {
    expect(readQuantity(text)).toBeNull()
  })

  it('reads back a number in each style, exactly', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 1, max: 99_999 }), (count, tenths) => {
        const styles = [String(count), count.toLocaleString('en-US'), `~${count}+`, `${count} images`, `${count}例`]
        for (const style of styles) expect([style, readQuantity(style)]).toEqual([style, count])
        const decimal = `${Math.floor(tenths / 10)}.${tenths % 10}`
        expect(readQuantity(`${decimal}k`)).toBe(tenths * 100)
        expect(readQuantity(`${decimal} million`)).toBe(tenths * 100_000)
        expect(readQuantity(`${decimal}B`)).toBe(tenths * 100_000_000)
        expect(readQuantity(`${decimal}万`)).toBe(tenths * 1000)
      })
    )
  })

  it('never throws, and gives only finite numbers from zero up', () => {
    const pieces = fc
      .array(
        fc.constantFrom('1', '234', ',', '.', ' ', 'k', 'M', 'B', '万', '亿', '+', '*', '~', 'images', '-', '/', '%')
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        const value = readQuantity(text)
        if (value !== null) expect(Number.isFinite(value) && value >= 0).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
})

describe('readParameters', () => {
  it.each([
    ['7B', [7e9]],
    ['7B/13B/70B', [7e9, 13e9, 70e9]],
    ['7/13/70B', [7e9, 13e9, 70e9]],
    ['1.3|6.7|13|30|66B', [1.3e9, 6.7e9, 13e9, 30e9, 66e9]],
    ['70B, 7B, 7B', [7e9, 70e9]],
    ['HF (3.8B)', [3.8e9]],
    ['HF 34B', [34e9]],
    ['350M', [350e6]],
    ['19.08M', [19_080_000]],
    ['1,100M', [1.1e9]],
    ['1.5 B', [1.5e9]],
    ['13b', [13e9]],
    ['0.5B-72B', [0.5e9, 72e9]],
    ['110 million', [110e6]],
    ['1.6T', [1.6e12]],
    ['70亿', [7e9]],
    ['Llama-2-7b-chat', [7e9]],
    ['Qwen2.5-VL-72B-Instruct', [72e9]],
    ['30.5B-A3B', [30.5e9]],
    ['671B (37B activated)', [671e9]],
    ['690M (+3B)', [690e6]],
    ['8x7B (46.7B)', [46.7e9]],
    ['0.3M / 1.8B', [0.3e6, 1.8e9]]
  ])('%s names %j', (text, sizes) => {
    expect(readParameters(text)).toEqual(sizes)
  })

  it.each([
    '',
    '-',
    'HF',
    'HF (PT)',
    'BERT-Base',
    'ViT-B/16',
    'A100 80GB',
    '4bit',
    'v2B',
    '8x7B',
    '8 x 7B',
    '8×22B',
    '6.7',
    '300B tokens',
    '2M images',
    '2023-05',
    '10K',
    'GPT-4'
  ])('%j names none', text => {
    expect(readParameters(text)).toEqual([])
  })

  it.each([
    ['6.7', 1e9, [6.7e9]],
    ['46.7', 1e9, [46.7e9]],
    ['~85', 1e6, [85e6]],
    ['1,100', 1e6, [1.1e9]],
    ['7/13/70', 1e9, [7e9, 13e9, 70e9]],
    ['7B', 1e6, [7e9]],
    ['?', 1e9, []],
    ['GPT 4', 1e9, []],
    ['0', 1e9, []]
  ])('%s in units of %d names %j', (text, unit, sizes) => {
    expect(readParameters(text, unit)).toEqual(sizes)
  })

  it('never throws, and gives distinct positive numbers in order', () => {
    const pieces = fc
      .array(fc.constantFrom('7', '13', '.', ',', '/', '|', ' ', 'B', 'M', 'x', '-', 'A', '亿', 'tokens'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), pieces),
        fc.option(fc.constantFrom(1e6, 1e9)),
        (text, unit) => {
          const sizes = readParameters(text, unit ?? undefined)
          expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
          expect(sizes.every(size => size > 0 && Number.isFinite(size))).toBe(true)
        }
      ),
      { numRuns: 3000 }
    )
  })

  it('takes linear time', () => {
    for (const text of ['7/'.repeat(100_000), '1,111,'.repeat(100_000), '7'.repeat(200_000), '7B '.repeat(100_000)]) {
      const before = performance.now()
      readParameters(text)
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })
})
