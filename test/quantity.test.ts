import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { countedThing, readCounts, splitRemark } from '../src/values/counts.ts'
import { readLabelSizes, readParameters } from '../src/values/parameters.ts'
import { readQuantity } from '../src/values/quantity.ts'
import { readTokens } from '../src/values/tokens.ts'

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
    ['300 X-ray images', 300],
    ['500 H&E slides', 500],
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
    ['１２３', 123],
    ['约200件', 200],
    ['約1万件', 10_000],
    ['約200サンプル', 200],
    ['2億5000万', 250_000_000],
    ['3亿5000万', 350_000_000],
    ['1万2000件', 12_000],
    ['1万5千', 15_000],
    ['10,000+', 10_000],
    ['over 2,000', 2000],
    ['> 1M', 1_000_000],
    ['800k 条，330MB', 800_000],
    ['800, 330MB', 800],
    ['12,000 (3.2 GB)', 12_000],
    ['1000 / 88.29 GB', 1000],
    ['0.350', 0.35],
    ['1.234M', 1_234_000],
    ['5 hundred', 500],
    ['4,700 GO terms', 4700],
    ['2 millones de imágenes', 2_000_000],
    ['1 mil millones', 1_000_000_000],
    ['2,5 milhões', 2_500_000],
    ['5 mille', 5000],
    ['3 Millionen', 3_000_000],
    ['12,5 Mio.', 12_500_000],
    ['2 Tsd.', 2000],
    ['1,5 млн', 1_500_000],
    ['10 тыс.', 10_000],
    ['3 triệu', 3_000_000],
    ['500 imágenes', 500],
    ['20余万', 200_000],
    ['20多万张', 200_000],
    ['100+万', 1_000_000],
    ['5百', 500],
    ['1.1 千亿', 110_000_000_000],
    ['3 万 5 千', 35_000],
    ['10만', 100_000],
    ['3천개', 3000],
    ['50억 이미지-텍스트 쌍', 5_000_000_000],
    ['3만 5천', 35_000],
    ['2만여 장', 20_000],
    ['600개 이상', 600],
    ['3,064 T1-weighted images', 3064],
    ['520 leaves with IC50 data', 520],
    ['3,010 image–text pairs', 3010],
    ['3800 B-scans', 3800],
    ['10 k-space images', 10],
    ['98 (open access)', 98],
    ['All 1000 original videos', 1000],
    ['Total 300 images', 300]
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
    '122,925 B',
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
    '26684+3000',
    '1,003/430/405',
    '5.8M / 4.4M QA pairs',
    '800 (Brain), 550 (Abdomen)',
    '3-5k',
    '203 patients, 654 MRIs',
    '10.000',
    '1.234 images',
    '3万5',
    '5000万2億',
    '1,330MB',
    '330MB, 800k',
    '約3時間',
    '30分',
    // Of a number word that is not read or not certain, the number before it is only a part.
    '7 mil',
    '7 mil images',
    '3 Billionen',
    '2 lakh',
    '3 dozen',
    '5 w',
    '10数万',
    '10수만',
    '1.500 Mio.',
    '1,500 млн',
    // A word may begin with a unit.
    '10조건',
    '5千克',
    '15 horas',
    '3 Tage',
    '20 ГБ',
    '20 Go',
    '30분',
    '10 x20',
    '5 cm3',
    '500 (K)',
    '500 (train)',
    '500 (每)',
    '9'.repeat(400)
  ])('%j is no count', text => {
    expect(readQuantity(text)).toBeNull()
  })

  it.each([
    ['10⁶', 1e6],
    ['~10⁵ images', 1e5],
    ['10^6', 1e6],
    ['1.2 × 10⁵', 120_000],
    ['2.3*10^6 samples', 2_300_000],
    ['5,000¹', 5000],
    ['12k²', 12_000],
    ['500¹', 500]
  ])('%s is %d', (text, count) => {
    expect(readQuantity(text)).toBe(count)
  })

  it.each(['512³', '2¹⁰', '2^10', '10⁻³', '10^2.5', '10²–10³', '1,2 × 10⁵', '12345 × 10⁵', '500²', '3 10⁶'])(
    '%s is not sure',
    text => {
      expect(readQuantity(text)).toBeNull()
    }
  )

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
    ['7B active', [7e9]],
    ['671B (37B aktiv)', [671e9]],
    ['30B total / 3B actifs', [30e9]],
    ['30B, 3B de parámetros activos', [30e9]],
    ['235B, 22B ativos', [235e9]],
    ['235B, 22B активных', [235e9]],
    ['235B (활성 22B)', [235e9]],
    ['235B（激活22B）', [235e9]],
    ['671B / 37B (active)', [671e9]],
    ['active 3B, total 30B', [30e9]],
    ['3B active 30B total', [30e9]],
    ['7B (active: 2B)', [7e9]],
    ['7B (MoE)', [7e9]],
    ['1.1B params', [1.1e9]],
    ['1.5B and 3M images', [1.5e9]],
    ['0.3B vision and 7B language', [0.3e9, 7e9]],
    ['690M (+3B)', [690e6]],
    ['~8B (not 3B)', [8e9]],
    ['7B (based on Oak-13B and Elm-30B), 70B', [7e9, 70e9]],
    ['8B, distilled from Oak 70B', [8e9]],
    ['7B (from scratch), 13B', [7e9, 13e9]],
    ['7B (sizes from 1B to 70B)', [1e9, 7e9, 70e9]],
    ['8B, available from 1B to 70B', [1e9, 8e9, 70e9]],
    ['0.5B up to more than 70B', [0.5e9, 70e9]],
    ['7B (not yet released: 13B)', [7e9, 13e9]],
    ['1.3B (LLM 0.5B)', [1.3e9]],
    ['7B (leaf vision: ~300M + LLM)', [7e9]],
    ['2.1 B (encoder 0.4B, decoder = 1.7B)', [2.1e9]],
    ['0.5B (0.36B non-embedding), 3B (300M vision encoder)', [0.5e9, 3e9]],
    ['70亿（语言模型 65亿）', [7e9]],
    ['1,1 Mrd. (LLM 0,5 Mrd.)', [1.1e9]],
    ['7B (13B, 70B)', [7e9, 13e9, 70e9]],
    ['7B (LLM 13B)', [7e9, 13e9]],
    ['Base (text 86M), 3B (text), 0.5B (text)', [86e6, 0.5e9, 3e9]],
    ['Oak 2 (LLM 7B)', [7e9]],
    ['Based on Oak 7B', [7e9]],
    ['8x7B (46.7B)', [46.7e9]],
    ['0.3M / 1.8B', [0.3e6, 1.8e9]],
    ['7, 13, 33, 65B', [7e9, 13e9, 33e9, 65e9]],
    ['7、13、65B', [7e9, 13e9, 65e9]],
    ['1.5,7B', [1.5e9, 7e9]],
    ['7,13,33B', [7e9, 13e9, 33e9]],
    ['7B, 13B', [7e9, 13e9]],
    ['7 and 13B', [7e9, 13e9]],
    ['LLaMA (7, 13, 65B)', [7e9, 13e9, 65e9]],
    ['Llama 3, 8B', [8e9]],
    ['2024, 7B', [7e9]],
    ['0.5~72B', [0.5e9, 72e9]],
    ['0.5～72B (7档)', [0.5e9, 72e9]],
    ['2~78B', [2e9, 78e9]],
    ['2.5-72B', [2.5e9, 72e9]],
    ['3-11B', [3e9, 11e9]],
    ['7 - 70B', [7e9, 70e9]],
    ['110-340 M', [110e6, 340e6]],
    ['12-1.5B', [1.5e9]],
    ['Oak 3-8B', [8e9]],
    ['1T-32B', [1e12]],
    ['30B-A3B', [30e9]],
    ['255B / A36B', [255e9]],
    ['110M (base), 340M (large)', [110e6, 340e6]],
    ['7B model trained on 18B tokens', [7e9]],
    ['0.3B vision, 7B language', [0.3e9, 7e9]],
    ['130億パラメータ', [13e9]],
    ['7B x-large', [7e9]],
    ['7B for images', [7e9]],
    ['13 Milliarden', [13e9]],
    ['1,5 Mrd.', [1.5e9]],
    ['7–13 млрд', [7e9, 13e9]],
    ['1,3 млрд параметров', [1.3e9]],
    ['130 millones', [130e6]],
    ['7 mil millones', [7e9]],
    ['70억', [7e9]],
    ['1.1千亿', [110e9]],
    ['7B¹', [7e9]],
    ['7B², 13B²', [7e9, 13e9]]
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
    '8x7B (text encoder 0.4B)',
    '8 x 7B',
    '8×22B',
    '2.7Bx4',
    '2.7B×4',
    '2.7B x 4',
    '1,5B',
    '7,13B',
    '131K volumes',
    '18B tokens',
    '18B training tokens',
    '6.9M images',
    '6.9M chest X-ray images',
    '1.2M image-text pairs',
    '90M DICOM files (60M CT and 30M MR DICOM files)',
    '40M 10x magnification leaf images',
    '2M 3D volumes',
    '12M wide-field plant photos',
    '100万条',
    '3M steps',
    '6.7',
    '300B tokens',
    '2M images',
    '2023-05',
    '10K',
    'GPT-4',
    '10 Tausend',
    '1,500 млрд',
    '3 млн изображений',
    '10억 토큰'
  ])('%j names none', text => {
    expect(readParameters(text)).toEqual([])
  })

  it.each([
    ['6.7', 1e9, [6.7e9]],
    ['46.7', 1e9, [46.7e9]],
    ['~85', 1e6, [85e6]],
    ['1,100', 1e6, [1.1e9]],
    ['7/13/70', 1e9, [7e9, 13e9, 70e9]],
    ['0.5–7', 1e9, [0.5e9, 7e9]],
    ['–', 1e9, []],
    ['7B', 1e6, [7e9]],
    ['?', 1e9, []],
    ['GPT 4', 1e9, []],
    ['0', 1e9, []]
  ])('%s in units of %d names %j', (text, unit, sizes) => {
    expect(readParameters(text, unit)).toEqual(sizes)
  })

  it.each([
    ['600K', [600e3], []],
    ['600K-640M', [600e3, 640e6], [640e6]],
    ['600K/3M', [600e3, 3e6], [3e6]],
    ['6,738,000', [6_738_000], []],
    ['138357544', [138_357_544], []],
    ['1,100', [], []],
    ['7B (32K context)', [7e9], [7e9]],
    ['32K tokens', [], []]
  ])('%s names %j where it says that these are parameters, else %j', (text, parameters, sizes) => {
    expect([readParameters(text, undefined, true), readParameters(text)]).toEqual([parameters, sizes])
  })

  it.each([
    ['HF (7B)', [7e9]],
    ['2.5-72B', [72e9]],
    ['Oak 7B 2T', [7e9]],
    ['Oak 1T', []],
    ['oak-7b1', [7.1e9]],
    ['oak-7b1c2', []],
    ['Chat7B', [7e9]],
    ['SFT1M', []],
    ['Oak-SFT7B', [7e9]],
    ['Base384', []],
    ['Base-13B', [13e9]],
    ['Oak2B', []],
    ['1T-32B', []]
  ])('the label %s names %j', (label, sizes) => {
    expect(readLabelSizes(label)).toEqual(sizes)
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
    for (const text of [
      '7/'.repeat(100_000),
      '1,111,'.repeat(100_000),
      '7'.repeat(200_000),
      '7B '.repeat(100_000),
      '7, '.repeat(100_000),
      ' '.repeat(200_000)
    ]) {
      const before = performance.now()
      readParameters(text)
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })
})

