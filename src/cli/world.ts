/** All that the program asks of the system it runs on. Tests implement it over strings. */
export interface World {
  env: Readonly<Record<string, string | undefined>>
  stdinIsTerminal: boolean
  stdoutIsTerminal: boolean
  stderrIsTerminal: boolean
  readStdin(): Promise<Uint8Array>
  /** Throws errors with the `code` of the system (`ENOENT`, `EISDIR` …). */
  readFile(path: string): Promise<Uint8Array>
  /** Writes a file whole or not at all. */
  writeFile(path: string, content: string): Promise<void>
  /** Resolves when the text is taken; rejects when it can't be, and never again once nobody reads on. */
  stdout(text: string): Promise<void>
  stderr(text: string): void
  /** Hex SHA-256. */
  sha256(bytes: Uint8Array): string
}
