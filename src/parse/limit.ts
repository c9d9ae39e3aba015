/**
 * Thrown for a document that no person wrote: reading it would take the stack, the memory or hours. `line` is 1-based,
 * `undefined` where the place is not known.
 */
export class LimitError extends Error {
  readonly line: number | undefined
  constructor(reason: string, line?: number) {
    super(reason)
    this.line = line
  }
}

/** Something nests deeper than a browser would show. */
export class TooDeepError extends LimitError {
  constructor(most: number, line?: number) {
    super(`Unexpected nesting deeper than ${most}, expected a document that a browser would show`, line)
  }
}

/** There is more of something than any document holds that is meant to be read. */
export class TooMuchError extends LimitError {
  constructor(most: number, what: string, line?: number) {
    super(`Unexpected more than ${most} ${what}, expected a document that a browser would show`, line)
  }
}
