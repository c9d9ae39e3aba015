import type {} from 'remark-parse'
import type { Data } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { tokenize: unknown }>
type Context = ThisParameterType<Construct['tokenize']>
type State = ReturnType<Construct['tokenize']>
type Code = Context['previous']

/** Offsets behind which a paragraph holds no such end any more. */
interface Ends {
  comment: number
  instruction: number
  data: number
  any: number
  mail: number
}

/**
 * An extension of the Markdown parser that takes `<!` and `<?` for text where nothing further on could end the comment,
 * instruction or declaration. The parser would find out by reading to the end of the paragraph, for each one again.
 */
export function plainDeclarations(): Extension {
  const known = new WeakMap<Context, Ends>()

  const scan: Construct = {
    name: 'declarationEnds',
    partial: true,
    tokenize(effects, ok) {
      const ends: Ends = { comment: -1, instruction: -1, data: -1, any: -1, mail: -1 }
      let last: Code = null
      let beforeLast: Code = null
      const read: State = code => {
        if (code === null) {
          effects.exit('data')
          known.set(this, ends)
          return ok(code)
        }
        const { offset } = this.now()
        if (code === 62 /* > */) {
          ends.any = offset
          if (last === 63 /* ? */) ends.instruction = offset
          if (last === 45 /* - */ && beforeLast === 45) ends.comment = offset
          if (last === 93 /* ] */ && beforeLast === 93) ends.data = offset
        }
        if (code === 64 /* @ */) ends.mail = offset
        beforeLast = last
        last = code
        effects.consume(code)
        return read
      }
      return code => {
        effects.enter('data')
        return read(code)
      }
    }
  }

  const open: Construct = {
    name: 'plainDeclaration',
    tokenize(effects, ok, nok) {
      const { offset } = this.now()
      const settle = (code: Code, end: keyof Ends): ReturnType<State> => {
        const ends = known.get(this)
        effects.exit('data')
        // `<!a@b>` and `<?a@b>` are addresses.
        return ends && ends[end] < offset && (ends.mail < offset || ends.any < offset) ? ok(code) : nok(code)
      }
      const inBang: State = code => {
        if (code === 45 /* - */) return settle(code, 'comment')
        if (code === 91 /* [ */) return settle(code, 'data')
        return settle(code, 'any')
      }
      const second: State = code => {
        if (code === 63 /* ? */) return settle(code, 'instruction')
        if (code !== 33 /* ! */) {
          effects.exit('data')
          return nok(code)
        }
        effects.consume(code)
        return inBang
      }
      const start: State = code => {
        effects.enter('data')
        effects.consume(code)
        return second
      }
      return code => (known.has(this) ? start(code) : effects.check(scan, start, start)(code))
    }
  }

  return { text: { 60: open } }
}
