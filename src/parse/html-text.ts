import type { Data } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { tokenize: unknown }>
type State = ReturnType<Construct['tokenize']>

const isSpace = (code: number | null): boolean => code === -2 || code === -1 || code === 32
const matches = (code: number | null, pattern: RegExp): boolean =>
  code !== null && code > 0 && pattern.test(String.fromCharCode(code))

/**
 * An extension of the Markdown parser for tags with an address that is not quoted: `<a href=https://example.org>`. The
 * slash is part of the value for CommonMark and GitHub; the parser by itself stops at it and sees no tag.
 */
export function unquotedValues(): Extension {
  const construct: Construct = {
    name: 'unquotedValues',
    tokenize(effects, ok, nok) {
      let hasSlash = false
      let quote: number | null = null

      const consume =
        (next: State): State =>
        code => {
          effects.consume(code)
          return next
        }
      const start: State = code => {
        effects.enter('htmlText')
        effects.enter('htmlTextData')
        return consume(nameStart)(code)
      }
      const nameStart: State = code => (matches(code, /[A-Za-z]/) ? consume(name)(code) : nok(code))
      const name: State = code => (matches(code, /[A-Za-z0-9-]/) ? consume(name)(code) : between(code))
      const between: State = code => {
        if (isSpace(code)) return consume(between)(code)
        if (matches(code, /[A-Za-z_:]/)) return consume(attribute)(code)
        return code === 62 && hasSlash ? end(code) : nok(code)
      }
      const attribute: State = code => (matches(code, /[\w.:-]/) ? consume(attribute)(code) : afterAttribute(code))
      const afterAttribute: State = code => {
        if (isSpace(code)) return consume(afterAttribute)(code)
        return code === 61 ? consume(beforeValue)(code) : between(code)
      }
      const beforeValue: State = code => {
        if (isSpace(code)) return consume(beforeValue)(code)
        if (code === 34 || code === 39) {
          quote = code
          return consume(quoted)(code)
        }
        return unquoted(code)
      }
      const quoted: State = code => {
        if (code === null || (code < 0 && !isSpace(code))) return nok(code)
        return code === quote ? consume(between)(code) : consume(quoted)(code)
      }
      const unquoted: State = code => {
        if (isSpace(code) || code === 62) return between(code)
        if (code === null || code < 0 || matches(code, /["'<=`]/)) return nok(code)
        if (code === 47) hasSlash = true
        return consume(unquoted)(code)
      }
      const end: State = code => {
        effects.consume(code)
        effects.exit('htmlTextData')
        effects.exit('htmlText')
        return ok
      }
      return start
    }
  }
  return { text: { 60: construct } }
}
