import { hasDigit } from '../letters.ts'
import { listText } from '../parse/cell.ts'
import { readBenchmarks } from '../values/benchmarks.ts'
import { splitList } from '../values/lists.ts'
import { parseModalities } from '../values/modality.ts'
import { type FieldSpec, holdsNoWords, inMost } from './field.ts'
import type { Profile } from './profile.ts'
import { isPurpose, isUseOfTools, PROSE } from './texts.ts'

export const modalities: FieldSpec = {
  names: {
    en: 'modality|modalities|modalities available|modalities included|modalities covered|imaging modality|imaging modalities|image modality|data modality|data modalities|modality type|input modality|input modalities|modal|data type|data types|image type|imaging|input type|supported modalities|signal|signals|signal type|signal types|biosignal|biosignals',
    zh: '模态|数据模态|影像模态|成像模态|成像方式|模态类型|数据类型',
    ja: 'モダリティ|モダリティー|撮影法|データ形式|データ種別',
    ko: '모달리티|데이터 종류|데이터 유형',
    es: 'modalidad|modalidades',
    fr: 'modalité|modalités',
    de: 'modalität|modalitäten|bildgebung',
    pt: 'modalidade|modalidades',
    ru: 'модальность|модальности'
  },
  fits(column) {
    if (holdsNoWords(column, 0.5)) return -1
    if (column.atLeast('modality', 0.3)) return 1
    // A signal may be any sign, so that its cells must tell.
    return /signal/i.test(column.header) ? -1 : column.words > 8 ? -0.3 : 0
  },
  certain: column => column.filled > 2 && column.words <= 5 && column.linked === 0 && column.atLeast('modality', 0.9),
  links: 'other',
  read(cell, draft) {
    const { tokens, leftOut } = parseModalities(listText(cell))
    draft.resource.modalities = [...new Set([...draft.resource.modalities, ...tokens])]
    if (leftOut.length > 0) draft.keep(cell.text)
    return tokens.length > 0 || leftOut.length > 0
  }
}

/** How an item begins that says what a thing is not used for. */
const NOT_USED = /^(?:never|not (?:for|used))\s/i

/** Things that tasks come as, where these are counted. Questions are left out: `20 questions` is a game, too. */
const THINGS = '(?:sub-?tasks?|tasks?|domains|environments|episodes|instances|issues|problems|skills|workflows|个任务)'
/** How many tasks there are, in all or of a kind: `89`, `retail: 114`, `10-20 tasks`; of what has a year there are editions. */
const COUNT = new RegExp(
  '^(?:[^\\d:：]{1,40}[:：] ?(?!(?:19|20)\\d\\d(?!\\d)))?(?:[~≈<>≥≤] ?|(?:about|around|over|up to) )?' +
    `\\d[\\d.,]*[km]?(?: ?[-–~] ?\\d[\\d.,]*[km]?)?\\+?(?: ?${THINGS})?$`
)
/** The same in words. */
const COUNT_IN_WORDS = new RegExp(
  `^(?:many|multiple|numerous|several|various|(?:dozens|hundreds)(?: of)?)(?: ${THINGS})?$`
)

/** How many tasks are in a part of a benchmark, whatever else there is: `20 dev + the rest`. */
const COUNT_OF_PART = /^[~≈]?\d[\d.,]*k? (?:demos?|dev|test|train(?:ing)?|val(?:idation)?)(?![\w-])/

function isCount(item: string): boolean {
  const text = item.toLowerCase()
  return hasDigit(text) ? COUNT.test(text) || COUNT_OF_PART.test(text) : COUNT_IN_WORDS.test(text)
}

/** Whether a cell tells how many tasks there are, and names none. */
function areCounts(items: readonly string[]): boolean {
  return items.length > 0 && items.every(isCount)
}

/** Whether most cells of a column tell by numbers how many tasks there are, so that the others hold something of that kind. */
function holdsCounts(column: Profile): boolean {
  return inMost(column, text => /^[^:：]*\d/.test(text) && areCounts(splitList(text)))
}

/** Words that tell that an item says something of the row, or begins to say more. */
const SAYS = /(?:^|\s)(?:is|are)\s|^(?:[Bb]ut|[Tt]hough|[Aa]lthough|[Hh]owever)\s/
/** Words behind which it may be what a task is about: `predicting whether a tree is sick`. */
const ABOUT = /\b(?:after|as|because|before|how|if|once|that|what|when|where|whether|which|while|who|whose|why)\b/i

function isSentence(item: string): boolean {
  const at = item.search(SAYS)
  return at >= 0 && !ABOUT.test(item.slice(0, at))
}

