/** Spellings of a modality and the token that stands for all of them. */
const TOKENS: Record<string, string> = Object.fromEntries(
  Object.entries({
    image: 'img imgs images imaging picture pictures photo photos 图像 图片 影像 画像 이미지',
    text: 'texts txt textual language nlp 文本 文字 テキスト 텍스트',
    audio: 'sound speech voice 音频 语音 音声',
    video: 'videos 视频 動画 ビデオ',
    mask: 'masks segmentation-mask seg-mask 掩码',
    bbox: 'bboxes box boxes bounding-box bounding-boxes',
    roi: 'rois',
    ehr: 'ehrs emr emrs health-record health-records electronic-health-records 电子病历',
    gene: 'genes genomic genomics 基因',
    'scrna-seq': 'scrnaseq single-cell-rna-seq',
    'x-ray': 'xray x-rays xrays x线 x光 radiograph radiographs',
    ct: 'cts computed-tomography',
    mri: 'mr mrs magnetic-resonance 磁共振',
    ultrasound: 'us ultrasonography 超声 超音波',
    wsi: 'wsis whole-slide whole-slide-image whole-slide-images',
    ecg: 'ecgs ekg electrocardiogram',
    eeg: 'eegs electroencephalogram',
    tabular: 'table tables tabular-data',
    report: 'reports'
  }).flatMap(([token, spellings]) => [[token, token], ...spellings.split(' ').map(spelling => [spelling, token])])
)

/** Lower-case tokens of a modality cell: `Img, Text` → `image`, `text`. An unknown one is kept. */
export function readModalities(text: string): string[] {
  const tokens = text
    .split(/\s*(?:[,，;；、/|+&\n]|\band\b)\s*/iu)
    .map(token => modality(token))
    .filter(Boolean)
  return [...new Set(tokens)]
}

/** Share of the tokens of a text that are known modalities, 0 to 1. */
export function modalityShare(text: string): number {
  const tokens = readModalities(text)
  const known = tokens.filter(token => TOKENS[token] === token).length
  return tokens.length ? known / tokens.length : 0
}

function modality(token: string): string {
  const plain = token.trim().toLowerCase().replace(/\.$/, '')
  return TOKENS[plain.replace(/\s+/g, '-')] ?? plain
}
