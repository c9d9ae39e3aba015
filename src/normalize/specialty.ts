import { remembered } from './remembered.ts'

/** Medical fields and the words of a heading that name them. */
const SPECIALTIES: [string, RegExp][] = [
  ['multidomain', /\bmulti-?\s?(?:domain|special(?:ty|ties)|disease)\b/i],
  ['generalist', /\bgeneralists?\b|\bgeneral(?:-|\s)purpose\b|通用/i],
  ['ophthalmology', /\bophthalm|\bretina(?!net)|(?<!\bbird.{0,3})\beyes?\b|\bfundus|\bocular|眼/i],
  ['dermatology', /\bdermat|\bskin\b|皮肤|皮膚/i],
  ['endoscopy', /\bendoscop|\bcolonoscop|\bpolyps?\b|内镜|内視鏡|胃镜|肠镜/i],
  ['pathology', /\bpatholog|\bhistopatholog|\bhistolog|\bwhole[- ]slide|病理/i],
  ['radiology', /\bradiolog|\bchest x-?rays?|\bx-?rays?\b|\bcxr\b|\bmammogra|\bradiomic|放射|胸片/i],
  [
    'omics',
    /(?:\b|connect|epigen|expos|gen|glyc|immun|lipid|metabol|microbi|multi|path|pept|phen|prote|transcript)omics?\b|\bsingle[- ]cell\b|\bgenes?\b|\bgenetic|(?<!\b(?:visual|music) )\bgenomes?\b|\b(?:c[ft]|e)?dna\b|\b(?:circ|lnc|mi?|nc|s[cin]|t)?rna(?:s|-?seq)?\b|\bproteins?\b|基因|组学|蛋白质/i
  ],
  ['cardiology', /\b(?:echo|electro|myo|peri)?cardi(?!nal|ff|gan)|\bheart\b|\be[ck]g\b|心血管|心脏/i],
  [
    'neurology',
    /\bneuro(?!n|ips|-?symbol|-?fuzzy|evol|morph)|(?<!\bgoogle )\bbrain\b(?!-inspired)|\bcerebral\b|\bstroke\b|\bheadache\b|\bepilep|\bi?eegs?\b|\bf-?mri\b|\bdementia\b|\bparkinson|\balzheimer|脑|神经(?!网络)/i
  ],
  ['oncology', /\boncolog|\bcancer|\btumou?rs?\b|肿瘤|癌/i],
  ['surgery', /\bsurg(?:ery|ical|eries)\b|手术|外科/i],
  ['dentistry', /\bdent(?:al|istry)\b|牙|口腔/i],
  ['mental health', /\bmental health|\bpsychiatr|\bpsycholog|心理|精神/i],
  ['traditional chinese medicine', /\btraditional chinese medicine\b|\btcm\b|中医/i],
  ['pediatrics', /\bp(?:a)?ediatri|儿科/i],
  ['orthopedics', /\borthop(?:a)?edi|\bbones?\b|骨科|骨骼/i],
  ['obstetrics', /\bobstetri|\bgyn(?:a)?ecolog|\bfetal\b|\bfoetal\b|妇产/i],
  ['pharmacology', /\bpharmac|\bdrug\b|药/i],
  ['nursing', /\bnursing\b|护理/i]
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
  const named = SPECIALTIES.map(([name, words]) => ({ name, at: title.search(words) })).filter(({ at }) => at >= 0)
  const [first] = named.sort((a, b) => a.at - b.at)
  return first?.name ?? null
})
