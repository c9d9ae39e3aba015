import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { modalityShare, readModalities } from '../src/values/modality.ts'

describe('arrows', () => {
  it.each(['CT → MRI', 'CT->MRI', 'CT ⇒ MRI'])('part modalities: %s', text => {
    expect(readModalities(text)).toEqual(['ct', 'mri'])
  })
})

describe('readModalities', () => {
  it.each([
    ['Img, Text', ['image', 'text']],
    ['CT\\MRI', ['ct', 'mri']],
    ['胸 X-ray', ['chest x-ray']],
    ['Img; Text', ['image', 'text']],
    ['Image/Text', ['image', 'text']],
    ['Image+Text', ['image', 'text']],
    ['Image + Text', ['image', 'text']],
    ['RGB+Depth+IMU', ['rgb', 'depth', 'imu']],
    ['MRI Image + BBox + Multilingual QA (Including 7 languages: vi, en, de)', ['mri', 'bbox', 'multilingual qa']],
    ['MRI + CT + Clinical notes (free text, coded)', ['mri', 'ct', 'clinical notes (free text, coded)']],
    ['Notes of nurses and of doctors (on paper) + CT', ['notes of nurses and of doctors (on paper) + ct']],
    ['T1+C', ['t1+c']],
    ['H+E', ['h+e']],
    ['CT+C', ['ct+c']],
    ['CT+DXA', ['ct', 'dxa']],
    ['Leaf+Dried Bark MRI/CT+DXA', ['leaf', 'dried bark mri', 'ct', 'dxa']],
    ['ECG, 12 species', ['ecg']],
    ['3 modalities', []],
    ['12-lead ECG', ['12-lead ecg']],
    ['T1+C+FS', ['t1+c+fs']],
    ['CT+MRI', ['ct', 'mri']],
    ['A+V', ['a', 'v']],
    ['A+V+T', ['a', 'v', 't']],
    ['Leaf+ECG+BP', ['leaf', 'ecg', 'bp']],
    ['text + bark + leaf shape + image + roots', ['text', 'bark', 'leaf shape', 'image', 'roots']],
    ['X-Ray (n = 220k, 13 trees (7 in common)), CT', ['x-ray', 'ct']],
    ['T2w MRI (n=100, from 4 groves)', ['t2w mri']],
    ['MRI (T1, T2)', ['mri']],
    ['Camera (RGB)', ['camera (rgb)']],
    ['Leaf text (RGB)', ['leaf text (rgb)']],
    ['Text only', ['text']],
    ['CT, Text-only', ['ct', 'text']],
    ['Read-only', ['read-only']],
    ['🖼️ Image, 📝 Text', ['image', 'text']],
    ['🖼️ 📝', []],
    ['Text, Image, Audio, Video', ['text', 'image', 'audio', 'video']],
    ['Text\nImage', ['text', 'image']],
    ['- CT\n- MRI', ['ct', 'mri']],
    ['图像、文本', ['image', 'text']],
    ['画像・テキスト', ['image', 'text']],
    ['비디오+텍스트', ['video', 'text']],
    ['видео и текст', ['video', 'text']],
    ['vídeo, imagens', ['video', 'image']],
    ['Bild und Text', ['image', 'text']],
    ['ＣＴ、Ｘ線', ['ct', 'x-ray']],
    ['CT (64³ leaves), ½ T bark', ['ct', '½ t bark']],
    ['Vitamin E levels, CT', ['vitamin e levels', 'ct']],
    ['ﬁlm, μCT', ['film', 'μct']],
    ['H&E WSI', ['h&e wsi']],
    ['H&E, IHC', ['h&e', 'ihc']],
    ['CT & MRI', ['ct', 'mri']],
    ['CT&MRI', ['ct', 'mri']],
    ['CT and MRI', ['ct', 'mri']],
    ['CT, MRI, and PET', ['ct', 'mri', 'pet']],
    ['CT and MRI and PET and US', ['ct', 'mri', 'pet', 'ultrasound']],
    ['CT、MRI', ['ct', 'mri']],
    ['CTとMRI', ['ct', 'mri']],
    ['CT和MRI', ['ct', 'mri']],
    ['X-ray/CT', ['x-ray', 'ct']],
    ['X-ray／ＣＴ', ['x-ray', 'ct']],
    ['PET-CT', ['pet-ct']],
    ['Image-Text', ['image', 'text']],
    ['Image – Text', ['image', 'text']],
    ['Image-text pairs', ['image', 'text']],
    ['Video-Audio-Text', ['video', 'audio', 'text']],
    ['Image/Video-Text', ['image', 'video', 'text']],
    ['Vision-Language', ['vision-language']],
    ['Text-to-Image', ['text-to-image']],
    ['PNG, .nii.gz', []],
    ['DICOM images', ['image']],
    ['MRI / NIfTI files', ['mri']],
    ['DICOM and JPEG', []],
    ['DICOM of trees', ['dicom of trees']],
    ['• CT\n• MRI', ['ct', 'mri']],
    ['1. CT\n2. 3D video', ['ct', '3d video']],
    ['Text (multi-agent CoT, QA)', ['text']],
    ['Text (a and b), Image', ['text', 'image']],
    ['ECG PPG', ['ecg', 'ppg']],
    ['Img Text', ['image', 'text']],
    ['Ultrasound video', ['ultrasound video']],
    ['ECG text', ['ecg text']],
    ['CT scans', ['ct']],
    ['Magnetic Resonance Imaging (MRI)', ['mri']],
    ['Chest radiography (CXR), text', ['chest x-ray', 'text']],
    ['CT scans (of 2 hospitals)', ['ct']],
    ['Spectra (2D)', ['spectra (2d)']],
    ['Images (CT, MRI)', ['image', 'ct', 'mri']],
    ['Image (CT, scanned at night)', ['image']],
    ['CT (n = 80), MRI (T1, T2, FLAIR)', ['ct', 'mri']],
    ['Image [2D] and Text', ['image', 'text']],
    ['Image (CT)', ['image', 'ct']],
    ['CT画像', ['ct']],
    ['MRI 图像', ['mri']],
    ['眼底', ['fundus']],
    ['Color Fundus Photography', ['fundus']],
    ['病理', ['histopathology']],
    ['内镜', ['endoscopy']],
    ['Whole slide images', ['wsi']],
    ['Mammogram', ['mammography']],
    ['Dermatoscopic images', ['dermoscopy']],
    ['OCT, SPECT', ['oct', 'spect']],
    ['CXR', ['chest x-ray']],
    ['Chest X-ray', ['chest x-ray']],
    ['scRNA-seq, Spectrum', ['scrna-seq', 'spectrum']],
    ['CT, MRI, etc.', ['ct', 'mri']],
    ['CT, CT', ['ct']],
    ['', []],
    ['-', []],
    ['N/A', []],
    ['TBD', []],
    ['Text, -', ['text']],
    [
      'Images of the chest taken from patients and healthy people in a clinic',
      ['images of the chest taken from patients and healthy people in a clinic']
    ]
  ])('%j is %j', (text, tokens) => {
    expect(readModalities(text)).toEqual(tokens)
  })

  it('reads its own tokens back, and never throws', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          'CT',
          'Img',
          'Text',
          'H&E',
          ' ',
          ' and ',
          ' & ',
          '+',
          ',',
          '/',
          '(',
          ')',
          '和',
          '\n',
          '-',
          '图像'
        )
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
        const tokens = readModalities(text)
        expect(tokens).toEqual([...new Set(tokens)])
        expect(tokens.every(token => token !== '' && token === token.toLowerCase())).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })

  it('takes linear time', () => {
    for (const text of [
      'CT and '.repeat(20_000),
      '('.repeat(100_000),
      'CT+'.repeat(30_000),
      'Leaf+'.repeat(30_000),
      'CT-'.repeat(30_000),
      'CT ('.repeat(30_000),
      'DICOM '.repeat(30_000),
      ' '.repeat(100_000),
      `${'.'.repeat(100_000)}a`
    ]) {
      const before = performance.now()
      readModalities(text)
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })
})