describe('readCounts', () => {
  it.each([
    ['203 patients, 654 MRIs', { samples: 203, images: 654 }],
    ['203 patients (654 MRIs)', { samples: 203, images: 654 }],
    ['654 MRIs from 203 patients', { samples: 203, images: 654 }],
    ['654 MRIs of about 203 patients.', { samples: 203, images: 654 }],
    ['377,110 chest X-ray images; 227,835 reports', { images: 377_110, texts: 227_835 }],
    ['1M images + 2M QA pairs', { images: 1_000_000, texts: 2_000_000 }],
    ['~10k CXRs / 5k+ captions', { images: 10_000, texts: 5000 }],
    ['1.2M image-text pairs', { texts: 1_200_000 }],
    ['25 CT volumes and 3 slides', { samples: 25, images: 3 }],
    ['5,000 whole-slide images', { images: 5000 }],
    ['1000张图像，500例患者', { images: 1000, samples: 500 }],
    ['1000 张, 500 例', { images: 1000, samples: 500 }],
    ['画像', {}],
    ['1万枚、5000件', { images: 10_000, samples: 5000 }],
    ['3,000 dialogues', { texts: 3000 }],
    ['300 X-ray images', { images: 300 }],
    ['500 H&E slides', { images: 500 }],
    ['654 MRIs\n203 patients', { samples: 203, images: 654 }],
    ['654 MRIs (3 GB)', { images: 654 }],
    ['203 patients, 300 studies, 654 MRIs', { images: 654 }],
    ['20 videos, 3,000 frames', { samples: 20, images: 3000 }],
    ['1,000 samples (600 images, 400 texts)', { samples: 1000, images: 600, texts: 400 }],
    // What is split counts as a whole.
    ['4,460 questions (2,455 text / 2,005 image)', { texts: 4460 }],
    ['12,000 exams (3,000 video / 9,000 image)', { samples: 12_000 }],
    ['600 exams (400 MRI, 200 CT)', { samples: 600 }],
    ['600 exams (400 MRI, 100 CT)', { samples: 600 }]
  ])('%s', (text, counts) => {
    expect(readCounts(text)).toEqual(counts)
  })

  it.each([
    '',
    '-',
    '203',
    '203, 654 MRIs',
    '203 patients, 5 classes',
    '100 images per patient',
    '10 of 20 patients',
    '100 training images, 50 test images',
    '50 test images',
    '800 (Brain), 550 (Abdomen)',
    'CT: 100 scans',
    '100 images x 3',
    '3-5k images',
    '10.000 images',
    '5.8M / 4.4M QA pairs',
    '1.2M pairs',
    '0.208 image-text pairs',
    '100 images and more',
    '12,000 exams (3,000 videos, 8,000 images)',
    '12,000 exams (3,000 videos)',
    'patients 203',
    '20 hours, 300 videos',
    '825 GB English text',
    '825GB text',
    '3D volumes',
    '3 T MRI scans',
    '12-lead studies'
  ])('%j counts nothing for sure', text => {
    expect(readCounts(text)).toEqual({})
  })

  it('never throws, ends, and gives only finite numbers from zero up', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          '1',
          '20',
          ',',
          ' ',
          'k',
          '万',
          '张',
          '例',
          'images',
          'patients',
          ' and ',
          ' of ',
          '(',
          ')',
          '+',
          'MB'
        )
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        for (const value of Object.values(readCounts(text))) expect(Number.isFinite(value) && value >= 0).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
})

