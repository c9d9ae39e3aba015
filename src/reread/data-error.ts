/** Text that should hold resources in a format of ours and doesn't. `line` is where reading stopped, if that is known. */
export class DataError extends Error {
  readonly line: number | undefined
  constructor(reason: string, line?: number) {
    super(reason)
    this.line = line
  }
}
