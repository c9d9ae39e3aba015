import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../src/index.ts'

/** Where the fixtures are, from the folder that the tests run in. */
export const FIXTURES = 'fixtures'

export interface Case {
  name: string
  folder: string
  input: Input
}

/** Every folder of `fixtures/cases`, with its document as bytes. */
export const cases: Case[] = readdirSync(join(FIXTURES, 'cases'))
  .sort()
  .map(name => {
    const folder = join(FIXTURES, 'cases', name)
    const path = existsSync(join(folder, 'input.html')) ? 'input.html' : 'input.md'
    return { name, folder, input: { path, content: readFileSync(join(folder, path)) } }
  })

/** A document of the fixtures under the path that the command line would give it. */
export function fixture(name: string): Input & { content: Buffer } {
  const path = `${FIXTURES}/${name}`
  return { path, content: readFileSync(path) }
}

export const AWESOME = fixture('awesome-ai4med.md')
export const MLLM = fixture('mllm4biomed.md')