describe('countedThing', () => {
  it.each([
    ['150 videos', 'samples'],
    ['1.5k+ volumes', 'samples'],
    ['3 million captions', 'texts'],
    ['20 videos (3 GB)', 'samples'],
    ['500例', 'samples'],
    ['42 datasets', 'other'],
    ['300B tokens', 'other'],
    ['1.2조 토큰', 'other'],
    ['64 channels', 'other'],
    ['5 species', 'other'],
    ['33 cancers', 'other'],
    ['1180 miles', 'other'],
    ['500 leaves in the dataset', null],
    ['7k subset of the leaves', null],
    ['5 classes of leaves', 'other'],
    ['8 NLP tasks', 'other'],
    ['14 labels', 'other'],
    ['3 centres', 'other'],
    ['2 sites', 'other'],
    ['6 staining sub-types', 'other'],
    ['10 挑战', 'other'],
    ['3个中心', 'other'],
    ['500 sequences', null],
    ['9任务', 'other'],
    ['9 個任務', 'other'],
    ['40 种语言', 'other'],
    ['约 12 大类', 'other'],
    ['16學科', 'other'],
    ['9タスク', 'other'],
    ['12カ国', 'other'],
    ['9개 태스크', 'other'],
    ['12종', 'other'],
    ['9例', 'samples'],
    ['9 类图像', null],
    ['9문장', null],
    ['500 samples', null],
    ['12k image-text pairs', null],
    ['500', null],
    ['500 leaves', null],
    ['500 dried leaves of old trees', null],
    ['500 photos of dried oak and maple leaves', null],
    ['leaves', null],
    ['', null]
  ])('%j counts %j', (text, thing) => {
    expect(countedThing(text)).toBe(thing)
  })
})

