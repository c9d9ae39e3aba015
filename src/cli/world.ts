import type { Web } from '../read/remote.ts'
import type { ItemOptions } from './items.ts'
import type { Pool } from './pool.ts'

/** All that the program asks of the system it runs on. Tests implement it over strings. */
export interface World {
  env: Readonly<Record<string, string | undefined>>
  readonly stdinIsTerminal: boolean
  readonly stdoutIsTerminal: boolean
  readonly stderrIsTerminal: boolean
  /** The working folder. Throws where it has been removed. */
  cwd(): string
  readStdin(): Promise<Uint8Array>
  /** Standard input as it comes, in pieces of any size. */
  stdin(): AsyncIterable<Uint8Array>
  /** Throws errors with the `code` of the system (`ENOENT`, `EISDIR` …). */
  readFile(path: string): Promise<Uint8Array>
  /** Writes a file whole or not at all. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>
  /** Where a path leads, links followed; for what is not there, where it would be. Never throws. */
  realPath(path: string): Promise<string>
  /** What a path leads to, links followed. Never throws. */
  lookAt(path: string): Promise<'nothing' | 'file' | 'folder' | 'stream'>
  /** Makes a folder and those above it, where they are missing. Without it, folders have to be there. */
  makeFolder?(path: string): Promise<void>
  /** Paths, from `folder`, of the files there that match a glob pattern, in any order. Without it, folders stay shut. */
  glob?(pattern: string, folder: string): Promise<string[]>
  /** The network, loaded when an input calls for it. A world without it is offline. */
  web?(): Promise<Web>
  /** A file as it was in a revision of the repository around us. */
  git?(revision: string, path: string): Promise<Uint8Array>
  /** Threads that read documents beside this one, loaded when there are many. A world without them has but this one. */
  threads?: { processors: number; pool(size: number, options: ItemOptions): Promise<Pool> }
  /** Resolves when the output is taken; rejects when it can't be, and never again once nobody reads on. */
  stdout(content: string | Uint8Array): Promise<void>
  /** Whether nobody reads standard output any more, so that a long run can end. */
  stdoutIsClosed?(): boolean
  stderr(text: string): void
  /** Hex SHA-256. */
  sha256(bytes: Uint8Array): string
}
