import { hasLetterOrDigit, wordsIn } from '../letters.ts'

/** Words that name what a link leads to, or nothing, and no venue. */
const GENERIC = new Set(
  wordsIn(`a abs abstract accepted access an and appear appendix article at available badge based bib bibtex blog card
  checkpoint checkpoints citation cite click code coming csv data dataset datasets demo details doc docs documentation
  doi download file full github gitlab google here hf home homepage html hugging huggingface in info introduction json
  jsonl licence licences license licenses link links main manuscript model models modelscope more n/a none notebook of official on online open or
  original page paper papers pdf pmc policy post poster preprint press project projectpage pub publication publications
  pubmed read readme ref reference references rejected release repo report repository request review scholar see site
  slides soon source spec static submitted supp supplement supplementary survey talk tba tbd tech technical terms text the this to
  tsv tutorial txt under unpublished url various video view web webpage website weight weights wiki xlsx xml yaml yml
  youtube zip 论文 原文 链接 论文链接 地址 论文地址 代码
  공식 공지 논문 데이터 데이터셋 링크 모델 문서 발표 블로그 사이트 원문 자료 카드 코드 홈페이지
  数据 数据集 主页 项目主页 官网 网址 网站 博客 模型 权重 下载 点击 技术报告 报告 文章 无 作者代码 官方代码 开源代码 源代码`)
)

/** Sites and publishers, where papers of any venue are read. */
const SITES = new Set(
  `acl anthology|acm digital library|acm dl|biomed central|cambridge core|cvf open access|dblp|deepmind|ecva|
  elsevier|emerald|europe pmc|figshare|frontiers|google deepmind|google scholar|hindawi|ieee explore|ieee xplore|
  ieeexplore|iopscience|jstor|kaggle|karger|mdpi|meta|meta ai|microsoft|ncbi|openaccess|openai|oxford academic|
  oxford university press|papers with code|paperswithcode|physionet|proceedings|pubmed central|researchgate|sage|
  sage journals|science direct|sciencedirect|scopus|semantic scholar|springer|springer link|springer nature|
  springer nature link|springerlink|tandfonline|taylor & francis|taylor and francis|thecvf|thieme|web of science|
  wiley|wiley online library|xplore|zenodo`
    .replaceAll('\n  ', '')
    .split('|')
)
/** These publish many venues too, but hold meetings or reviews of their own, which go by the year. */
const SOCIETIES = new Set(['acm', 'cvf', 'ieee', 'ieee/cvf'])

/** No label of a link is longer. */
const LONGEST = 300

/** Whether a text is made of words that name what a link leads to, of numbers and marks: `[Paper 1]`, `Coming soon`. */
export function isGeneric(text: string): boolean {
  if (text.length > LONGEST) return false
  const words = text.split(/[\s&+/|,;]+/).map(plainWord)
  return words.every(word => word === '' || GENERIC.has(word) || /^\d[\d.]*[bm]?$/.test(word))
}

/** Whether a text says no more than what its link leads to: `Paper`, `[Code]`, `HF`, `arXiv`. */
export function isGenericLabel(text: string): boolean {
  if (text.length > 40) return false
  // Letters of all scripts, but no symbols or pictures; the property for them takes long to compile.
  const words = text.toLowerCase().match(/[a-z\u00c0-\u1fff\u2c00-\ud7ff]+/g) ?? []
  return (
    words.every(word => GENERIC.has(word) || /^(?:ar|bio|med)xiv$/.test(word)) &&
    words.some(word => word.length > 1 && !/^(?:an|and|at|in|of|on|the|this|to)$/.test(word))
  )
}

/** Whether the label of a link names nothing: it says no more than what it leads to, or shows it by a picture or a mark. */
export function isBareLabel(label: string): boolean {
  return isGenericLabel(label) || (label !== '' && !hasLetterOrDigit(label))
}

/** A word as it is looked up: lower-case, without brackets, marks and numbers at its ends. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/^[([]|[)\].:!-]+$|[-_]?\d+$/g, '')
}

/** Whether a text is the name of a site or a publisher, which alone is no venue; a society may be one with a year. */
export function isPublisher(name: string, mayBeSociety = false): boolean {
  const plain = name.toLowerCase()
  return SITES.has(plain) || (!mayBeSociety && SOCIETIES.has(plain))
}

/** Whether a text only stands where a link should: `[link]`, `Paper`. */
export function isLinkWord(text: string): boolean {
  return /^[[(（【\s]*(?:links?|papers?|pdfs?|urls?|here|articles?|publications?|html|web ?(?:site|page)|page|doi|paper links?|论文|链接|论文链接|原文|論文|リンク)[\s)\]）】:.!]*$/i.test(
    text
  )
}