describe('splitRemark', () => {
  it.each([
    ['9,120 (1,805 trees)', '9,120', '1,805 trees'],
    ['61M (3,927 clips)', '61M', '3,927 clips'],
    ['1,000 (800/200)', '1,000', '800/200'],
    ['1,000（800/200）', '1,000', '800/200'],
    ['2,594 (train: 2,000)', '2,594', 'train: 2,000'],
    ['5 (1,200 images)', '5', '1,200 images'],
    ['2k (10k turns)', '2k', '10k turns'],
    ['75 patients (multi-vendor)', '75 patients', 'multi-vendor'],
    ['20k+ leaves (dried)', '20k+ leaves', 'dried'],
    ['57 samples (+DFT)', '57 samples', '+DFT'],
    ['3,500 images, 5-class grade', '3,500 images', '5-class grade'],
    ['500 images of oak leaves, 512 × 512 px', '500 images of oak leaves', '512 × 512 px'],
    ['540 records, 12 leads; 4 sites', '540 records', '12 leads, 4 sites'],
    ['40 recordings, 30 min each', '40 recordings', '30 min each'],
    ['1.5k patients\n3 cancer types', '1.5k patients', '3 cancer types']
  ])('%s', (text, count, remark) => {
    expect(splitRemark(text)).toEqual({ count, remark })
  })

  it.each([
    '500',
    '5 (1,200)',
    '1.2 (x1000)',
    '12 (10^3)',
    '85 (±3)',
    '0.8 (0.7-0.9)',
    '800 (Brain), 550 (3 more)',
    '500 (K)',
    '500 leaves (hours)',
    '500 leaves (train)',
    '500 leaves (per tree)',
    '500 leaves (+3)',
    '500 ((1))',
    '500 patients, 200 controls',
    '500 train images, 3 classes',
    '12 classes, 300 images',
    '500 leaves, 3 classes',
    '500 images of each, 512 x 512 px',
    '500, 3 classes',
    '2M images, 1T tokens',
    ', '.repeat(1000),
    '('.repeat(1000)
  ])('%j has none', text => {
    expect(splitRemark(text)).toBeNull()
  })
})

