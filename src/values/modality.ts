import { hasLetterOrDigit, isAscii, wordsIn } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { countedThing } from './counts.ts'
import { splitList } from './lists.ts'
import { isPlaceholder } from './placeholder.ts'

/** Kinds of content, whatever they show: a CT may come as an image, so next to these a word may only say more of them. */
const CONTENTS = {
  image:
    'img imgs images imaging medical-image medical-images 医学图像 医学影像 picture pictures photo photos 图像 图片 影像 画像 이미지 imagen imágenes imagem imagens bild bilder изображение изображения ảnh hình-ảnh',
  text: 'texts txt textual language nlp 文本 文字 テキスト 텍스트 texto textos texte textes текст тексты văn-bản',
  audio: 'sound speech voice 音频 语音 音声 음성 오디오 аудио речь âm-thanh',
  video: 'videos 视频 動画 ビデオ 비디오 동영상 vídeo vídeos vidéo vidéos видео',
  mask: 'masks segmentation-mask segmentation-masks seg-mask 掩码',
  bbox: 'bboxes box boxes bounding-box bounding-boxes',
  roi: 'rois',
  tabular: 'table tables tabular-data 表格',
  report: 'reports 报告 レポート'
}

/** Ways of looking at or measuring something. */
const METHODS = {
  ehr: 'ehrs emr emrs health-record health-records electronic-health-record electronic-health-records 电子病历 電子カルテ',
  gene: 'genes genomic genomics 基因',
  'scrna-seq': 'scrnaseq single-cell-rna-seq',
  'x-ray':
    'xray x-rays xrays x线 x光 x線 x光片 x线片 レントゲン 엑스레이 x선 рентген рентгенография radiografía radiografías radiografia radiografias radiographies röntgen röntgenbild röntgenbilder x-quang radiograph radiographs radiography',
  'chest x-ray':
    'cxr cxrs chest-x-ray chest-x-rays chest-xray chest-xrays chest-radiograph chest-radiographs chest-radiography 胸片 胸-x-ray 胸部-x-ray 胸x线 胸部x线 胸部x线片 胸部x光 胸x光',
  ct: 'cts computed-tomography кт computertomographie tomografía-computarizada tomografia-computadorizada tomodensitométrie',
  mri: 'mr mrs mris magnetic-resonance magnetic-resonance-imaging 磁共振 核磁共振 核磁 мрт mrt irm resonancia-magnética ressonância-magnética 자기공명영상',
  fmri: 'functional-mri',
  pet: 'positron-emission-tomography',
  spect: '',
  ultrasound:
    'us ultrasonography ultrasounds 超声 超音波 エコー 초음파 узи ultraschall ecografía ultrasonido ultrassom échographie siêu-âm',
  echocardiography: 'echocardiogram echocardiograms 超声心动图',
  mammography:
    'mammogram mammograms mammo 钼靶 乳腺钼靶 乳腺x线 マンモグラフィ マンモグラフィー маммография mamografía mamografia mammographie',
  angiography: 'angiogram angiograms',
  fluoroscopy: '',
  fundus:
    'fundus-photo fundus-photos fundus-photograph fundus-photographs fundus-photography color-fundus colour-fundus color-fundus-photography colour-fundus-photography cfp retinal-fundus 眼底 眼底照 眼底照片 眼底彩照 眼底写真',
  oct: 'octs optical-coherence-tomography 光干渉断層計',
  histopathology:
    'histopathological histology histological pathology-image pathology-images pathological-image pathological-images 病理 病理切片 组织病理',
  wsi: 'wsis whole-slide whole-slides whole-slide-image whole-slide-images whole-slide-imaging 全切片 全视野切片',
  microscopy: 'microscopic microscope 显微 显微镜 顕微鏡',
  dermoscopy: 'dermoscopic dermatoscopy dermatoscopic 皮肤镜 ダーモスコピー ダーモスコピ',
  endoscopy: 'endoscopic endoscope 内镜 内窥镜 内視鏡 내시경 эндоскопия endoskopie endoscopia endoscopie nội-soi',
  colonoscopy: '肠镜 结肠镜 大腸内視鏡',
  laparoscopy: 'laparoscopic 腹腔镜 腹腔鏡',
  ecg: 'ecgs ekg ekgs electrocardiogram electrocardiograms electrocardiography 心电 心电图 心電図 심전도 экг electrocardiograma électrocardiogramme',
  eeg: 'eegs electroencephalogram electroencephalography 脑电 脑电图 脳波 뇌파 뇌전도 ээг electroencefalograma électroencéphalogramme',
  ppg: 'photoplethysmogram photoplethysmograms photoplethysmography',
  emg: 'electromyogram electromyography 肌电 肌电图 筋電図',
  eog: 'electrooculogram electrooculography',
  meg: 'magnetoencephalogram magnetoencephalography 脑磁图',
  pcg: 'phonocardiogram phonocardiograms phonocardiography',
  imu: 'inertial-measurement-unit',
  fnirs: 'functional-near-infrared-spectroscopy'
}