/** Whether a cell says something in sentences, whose parts are no items of a list; one alone may be a long task. */
function isProse(text: string, items: readonly string[]): boolean {
  if (items.some(item => NOT_USED.test(item) || isSentence(item))) return true
  if (items.length < 2) return false
  if (/。\s*$/.test(text)) return text.length >= 8 * items.length
  const words = text.split(/\s+/).length
  return words > 12 * items.length || (/[a-z]{2}\.$/.test(text) && !/\betc\.$/.test(text) && words >= 5 * items.length)
}

/** Capitals that stand for something, which a key elsewhere says: `R, G`. */
const CAPITALS = /^[A-Z](?:[,/] ?[A-Z])*$/

/** Whether capitals stand in most cells of a column. */
function holdsCapitals(column: Profile): boolean {
  return inMost(column, text => CAPITALS.test(text))
}

export const tasks: FieldSpec = {
  names: {
    en: 'intended use|goal|problem|problem type|tasks supported|used for|suitable for|skill|skills|abilities|ability|task|tasks|tasks covered|task type|task types|capability|capabilities|main usage|scope of tasks|downstream task|downstream tasks|supported tasks|target task|application|applications|use case|use cases|task(s)|main task|ml task|nlp task|typical tasks|task category|task name|functionality',
    zh: '任务描述|目标|任务|任务类型|支持任务|下游任务|应用|用途|应用场景|能力',
    ja: '目的|課題|タスク|タスクの種類|用途|応用|対象タスク',
    ko: '태스크|작업|과제|용도',
    es: 'tarea|tareas|tarea principal',
    fr: 'tâche|tâches|tâche principale',
    de: 'anwendungsfall|anwendungsfälle|aufgabe|aufgaben|hauptaufgabe',
    pt: 'tarefa|tarefas|tarefa principal',
    ru: 'задача|задачи|основная задача',
    it: 'compito|compiti',
    vi: 'nhiệm vụ|tác vụ|bài toán|ứng dụng'
  },
  // What `Relevance to tasks` holds is the relevance.
  fits: (column, kind) =>
    holdsNoWords(column, 0.5) ||
    isUseOfTools(column.header, kind) ||
    holdsCapitals(column) ||
    holdsCounts(column) ||
    / to |规模|\b(?:scale|size)\b/i.test(column.header) ||
    (isPurpose(column.header) && column.words >= PROSE)
      ? -1
      : 0.1,
  links: 'other',
  read(cell, draft) {
    // The last of several may be joined to them.
    const items = splitList(listText(cell)).map((item, at) => (at > 1 ? item.replace(/^and (?=\S)/i, '') : item))
    if (isProse(cell.text, items) || areCounts(items)) {
      draft.keep(cell.text)
      return true
    }
    draft.resource.tasks = [...new Set([...draft.resource.tasks, ...items])]
    return draft.resource.tasks.length > 0
  }
}

/**
 * What was reached on a benchmark, or how many there are: `MedQA: 67.2`, `46.8% MMLU`, `80+ languages`. Years and the
 * versions of benchmarks look alike: `ISIC:2019`, `SQuAD 2.0`, `MLPerf 0.7`.
 */
const SCORE =
  /^\D?\d+(?:\.\d+)? ?%(?! of )|\d ?%\)?$|[:：=] ?(?!(?:19|20)\d\d$)\d+(?:\.\d+)?$|(?<![\w.])(?:\d{2,3}\.\d|0\.\d\d)\d*(?![\w.])|^\d+k?\+|^\d{1,3}$/

/** Whether most items of a cell are scores or counts, beside which it names no benchmarks that could be listed. */
function holdsScores(text: string): boolean {
  if (!/\d/.test(text)) return false
  const items = splitList(text)
  return items.filter(item => SCORE.test(item)).length > items.length / 2
}

export const benchmarks: FieldSpec = {
  names: {
    en: 'supported benchmark|supported benchmarks|benchmark|benchmarks|covered benchmarks|evaluation benchmarks|included benchmarks|supported datasets|evaluation datasets|evaluated on|evaluation data|test sets',
    zh: '支持的基准|评测基准|评测数据集|支持评测|基准',
    ja: '対応ベンチマーク|ベンチマーク|評価データセット',
    ko: '벤치마크|평가 데이터셋'
  },
  fits: column => (holdsNoWords(column, 0.5) ? -1 : 0.2),
  links: 'other',
  read(cell, draft) {
    if (holdsScores(cell.text)) {
      draft.keep(cell.text)
      return true
    }
    draft.resource.benchmarks.push(...readBenchmarks(cell.text, cell.strong))
    return draft.resource.benchmarks.length > 0
  }
}