describe('counts in a table', () => {
  const read = async (headers: string, cells: string, section = 'Datasets') => {
    const content = `## ${section}\n\n| ${headers} | Link |\n${'|---'.repeat(headers.split('|').length + 1)}|\n| ${cells} | [x](https://example.org/a) |\n`
    const [resource] = (await extract({ path: 'a.md', content })).resources
    const quantities = Object.entries(resource?.quantities ?? {}).filter(([, value]) => value !== null)
    return {
      ...Object.fromEntries(quantities),
      parameters: resource?.parameters,
      extra: resource?.extra,
      missing: resource?.missing
    }
  }
  const none = { parameters: [], extra: {}, missing: {} }
  const IMAGES = 'Dataset | # Images'

  it.each([
    ['9,120 (1,805 patients)', { images: 9120, samples: 1805 }],
    ['1,000 (800/200)', { images: 1000 }],
    ['2,594 images (train: 2,000)', { images: 2594 }],
    ['150 videos', { samples: 150 }],
    ['20 classes', {}],
    ['300 exams (100 CT / 200 MRI)', { samples: 300 }],
    ['203 patients, 300 studies, 654 MRIs', { images: 654 }]
  ])('%s keeps its words', async (text, counts) => {
    expect(await read(IMAGES, `Oak | ${text}`)).toEqual({ ...none, ...counts, extra: { '# Images': text } })
  })

  it.each([
    ['370K images distilled from 195K questions', 370_000],
    ['1,018 images from 7 hospitals', 1018],
    ['5,000 images from all 12 hospitals', 5000],
    ['5,000 images from 2015–2020', 5000],
    ['5,000 images from 300 patients with missing teeth', 5000],
    ['9.3M images, collected from 60+ sources', 9_300_000],
    ['约 930 万图像，来自 60+ 医院', 9_300_000]
  ])('%s are counted whatever they are from', async (text, images) => {
    expect(await read(IMAGES, `Oak | ${text}`)).toEqual({ ...none, images, extra: { '# Images': text } })
  })

  it.each([
    'images from 7 hospitals',
    '12 classes from 3 sites',
    '1.5 from 2',
    '10 images from each of 300 patients',
    '20 images excluded from 1,000',
    'up to 10 from 200',
    '2018 from 3 sites'
  ])('%s counts none', async text => {
    expect(await read(IMAGES, `Oak | ${text}`)).toMatchObject({ missing: { images: text } })
  })

  it.each([
    ['10<sup>6</sup>', 1e6],
    ['1.2 × 10<sup>5</sup>', 120_000],
    ['**5,000**<sup>1</sup>', 5000],
    ['12k<sup>2</sup>', 12_000]
  ])('%s has a number above the line', async (text, samples) => {
    expect(await read('Dataset | Size', `Oak | ${text}`)).toEqual({ ...none, samples })
    expect(await read('Dataset | Size (K)', `Oak | ${text}`)).toEqual({
      ...none,
      samples: /k/.test(text) ? samples : samples * 1000
    })
  })

  it.each([
    ['512<sup>3</sup>', '512³'],
    ['20<sub>15</sub>', '20₁₅']
  ])('%s is no count', async (text, missing) => {
    expect(await read('Dataset | Size', `Oak | ${text}`)).toEqual({ ...none, missing: { samples: missing } })
  })

  it.each(['350 posts per town', '200 images per class', '1,000 images/class', '5,000 each', '90 Bilder pro Klasse'])(
    '%s is no total',
    async text => {
      expect(await read('Dataset | Size', `Oak | ${text}`)).toEqual({ ...none, missing: { samples: text } })
    }
  )

  it.each(['1,000 leaf/bark pairs', '1,000 Q/A', '1,000 scans/slides'])('%s is a total', async text => {
    expect(await read('Dataset | Size', `Oak | ${text}`)).toEqual({ ...none, samples: 1000, extra: { Size: text } })
  })

  it.each(['HF downloads', 'HFダウンロード'])('%s of counts links no rows', async header => {
    for (const text of ['41,057', '426,559 ([hub](https://hub.example))']) {
      const kept = text.replace(/\[(.*)\]\(.*\)\)/, '$1)')
      expect(await read(`Model | ${header}`, `Oak-7B | ${text}`, 'Models')).toEqual({
        ...none,
        extra: { [header]: kept }
      })
    }
  })

  it.each(['5 (1,200)', '5 (1,200 images)', '1.2 (x1000)'])('%s is not sure', async text => {
    expect(await read(IMAGES, `Oak | ${text}`)).toEqual({ ...none, missing: { images: text } })
  })

  it.each([
    ['Records', '48 recordings (47 subjects)', 48],
    ['Size', '1,799 ECGs (869 patients)', 1799],
    ['Size', '112,120 (30,805 patients)', 112_120],
    ['Patients', '112,120 (30,805 patients)', null],
    ['Size', '12 (3,000 patients)', null],
    ['Size', '40 patients (10 subjects)', null],
    ['Size', '48 recordings (12 cases)', null],
    ['Size', '18 activities (9 subjects)', null]
  ])('%s: %s is of people beside', async (header, text, samples) => {
    const found = await read(`Dataset | ${header}`, `Oak | ${text}`)
    expect(found).toEqual({
      ...none,
      ...(samples === null ? { missing: { samples: text } } : { samples, extra: { [header]: text } })
    })
  })

  it.each([
    ['Muestras', 'samples'],
    ['Número de imágenes', 'images'],
    ['Anzahl', 'samples'],
    ['Fälle', 'samples']
  ])('%s has thousands with periods', async (header, quantity) => {
    expect(await read(`Dataset | ${header}`, 'Oak | 6.800')).toEqual({ ...none, [quantity]: 6800 })
  })

  it.each(['Samples', 'Größe', 'Tamaño', 'Anzahl (K)'])('%s may have fractions', async header => {
    expect((await read(`Dataset | ${header}`, 'Oak | 6.800')).missing).toEqual({ samples: '6.800' })
  })

  it('a column knows its count better than another one', async () => {
    const counts = { ...none, images: 90, samples: 30 }
    const [before, after] = [`${IMAGES} | Samples`, 'Dataset | Samples | # Images']
    expect(await read(before, 'Oak | 90 (20 patients) | 30')).toEqual({
      ...counts,
      extra: { '# Images': '90 (20 patients)' }
    })
    expect(await read(after, 'Oak | 30 | 20 patients')).toEqual({
      ...none,
      samples: 30,
      missing: { images: '20 patients' }
    })
  })

  it('a count of something else is sure of no unit in its header', async () => {
    expect(await read('Dataset | Images (M)', 'Oak | 14 captions')).toEqual({
      ...none,
      missing: { images: '14 captions' }
    })
    expect(await read('Dataset | Images (K)', 'Oak | 12 (3,000 patients)')).toMatchObject({ images: 12_000 })
  })

  it('tokens and datasets are no samples', async () => {
    expect(await read('Dataset | Tokens', 'Oak | 627B')).toEqual({ ...none, extra: { Tokens: '627B' } })
    expect(await read('Benchmark | Datasets', 'Oak | 42 datasets', 'Benchmarks')).toEqual({
      ...none,
      extra: { Datasets: '42 datasets' }
    })
  })

  it.each([
    'Number of classes',
    'Class count',
    'Leaf size',
    'Size of leaves',
    'Size of images',
    'Number of datasets',
    'Average size',
    'Images per class',
    '类别数量',
    '图像大小',
    '数据集数量',
    'クラス数量',
    '클래스 개수'
  ])('%s counts nothing that a data set holds', async header => {
    expect(await read(`Dataset | ${header}`, 'Oak | 512')).toEqual({ ...none, extra: { [header]: '512' } })
  })

  it.each([
    'Number of patients',
    'Number of photos in all',
    'Total number',
    'Dataset size',
    'Size of the corpus',
    'Patient count',
    'Trees / Count',
    'CT volumes',
    '样本数量',
    '病例数量',
    '病人数',
    '受试者数',
    '数据集规模',
    'データセットサイズ',
    '데이터셋 크기'
  ])('%s counts samples', async header => {
    expect(await read(`Dataset | ${header}`, 'Oak | 512')).toEqual({ ...none, samples: 512 })
  })

  it.each([
    ['Subjects | Samples', '3 | 40', { samples: 40, extra: { Subjects: '3' } }],
    ['Size | # Samples', '3 | 40', { samples: 40, extra: { Size: '3' } }],
    ['Patients | Size', '3 | 40', { samples: 40, extra: { Patients: '3' } }],
    ['Train | Test | Total', '3 | 4 | 7', { samples: 7, extra: { Train: '3', Test: '4' } }],
    ['Train images | Test images', '3 | 4', { extra: { 'Train images': '3', 'Test images': '4' } }],
    ['Training data | Dev data', '3 | 4', { extra: { 'Training data': '3', 'Dev data': '4' } }],
    ['# Training data | Test', '3 | -', { extra: { '# Training data': '3', Test: '-' } }],
    ['# Training data | Height', '3 | 4', { samples: 3, extra: { Height: '4' } }],
    ['Test samples | Height', '3 | 4', { extra: { 'Test samples': '3', Height: '4' } }],
    ['# Users | # Items', '3 | 4', { extra: { '# Users': '3', '# Items': '4' } }],
    ['# Items | Height', '3 | 4', { samples: 3, extra: { Height: '4' } }]
  ])('%s', async (headers, cells, counts) => {
    expect(await read(`Dataset | ${headers}`, `Oak | ${cells}`)).toEqual({ ...none, ...counts })
  })

  it.each([
    'Batch size',
    'Patch size',
    'Size of the vocabulary',
    'Inference Model Size',
    'ONNX model size',
    '词表大小',
    '推理模型大小',
    '推論モデルサイズ',
    '語彙サイズ',
    '어휘 크기'
  ])('%s is no size of a model', async header => {
    expect(await read(`Model | ${header}`, 'Oak | 4M', 'Models')).toEqual({ ...none, extra: { [header]: '4M' } })
  })

  it.each(['Size', 'Model size', 'Size (max)', 'LLM_Size', '模型大小', '모델 크기'])(
    '%s is that of a model',
    async header => {
      const read4M = await read(`Model | ${header}`, 'Oak | 4M', 'Models')
      expect(read4M).toEqual({ ...none, parameters: [4e6] })
      expect(await read(`Model | ${header}`, 'Oak | 640', 'Models')).toEqual({ ...none, extra: { [header]: '640' } })
    }
  )

  it('a bare # counts samples where a unit says so', async () => {
    expect(await read('Dataset | #', 'Oak | 3.38M')).toEqual({ ...none, samples: 3_380_000 })
    expect(await read('Dataset | #', 'Oak | 9.6K')).toEqual({ ...none, samples: 9600 })
    expect(await read('Dataset | #', 'Oak | 3')).toEqual({ ...none, extra: { '#': '3' } })
  })

  it.each([
    ['670⭐', { stars: 670 }],
    ['⭐ 1.2k', { stars: 1200 }],
    ['12k ⭐️', { stars: 12_000 }],
    [':star: 5', { stars: 5 }],
    ['⭐⭐ 2', { missing: { stars: '⭐⭐ 2' } }],
    ['4/5', { extra: { Stars: '4/5' } }]
  ])('%s below Stars', async (cell, stars) => {
    expect(await read('Tool | Stars', `Oak | ${cell}`, 'Tools')).toEqual({ ...none, ...stars })
  })

  it.each(['Para. (B)', 'Param. (B)', '#Para. (B)', 'Params (B)'])('%s holds sizes in billions', async header => {
    expect(await read(`Language Model | ${header}`, 'Oak | 3, 7, 12', 'Models')).toEqual({
      ...none,
      parameters: [3e9, 7e9, 12e9]
    })
  })

  it.each([
    ['Params', '600K', { parameters: [600e3] }],
    ['Size', '600K', { extra: { Size: '600K' } }],
    ['Params (total / active)', '67B / 3B', { parameters: [67e9], extra: { 'Params (total / active)': '67B / 3B' } }],
    ['Active/Total Params', '3B/67B', { parameters: [67e9], extra: { 'Active/Total Params': '3B/67B' } }],
    ['Params (total / active)', '7B', { parameters: [7e9] }],
    ['Params', '7B (dense)', { parameters: [7e9], extra: { Params: '7B (dense)' } }],
    ['Params', '7B (encoder 0.3B)', { parameters: [7e9], extra: { Params: '7B (encoder 0.3B)' } }],
    ['Params', '80B (3B active)', { parameters: [80e9], extra: { Params: '80B (3B active)' } }],
    ['Params', '7B/8x7B', { parameters: [7e9], extra: { Params: '7B/8x7B' } }],
    ['Params', '560M, 1B7, and 3 billion parameters', { parameters: [560e6, 1.7e9, 3e9] }],
    ['Context', '128K tokens', { inputTokens: 128e3 }],
    ['Context', '64K-128K', { inputTokens: 128e3, extra: { Context: '64K-128K' } }],
    ['Context', '32K native', { inputTokens: 32e3, extra: { Context: '32K native' } }],
    ['Max length', '10s', { extra: { 'Max length': '10s' } }],
    ['Max length', '8–12 seconds; more by hand', { extra: { 'Max length': '8–12 seconds; more by hand' } }],
    ['Context window', '30 分钟', { extra: { 'Context window': '30 分钟' } }],
    ['Max length', '30분', { extra: { 'Max length': '30분' } }],
    ['Max length', '2048', { inputTokens: 2048 }],
    ['Active Params | Total Params', '3B | 67B', { parameters: [67e9], extra: { 'Active Params': '3B' } }],
    ['激活参数 | 总参数', '3B | 67B', { parameters: [67e9], extra: { 激活参数: '3B' } }],
    ['Size | Active Params', '67B | 3B', { parameters: [67e9], extra: { 'Active Params': '3B' } }],
    ['Size | Activated Params', '67B | 3B', { parameters: [67e9], extra: { 'Activated Params': '3B' } }],
    ['Size | Trainable Params', '7B | 4M', { parameters: [7e9], extra: { 'Trainable Params': '4M' } }],
    ['Size | Hyperparameters', '7B | rank 8', { parameters: [7e9], extra: { Hyperparameters: 'rank 8' } }],
    ['Size | Params', '10M | 4.7M', { parameters: [4.7e6], extra: { Size: '10M' } }],
    ['Params | Size', '4.7M | 10M', { parameters: [4.7e6], extra: { Size: '10M' } }],
    ['Model Size | Parameters', '10M | 4.7M', { parameters: [4.7e6], extra: { 'Model Size': '10M' } }],
    ['Size | #Params', 'Base | 110M', { parameters: [110e6], extra: { Size: 'Base' } }],
    ['Size | Params (M)', '18M | 4.7', { parameters: [4.7e6], extra: { Size: '18M' } }],
    ['大小 | 参数量', '18M | 4.7M', { parameters: [4.7e6], extra: { 大小: '18M' } }],
    ['Size | Params', '7B | 7', { parameters: [7e9], extra: { Params: '7' } }],
    ['Aktive Parameter | Parameter', '3B | 67B', { parameters: [67e9], extra: { 'Aktive Parameter': '3B' } }]
  ])('%s with %s', async (headers, cells, sizes) => {
    expect(await read(`Model | ${headers}`, `Oak | ${cells}`, 'Models')).toEqual({ ...none, ...sizes })
  })

  it.each([
    ['7,2 B', { parameters: [7.2e9] }],
    ['109,5 M', { parameters: [109.5e6] }],
    ['14,77B', { parameters: [14.77e9] }],
    ['3.085.938.688', { parameters: [3_085_938_688] }],
    ['6.738B', { parameters: [6.738e9] }],
    ['7, 13B', { parameters: [7e9, 13e9] }],
    ['7,13B', { missing: { parameters: '7,13B' } }],
    ['7,200 B', { missing: { parameters: '7,200 B' } }],
    ['1.100 M', { missing: { parameters: '1.100 M' } }],
    ['1.100M (LLM 0.5B)', { missing: { parameters: '1.100M (LLM 0.5B)' } }]
  ])('%s below a header in a language of decimal commas', async (size, sizes) => {
    for (const headers of ['Modell | Parameter', 'Modelo | Parámetros'])
      expect(await read(headers, `Eiche | ${size}`, 'Models')).toEqual({ ...none, ...sizes })
  })

  it.each(['Modell | Größe', 'Модель | Размер'])('%s holds sizes with commas alone', async headers => {
    expect(await read(headers, 'Eiche | 7,2 B', 'Models')).toEqual({ ...none, parameters: [7.2e9] })
  })

  it.each([
    'Modell | Kontext',
    'Modell | Kontextfenster',
    'Modèle | Fenêtre de contexte',
    'Modelo | Contexto',
    'Modelo | Ventana de contexto',
    'Modelo | Janela de contexto',
    'Модель | Контекстное окно',
    'Mô hình | Ngữ cảnh'
  ])('%s holds lengths in tokens', async headers => {
    const lengths = [
      ['32.768 tokens', 32_768],
      ['8.192', 8192],
      ['1,5M', 1.5e6],
      ['128k', 128e3]
    ] as const
    for (const [text, inputTokens] of lengths)
      expect(await read(headers, `Eiche | ${text}`, 'Models')).toEqual({ ...none, inputTokens })
  })

  it.each([
    ['Modelo | Contexto', '128 mil tokens', 128e3],
    ['Modelo | Contexto', '8 mil', 8e3],
    ['Modèle | Contexte', '128K jetons', 128e3],
    ['Модель | Контекст', '8K токенов', 8e3],
    ['모델 | 컨텍스트', '128K 토큰', 128e3],
    ['模型 | 上下文长度', '128K 个 token', 128e3]
  ])('%s holds %s', async (headers, text, inputTokens) => {
    expect(await read(headers, `Oak | ${text}`, 'Models')).toEqual({ ...none, inputTokens })
  })

  it.each(['7 bilhões', '7 mil milhões de parâmetros', '7 tỷ tham số'])('%s says nothing else', async size => {
    expect(await read('Modelo | Parâmetros', `Oak | ${size}`, 'Models')).toEqual({ ...none, parameters: [7e9] })
  })

  it.each(['1,5 mil tokens', '8.192 mil tokens', '8 mil millones'])('%s is no length', async length => {
    expect(await read('Modelo | Contexto', `Oak | ${length}`, 'Models')).not.toHaveProperty('inputTokens')
  })

  it('takes no length from words below a header for one', async () => {
    expect(await read('Modelo | Contexto', 'Roble | uso general', 'Models')).toEqual({
      ...none,
      extra: { Contexto: 'uso general' }
    })
  })

  it.each(['#Para', 'Para.'])('%s holds sizes', async header => {
    expect(await read(`Model | ${header}`, 'Oak | 7B', 'Models')).toEqual({ ...none, parameters: [7e9] })
  })

  it.each([
    ['Datasets', ['122,925 B', '96 B', '1,200 B'], 'extra'],
    ['Datasets', ['96 B', '12 KB', '120 B'], 'extra'],
    ['Datasets', ['96 B', '120 B'], 'extra'],
    ['Files', ['122,925 B', '96 B'], 'extra'],
    ['Datasets', ['5 B'], 'samples'],
    ['Datasets', ['5 B', '2 B', '400 M'], 'samples'],
    ['Datasets', ['1.2B', '2B'], 'samples'],
    ['Models', ['7 B', '13 B'], 'parameters'],
    ['Models', ['7 B', '13 GB'], 'parameters']
  ])('%s of %j have them as %s', async (section, sizes, where) => {
    const rows = sizes.map((size, at) => `| Oak${at} | ${size} | [x](https://oak.example/${at}) |\n`).join('')
    const content = `## ${section}\n\n| Name | Size | Link |\n|---|---|---|\n${rows}`
    const { resources } = await extract({ path: 'a.md', content })
    expect(resources.length).toBe(sizes.length)
    const [first] = resources
    const found = {
      extra: first?.extra['Size'] === sizes[0],
      samples: first?.quantities.samples !== null,
      parameters: (first?.parameters.length ?? 0) > 0
    }
    expect(found).toEqual({ extra: false, samples: false, parameters: false, [where]: true })
  })
})

