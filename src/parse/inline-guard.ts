import type {} from 'remark-parse'
import type { Data } from 'unified'
import { isPunctuation } from '../letters.ts'
import { TooDeepError, TooMuchError } from './limit.ts'

/*
 * Within one paragraph or cell the parser takes time by the square of the marks, and a stack frame for each emphasis in
 * another. READMEs hold up to some hundred marks in a paragraph.
 */
const MOST_MARKS = 10_000
const MOST_SQUARED = 1.5 * MOST_MARKS ** 2
const MOST_OPEN = 500
const MOST_WAITING = 1_000_000
const TILDE = 126

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { tokenize: unknown }>
type Context = ThisParameterType<Construct['tokenize']>
type Code = Context['previous']
type State = ReturnType<Construct['tokenize']>

interface Paragraph {
  marks: number
  brackets: number
  /** The runs that may open something and that nothing closed yet, and how much they may open together. */
  runs: Run[]
  open: number
}

/** A run of `*`, `_` or `~`. Two of its characters are one emphasis, so a long run is many, each in the one before. */
interface Run {
  marker: number
  length: number
  weight: number
  /** Whether a run of another length closed a part of it. */
  isTouched: boolean
}

interface Spent {
  paragraphs: WeakMap<Context, Paragraph>
  squared: number
  waiting: number
}

/**
 * An extension of the Markdown parser that reads nothing: it is asked first wherever a mark stands, counts and declines.
 * A mark that other constructs take only after certain characters can't be among them: that condition would be lost.
 */
export function guardInlines(): Extension {
  const documents = new WeakMap<Context['parser'], Spent>()

  const spentIn = ({ parser }: Context): Spent => {
    const spent = documents.get(parser) ?? { paragraphs: new WeakMap(), squared: 0, waiting: 0 }
    documents.set(parser, spent)
    return spent
  }

  const count = (context: Context, marks: number): Paragraph => {
    const spent = spentIn(context)
    const paragraph = spent.paragraphs.get(context) ?? { marks: 0, brackets: 0, runs: [], open: 0 }
    spent.paragraphs.set(context, paragraph)
    const before = paragraph.marks
    paragraph.marks += marks
    spent.squared += paragraph.marks ** 2 - before ** 2
    if (paragraph.marks > MOST_MARKS || spent.squared > MOST_SQUARED)
      throw new TooMuchError(MOST_MARKS, 'marks in a paragraph', context.now().line)
    return paragraph
  }

  const mark: Construct = {
    name: 'guardMark',
    tokenize(_effects, _ok, nok) {
      return code => {
        const paragraph = count(this, 1)
        if (code === 91 /* [ */) paragraph.brackets++
        else if (code === 93 /* ] */ && paragraph.brackets > 0) paragraph.brackets--
        if (paragraph.brackets > MOST_OPEN) throw new TooDeepError(MOST_OPEN, this.now().line)
        return nok(code)
      }
    }
  }

  const run: Construct = {
    name: 'guardRun',
    tokenize(effects, _ok, nok) {
      const { previous } = this
      let marker: Code = null
      let length = 0
      const inside: State = code => {
        if (code === marker) {
          length++
          effects.consume(code)
          return inside
        }
        effects.exit('data')
        const side = sideOf(marker, previous, code)
        // Longer runs of tildes than two are text.
        const weight = marker === TILDE || side === 'none' ? 1 : Math.ceil(length / 2)
        const paragraph = count(this, weight)
        add(paragraph, { marker: marker ?? 0, length, weight, isTouched: false }, side)
        const spent = spentIn(this)
        spent.waiting += weight * paragraph.open
        if (paragraph.open > MOST_OPEN || spent.waiting > MOST_WAITING)
          throw new TooDeepError(MOST_OPEN, this.now().line)
        return nok(code)
      }
      return code => {
        // Within a run that another construct declined: it was counted at its start.
        if (previous === code) return nok(code)
        marker = code
        effects.enter('data')
        return inside(code)
      }
    }
  }

  const text: NonNullable<Extension['text']> = {}
  for (const character of '[]!<&\\') text[character.charCodeAt(0)] = mark
  for (const ending of [-5, -4, -3]) text[ending] = mark
  for (const marker of '*_~') text[marker.charCodeAt(0)] = run
  return { text }
}

/**
 * Emphasis that closes where it was opened last costs nothing; the rest has to be searched for. A run that may do both
 * closes where it can, as it does for the parser, unless another length took a part of what was opened.
 */
function add(paragraph: Paragraph, run: Run, side: Side): void {
  const { runs } = paragraph
  const last = runs.at(-1)
  const isLike = last?.marker === run.marker && last.length === run.length
  if (isLike && (side === 'close' || (side === 'both' && !last.isTouched))) {
    runs.pop()
    paragraph.open -= run.weight
  } else if (side === 'open' || side === 'both') {
    runs.push(run)
    paragraph.open += run.weight
  } else if (side === 'close' && last?.marker === run.marker) last.isTouched = true
}

type Side = 'open' | 'close' | 'both' | 'none'

const UNDERSCORE = 95

/** Whether a run between two characters can open, close, both or nothing, as the parser has it. */
function sideOf(marker: Code, before: Code, after: Code): Side {
  const [left, right] = [groupOf(before), groupOf(after)]
  const leads = right === 'letter' || (right === 'punctuation' && left !== 'letter') || after === TILDE
  const ends = left === 'letter' || (left === 'punctuation' && right !== 'letter') || before === TILDE
  // Within a word, underscores are text.
  const isStrict = marker === UNDERSCORE
  const opens = leads && !(isStrict && ends && left === 'letter')
  const closes = ends && !(isStrict && leads && right === 'letter')
  return opens ? (closes ? 'both' : 'open') : closes ? 'close' : 'none'
}

/** What a character is to the parser, which takes the ends of the text for space and each half of a pair for a letter. */
function groupOf(code: Code): 'letter' | 'punctuation' | 'space' {
  if (code === null || code < 0) return 'space'
  const character = String.fromCharCode(code)
  if (/\s/.test(character)) return 'space'
  return isPunctuation(character) ? 'punctuation' : 'letter'
}