describe('modalityShare', () => {
  it.each([
    ['Img, Text', 1],
    ['Chest X-ray', 1],
    ['Text (multi-agent CoT, QA)', 1],
    ['CT, foo', 0.5],
    ['Pathology', 0],
    ['Segmentation of organs in CT and MRI of the abdomen', 0],
    ['-', 0],
    ['', 0]
  ])('%j has %d', (text, share) => {
    expect(modalityShare(text)).toBe(share)
  })
})

describe('what is left out', () => {
  it.each([
    ['Image (2D)', ['image'], 'Image (2D)'],
    ['500 CT + ~1,200 MRI', ['ct', 'mri'], '500 CT + ~1,200 MRI'],
    ['12-lead ECG', ['12-lead ecg'], undefined],
    ['DICOM, CSV', [], 'DICOM, CSV'],
    ['Images (CT)', ['image', 'ct'], undefined],
    ['Multi-modal (38 types)', ['multi-modal'], 'Multi-modal (38 types)'],
    ['Medical images + text', ['image', 'text'], undefined],
    ['CT, MRI, etc.', ['ct', 'mri'], undefined]
  ])('of %s stays in the row', async (cell, modalities, kept) => {
    const content = `| Dataset | Image type |\n|---|---|\n| [A](https://example.org/a) | ${cell} |\n`
    const { resources } = await extract({ path: 'a.md', content })
    expect(resources[0]?.modalities).toEqual(modalities)
    expect(resources[0]?.extra['Image type']).toBe(kept)
  })
})