describe('readTokens', () => {
  it.each([
    ['8192', 8192],
    ['8,192', 8192],
    ['32.8K', 32_800],
    ['200K', 200_000],
    ['1M', 1_000_000],
    ['1 M', 1_000_000],
    ['128K tokens', 128_000],
    ['128k token', 128_000],
    ['up to 128K', 128_000],
    ['max. 8K', 8000],
    ['~32k', 32_000],
    ['10万', 100_000],
    ['512, 2048', 2048],
    ['512,2048', 2048],
    ['131,072', 131_072],
    ['2k/4k/8k', 8000],
    ['4/8/32K', 32_000],
    ['2k~8k', 8000],
    ['2～8k', 8000],
    ['4K to 32K', 32_000],
    ['4096-16K with PI', 16_000],
    ['4096-16K with 8 GPUs', 16_000],
    ['128K (extendable to 1M)', 128_000],
    ['128K, extendable to 1M', 128_000],
    ['128K+', 128_000],
    ['32K context', 32_000],
    ['32.768 tokens', 32_768],
    ['1.048.576 tokens', 1_048_576],
    ['512 токенов', 512],
    ['8192 토큰', 8192],
    ['128K jetons', 128_000],
    ['8192 个 token', 8192]
  ])('%s is %d', (text, tokens) => {
    expect(readTokens(text)).toBe(tokens)
  })

  it.each([
    '',
    '-',
    'unlimited',
    '∞',
    'long',
    'RoPE',
    '2048 images',
    '512 x 512',
    '512x512',
    '1024px',
    '30 min',
    '3 GB',
    '50%',
    '-5',
    '4096 words',
    '128K → 1M',
    '128/8K',
    '256,512',
    '128 mil tokens',
    '512 токенами',
    '10.000',
    '1,5M',
    '2023-05-17',
    '7B'.repeat(300)
  ])('%j is no length', text => {
    expect(readTokens(text)).toBeNull()
  })

  it('never throws, and gives only finite numbers from zero up', () => {
    const pieces = fc
      .array(
        fc.constantFrom('1', '128', '512', ',', '.', ' ', 'k', 'K', 'M', '-', '~', '/', '(', 'tokens', 'with', '万')
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        const tokens = readTokens(text)
        if (tokens !== null) expect(Number.isFinite(tokens) && tokens >= 0).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
})
