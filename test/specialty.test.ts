import { describe, expect, it } from 'vitest'
import { readSpecialty } from '../src/values/specialty.ts'

describe('the medical field of a section', () => {
  it.each([
    ['Omics models', 'omics'],
    ['Multi-omics', 'omics'],
    ['Epigenomic data', 'omics'],
    ['Spatial Transcriptomics', 'omics'],
    ['scRNA-seq', 'omics'],
    ['RNA', 'omics'],
    ['Bulk RNAseq', 'omics'],
    ['DNA language models', 'omics'],
    ['Genome-wide studies', 'omics'],
    ['Protein structures', 'omics'],
    ['EEG', 'neurology'],
    ['fMRI decoding', 'neurology'],
    ['Epilepsy', 'neurology'],
    ['Epileptic seizures', 'neurology'],
    ['Brain MRI', 'neurology'],
    ['Neuroimaging', 'neurology'],
    ['Electrocardiography', 'cardiology'],
    ['Myocardial scars', 'cardiology'],
    ['Cardiac MRI', 'cardiology'],
    ['Retinal images', 'ophthalmology'],
    ['Eye diseases', 'ophthalmology'],
    ['Radiomics', 'radiology'],
    ['General-purpose medical models', 'generalist'],
    ['Clinical LLMs of general purpose', 'generalist'],
    ['Oftalmología', 'ophthalmology'],
    ['Ophtalmologie', 'ophthalmology'],
    ['Augenheilkunde', 'ophthalmology'],
    ['Офтальмология', 'ophthalmology'],
    ['안과 데이터', 'ophthalmology'],
    ['Nhãn khoa', 'ophthalmology'],
    ['Patología', 'pathology'],
    ['병리', 'pathology'],
    ['Endoskopie', 'endoscopy'],
    ['Дерматология', 'dermatology'],
    ['Радиология', 'radiology'],
    ['영상의학', 'radiology'],
    ['医学通用模型', 'generalist'],
    ['通用临床大模型', 'generalist'],
    ['神经影像', 'neurology'],
    ['脑与神经', 'neurology'],
    ['神经外科', 'neurology'],
    ['Stroke lesion segmentation', 'neurology'],
    ['Brain tumours', 'neurology'],
    ['Robotic surgery', 'surgery'],
    ['Genetic variants', 'omics'],
    ['Skin lesions', 'dermatology'],
    ['眼底图像', 'ophthalmology'],
    ['牙科', 'dentistry'],
    ['정형외과', 'orthopedics']
  ])('%s: %s', (title, specialty) => {
    expect(readSpecialty([title])).toBe(specialty)
  })

  it('is the first that a title names', () => {
    expect(readSpecialty(['EEG and ECG'])).toBe('neurology')
    expect(readSpecialty(['ECG and EEG'])).toBe('cardiology')
    expect(readSpecialty(['Proteins in the brain'])).toBe('omics')
  })

  it('is that of the innermost section that names one', () => {
    expect(readSpecialty(['Skin', 'EEG', 'Models'])).toBe('neurology')
  })

  it.each([
    'Economics',
    'Anatomical and atomic models',
    'Taxonomic names',
    'Comics',
    'RetinaNet',
    "Bird's-eye view",
    'Birds Eye View',
    'Visual Genome',
    'Cardinality',
    'Neuro-symbolic methods',
    'Neuromorphic chips',
    'Google Brain',
    'Brain-inspired networks',
    'Brain-guided video generation',
    '神经渲染',
    '图神经模型与神经架构搜索',
    '类脑计算',
    '电脑操作',
    '通用',
    '通用大模型',
    'Detection with RetinaFace',
    'Stroke-based painting',
    'Brush stroke rendering',
    'Model surgery and merging',
    'Genetic algorithms',
    'Fish-eye cameras',
    'Hand-eye calibration',
    'Eye contact correction',
    '鱼眼相机',
    'Skin tone and human skinning',
    '西班牙语模型',
    '匈牙利语',
    'Journal articles',
    'General-Purpose Agents',
    'Augenblicke',
    'External tools'
  ])('%s names none', title => {
    expect(readSpecialty([title])).toBeNull()
  })
})