describe('a column', () => {
  const columns = async (header: string, cell: string) => {
    const content = `| Dataset | ${header} |\n|---|---|\n| [A](https://example.org/a) | ${cell} |\n`
    const [resource] = (await extract({ path: 'a.md', content })).resources
    return [resource?.modalities, resource?.tasks, { ...resource?.missing, ...resource?.extra }]
  }

  it.each([
    ['Signals', 'EEG, ECG', ['eeg', 'ecg'], [], {}],
    ['Signal type', 'EMG', ['emg'], [], {}],
    ['Modality', 'CT, 21k ECGs', ['ct', 'ecg'], [], { Modality: 'CT, 21k ECGs' }],
    ['Signals', 'Buy, Sell', [], [], { Signals: 'Buy, Sell' }],
    ['Modality', '🎙️ 📝', [], [], { modalities: '🎙️ 📝' }],
    ['Tasks Covered', 'Sorting', [], ['Sorting'], {}],
    ['Target task(s)', 'Sorting', [], ['Sorting'], {}],
    ['Target', 'Leaves', [], [], { Target: 'Leaves' }],
    ['Relevance to Skills', 'Climbing', [], [], { 'Relevance to Skills': 'Climbing' }]
  ])('%s with %s', async (header, cell, modalities, tasks, others) => {
    expect(await columns(header, cell)).toEqual([modalities, tasks, others])
  })
})

describe('labels in code', () => {
  const read = async (cell: string, content: string) => {
    const { resources } = await extract({ path: 'a.md', content: content.replaceAll('CELL', cell) })
    return [resources[0]?.modalities, resources[0]?.tasks]
  }

  it.each([
    ['`ECG` `Vital Signs`', ['ecg', 'vital signs'], ['ECG', 'Vital Signs']],
    ['`ECG`, `Vital Signs`', ['ecg', 'vital signs'], ['ECG', 'Vital Signs']],
    ['`ECG` · `PPG`', ['ecg', 'ppg'], ['ECG', 'PPG']],
    ['<kbd>ECG</kbd> <kbd>Resp</kbd>', ['ecg', 'resp'], ['ECG', 'Resp']],
    ['`Vital Signs`', ['vital signs'], ['Vital Signs']],
    ['`Vital Signs` with `ECG`', ['vital signs with ecg'], ['Vital Signs with ECG']]
  ])('%s', async (cell, modalities, tasks) => {
    const table = '| Dataset | Modality | Task |\n|---|---|---|\n| [A](https://github.com/a/a) | CELL | CELL |\n'
    expect(await read(cell, table)).toEqual([modalities, tasks])
    const html = cell.replace(/`([^`]*)`/g, '<code>$1</code>')
    const page =
      '<table><tr><th>Dataset</th><th>Modality</th><th>Task</th></tr>' +
      '<tr><td><a href="https://github.com/a/a">A</a></td><td>CELL</td><td>CELL</td></tr></table>\n'
    expect(await read(html, page)).toEqual([modalities, tasks])
  })
})
