import { remembered } from '../remembered.ts'
import { lowered } from './lowered.ts'

/** Medical fields and the words of a heading that name them, in small letters. */
const SPECIALTIES: [string, RegExp][] = [
  ['multidomain', /\bmulti-?\s?(?:domain|special(?:ty|ties)|disease)\b/],
  // Beside nothing medical, any software may be of general purpose.
  [
    'generalist',
    /\bgeneralists?\b|(?:\bgeneral[-\s]purpose\b|通用)(?:(?=.{0,80}(?:medic|clinic|health|医|醫|临床|健康))|(?<=(?:medic|clinic|health|医|醫|临床|健康).{0,80}))/
  ],
  [
    'ophthalmology',
    /\bophthalm|\bretina(?!net|face|unet| display)|(?<!\b(?:bird.{0,3}|fish[- ]|hand[- ]))\beyes?\b(?![- ](?:contact|gaze|track))|\bfundus|\bocular|\boftalm|\bophtalm|\baugen(?:heil|krank|ärzt)|офтальм|(?<![鱼手])眼(?![动镜])|(?<![가-힣])안과|nhãn khoa/
  ],
  [
    'dermatology',
    /\bdermat|(?<!\b(?:electronic|robot(?:ic)?)[- ])\bskin\b(?![- ](?:colou?r|tone|weight))|дерматолог|皮肤|皮膚|피부|da liễu/
  ],
  ['endoscopy', /\bendoscop|\bcolonoscop|\bpolyps?\b|\bendoskop|эндоскоп|内镜|内視鏡|胃镜|肠镜|내시경|nội soi/],
  [
    'pathology',
    /\bpatholog|\bhistopatholog|\bhistolog|\bwhole[- ]slide|\b(?:histo)?patolog|патолог|病理|병리|giải phẫu bệnh/
  ],
  [
    'radiology',
    /\bradiolog|\bchest x-?rays?|\bx-?rays?\b|\bcxr\b|\bmammogra|\bradiomic|\bröntgen|\bradiograf|радиолог|рентген|放射|胸片|영상의학|chẩn đoán hình ảnh/
  ],
  [
    'omics',
    /(?:\b|connect|epigen|expos|gen|glyc|immun|lipid|metabol|microbi|multi|path|pept|phen|prote|transcript)omics?\b|\bsingle[- ]cell\b|\bgenes?\b|\bgenetic(?! (?:algorithm|and evolution|operator|programming))|(?<!\b(?:visual|music) )\bgenomes?\b|\b(?:c[ft]|e)?dna\b|\b(?:circ|lnc|mi?|nc|s[cin]|t)?rna(?:s|-?seq)?\b|\bproteins?\b|基因|组学|蛋白质/
  ],
  [
    'cardiology',
    /\b(?:echo|electro|myo|peri)?cardi(?!nal|ff|gan)|\bheart\b|\be[ck]g\b|\bkardio|кардиолог|心血管|心脏|심장|tim mạch/
  ],
  [
    'neurology',
    /\bneuro(?!n|ips|-?symbol|-?fuzzy|evol|morph)|(?<!\bgoogle )\bbrain\b(?![- ](?:guided|inspired|like))|\bcerebral\b|(?<!\b(?:brush|pen)[- ])\bstroke\b(?![- ](?:based|level|order|paint|render))|\bheadache\b|\bepilep|\bi?eegs?\b|\bf-?mri\b|\bdementia\b|\bparkinson|\balzheimer|невролог|(?<![电类])脑|神经(?:$|[ 、与和及/]|[内外]?科|病|电|母细胞|重症|调控|介入|发育|干细胞|康复|疾病|精神|系统|肿瘤|胶质|退[行化]|影像|成像)|신경과/
  ],
  ['oncology', /\boncolog|\bcancer|\btumou?rs?\b|\bonkolog|онколог|肿瘤|癌|종양|ung thư/],
  [
    'surgery',
    /(?<!\b(?:gradient|model|weight) )\bsurg(?:ery|ical|eries)\b|\bchirurg|\bcirug|хирург|手术|外科|(?<![가-힣])외과|phẫu thuật/
  ],
  ['dentistry', /\bdent(?:al|istry)\b|\bzahn|\bodontolog|стоматолог|(?<![匈班萄])牙|口腔|(?<![가-힣])치과|nha khoa/],
  [
    'mental health',
    /\bmental health|\bsa[lú]u?de? mental|\bpsychiatr|\bpsycholog|\bpsiquiatr|психиатр|心理|精神|정신건강/
  ],
  ['traditional chinese medicine', /\btraditional chinese medicine\b|\btcm\b|中医/],
  ['pediatrics', /\bp(?:a)?ediatri|\bpädiatri|педиатри|儿科|소아/],
  ['orthopedics', /\borthop(?:a)?edi|\bbones?\b|ортопед|骨科|骨骼|정형외과/],
  ['obstetrics', /\bobstetri|\bgyn(?:a)?ecolog|\bfetal\b|\bfoetal\b|妇产/],
  ['pharmacology', /\bpharmac|\bdrug\b|药/],
  ['nursing', /\bnursing\b|护理/]
]

/** The medical field that the innermost heading naming one names first, or null. */
export function readSpecialty(section: readonly string[]): string | null {
  for (let at = section.length - 1; at >= 0; at--) {
    const name = firstNamed(section[at] as string)
    if (name !== null) return name
  }
  return null
}

/** The medical field that a heading names first, or null. */
const firstNamed = remembered((title: string): string | null => {
  const text = lowered(title)
  const named = SPECIALTIES.map(([name, words]) => ({ name, at: text.search(words) })).filter(({ at }) => at >= 0)
  const [first] = named.sort((a, b) => a.at - b.at)
  return first?.name ?? null
})