const tokensOf = (spellings: Record<string, string>): [spelling: string, token: string][] =>
  Object.entries(spellings).flatMap(([token, others]) =>
    [token, ...others.split(' ')].filter(Boolean).map((spelling): [string, string] => [spelling, token])
  )
const CONTENT = new Map(tokensOf(CONTENTS))
const METHOD = new Map(tokensOf(METHODS))
const KNOWN = new Set([...CONTENT.values(), ...METHOD.values()])

/** Words after a method that add nothing to it: `CT scans`, `CT画像`. */
const SHOWN =
  /[ -]?(?:images?|imaging|imgs?|scans?|photos?|pictures?|data|图像|图片|影像|画像|扫描|检查|検査|数据|データ)$/
/** Longer than this is a sentence and no list. */
const MOST_WORDS = 6
/** How a content is stored says nothing of what it shows. */
const FORMATS = new Set(
  wordsIn(`dicom dcm nifti nii nii.gz nrrd mha mhd png jpg jpeg tif tiff bmp gif webp svg svs csv tsv json jsonl xml html yaml
  parquet hdf5 h5 h5ad npy npz mat pkl pickle mp4 avi mov mkv mp3 wav flac pdf xls xlsx zip fasta fastq vcf bam edf file
  files format formats`)
)
/** Ends of a list that name nothing. */
const REST = /^(?:etc|and more|more|others?|等|など|その他|其他)$/
const HARD = /[,;、•/|\\\n→⇒⟶↔⇔]|<?[-=]{1,3}>/u
const SOFT = /\s{1,4}(?:and|or|&|\+)\s{1,4}/iu
/** The same in other languages, where letters and names are written like that in this one. */
const JOINED = /\s{1,4}(?:y|e|et|und|и|và)\s{1,4}/iu
/** These join parts of a name as well, as in `H&E`, so they part only what is known on either side. */
const TIGHT = /[+&·・和与與及と]/u
/** Sums of single letters that stand for kinds of content, or of three words or more. */
const SUM = /^[avtpl](?:\+[avtpl])+$|^[a-z][a-z-]*(?:\+[a-z][a-z-]*){2,}$/
/** A word of three letters or more, with what it is of. */
const SUMMAND = /^[a-z][a-z-]{2,}(?: [a-z][a-z-]*){0,2}$/

/**
 * Whether the parts of a sum are modalities. A shorter one that is not known may belong to one name, as in `H+E`, `CT+C`
 * and, with a digit, `T1+C+FS`.
 */
function isSum(part: string): boolean {
  if (!part.includes('+')) return false
  return SUM.test(part) || part.split('+').every(each => SUMMAND.test(each) || find(each) !== null)
}
/** Wide, joined and boxed letters stand for plain ones; of others, such as the `³` of a size, a plain one would be wrong. */
const WIDE = /[\u00b5\u2011\u2160-\u217f\u2460-\u24ff\u3000\u3300-\u33ff\ufb00-\ufb06\uff01-\uffef]+/g

/** Modalities of a text, and what stood beside them that is none: remarks in brackets and formats of files. */
interface Modalities {
  tokens: readonly string[]
  leftOut: readonly string[]
}

/**
 * Lower-case tokens of a modality cell: `Img, Text` → `image`, `text`. An unknown one is kept. Brackets hold together
 * what is in them, `&` and `+` part only with spaces around them, or between modalities that are known. What a bracket
 * adds to a known one counts only where it names modalities too, as in `Image (CT, MRI)`.
 */
export const parseModalities = remembered((text: string): Modalities => {
  if (saysNothing(text)) return { tokens: [], leftOut: [] }
  const plain = (
    isAscii(text)
      ? text
      : text
          .replace(/(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+/gu, ' ')
          .normalize()
          .replace(WIDE, letters => letters.normalize('NFKC'))
  )
    .toLowerCase()
    .replace(/[^\S\n]+/gu, ' ')
  const leftOut: string[] = []
  return { tokens: [...new Set(partsOf(plain).flatMap(part => tokensIn(part, leftOut)))], leftOut }
})

export function readModalities(text: string): readonly string[] {
  return parseModalities(text).tokens
}

function partsOf(text: string): string[] {
  return splitList(text, HARD)
    .map(part => withoutOnly(part.replace(/^(?:and|or) |(?<![\s.…:])[\s.…:]+$/gu, '')))
    .filter(part => !saysNothing(part))
}

/** `text only` and `text-only` are text, but `read-only` is no kind of reading. */
function withoutOnly(part: string): string {
  if (part.endsWith(' only')) return part.slice(0, -' only'.length)
  const rest = part.endsWith('-only') ? part.slice(0, -'-only'.length) : part
  return find(rest) === null ? part : rest
}

/** No placeholder is long, and what has no letters is left out anyway. */
function saysNothing(text: string): boolean {
  return text.length <= 40 && (isPlaceholder(text) || REST.test(text))
}

/** Share of the tokens of a text that are known modalities, whatever a bracket adds to them, 0 to 1. */
export const modalityShare = remembered((text: string): number => {
  const tokens = readModalities(text)
  const known = tokens.filter(token => KNOWN.has(token) || find(token.replace(/ ?\([^()]*\)$/, '')) !== null).length
  return tokens.length ? known / tokens.length : 0
})

/** The tokens of a part of a list; what of it names nothing goes to `leftOut`. */
function tokensIn(part: string, leftOut: string[]): string[] {
  const whole = find(part) ?? spelledOut(part)
  if (whole !== null) return [whole]
  if (isCount(part)) {
    leftOut.push(part)
    return []
  }
  const counted = COUNTED.exec(part)
  const thing = counted && find(part.slice(counted[0].length))
  if (counted && thing) {
    leftOut.push(counted[0].trim())
    return [thing]
  }
  const read = withoutRemark(part, leftOut) ?? withoutFormat(part, leftOut) ?? hyphened(part)
  if (read !== null) return read
  const words = part.split(' ')
  const soft = splitList(part, SOFT)
  const isLong = longest(part, soft) > MOST_WORDS
  if (soft.length > 1) {
    const found = soft.map(find)
    if (found.every(token => token !== null)) return found
    return isLong ? [part] : soft.flatMap(each => tokensIn(each, leftOut))
  }
  if (isSum(part)) return part.split('+').flatMap(each => tokensIn(each, leftOut))
  return allKnown(part.split(TIGHT)) ?? allKnown(part.split(JOINED)) ?? (isLong ? null : listOf(words)) ?? [part]
}

/** How many words a text has, without brackets; of what a `+` alone joins, the longest, as no sentence has one. */
function longest(part: string, soft: readonly string[]): number {
  const isSum = !/\s(?:and|or|&)\s/.test(part)
  const counts = (isSum ? soft : [part]).map(each => countWords(each.replace(/\([^()]*\)/g, '')))
  return Math.max(...counts)
}

function countWords(text: string): number {
  return text.split(' ').filter(hasLetterOrDigit).length
}

/** How many there are of what stands behind it: `500 CT`, `~1,200 X-rays`, `21k ECGs`. */
const COUNTED = /^[~≈>]?\d[\d.,]*[kmb]?\+? /

/** How many there are of something else is no modality: `12 species`. */
function isCount(part: string): boolean {
  return /^\D?\d/.test(part) && countedThing(part) === 'other'
}

/** What stands before a bracket at the end of a text, and what it holds: another pair of brackets at most. */
const REMARK = /^([^()[\]]+)[([]([^()[\]]*(?:\([^()[\]]*\)[^()[\]]*)?)[)\]]$/

/** `image (2d)` is an image, and `images (ct, mri)` are three. */
function withoutRemark(part: string, leftOut: string[]): string[] | null {
  const [, before = '', inside = ''] = REMARK.exec(part) ?? []
  if (before !== '' && isCount(inside)) {
    leftOut.push(inside)
    return tokensIn(before.trim(), leftOut)
  }
  const known = before === '' ? [] : tokensIn(before.trim(), [])
  const isLong = countWords(part) > MOST_WORDS && known.length === 1 && known[0] === before.trim()
  if (!isLong && (known.length === 0 || !known.every(token => KNOWN.has(token) || isKindOfMethod(token)))) return null
  const more = partsOf(inside).flatMap(each => tokensIn(each, []))
  if (more.length > 0 && more.every(token => KNOWN.has(token))) return [...known, ...more]
  leftOut.push(inside)
  return known
}

/** Whether a word stands before a known method: `t2w mri`. */
function isKindOfMethod(token: string): boolean {
  const space = token.indexOf(' ')
  return space > 0 && METHOD.has(token.slice(space + 1).replaceAll(' ', '-'))
}

/** Nothing is left of `nii.gz`, and of `dicom images` only the images. */
function withoutFormat(part: string, leftOut: string[]): string[] | null {
  const words = part.split(' ')
  const others = words.filter(word => !FORMATS.has(word.replace(/^\./, '')))
  const token = find(others.join(' '))
  if (others.length === words.length || (others.length > 0 && token === null)) return null
  leftOut.push(part)
  return token === null ? [] : [token]
}

/** `image-text` are two, but `pet-ct` is one way of looking at something. */
function hyphened(part: string): string[] | null {
  const found = allKnown(part.replace(/ pairs?$/, '').split(/ ?[-‐‑–—] ?/))
  return found?.some(token => CONTENT.has(token)) ? found : null
}

/** `magnetic resonance imaging (MRI)` says the same twice. */
function spelledOut(part: string): string | null {
  const [, words = '', short = ''] = /^([^()]+) ?\(([^()]+)\)$/.exec(part) ?? []
  const token = find(words.trim())
  return token !== null && token === find(short) ? token : null
}

/** `ECG PPG` are two, and so are `Img Text`; `ultrasound video` is one. */
function listOf(words: string[]): string[] | null {
  const areAlike = words.every(word => METHOD.has(word)) || words.every(word => CONTENT.has(word))
  return areAlike ? allKnown(words) : null
}

function allKnown(parts: string[]): string[] | null {
  const found = parts.map(part => find(part.trim()))
  return parts.length > 1 && found.every(token => token !== null) ? found : null
}

/** The token that a spelling stands for; null for one that is not known. */
function find(spelling: string): string | null {
  const joined = spelling.replaceAll(' ', '-')
  return CONTENT.get(joined) ?? METHOD.get(joined) ?? METHOD.get(joined.replace(SHOWN, '')) ?? null
}
