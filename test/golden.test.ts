import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract, type Input, tables } from '../src/index.ts'
import { AWESOME, cases, FIXTURES, MLLM } from './cases.ts'

/** `UPDATE=1` writes what the program says; a person then reads the difference. */
const update = process.env['UPDATE'] === '1'

const readers = {
  'expected.tables.json': async (input: Input): Promise<unknown> => await tables(input),
  'expected.resources.json': async (input: Input): Promise<unknown> => (await extract(input)).resources
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function compare(path: string, text: string): void {
  if (update) writeFileSync(path, text)
  else expect(text, `${path} (UPDATE=1 rewrites it)`).toBe(readFileSync(path, 'utf8'))
}

describe.each(cases)('case $name', ({ folder, input }) => {
  const files = Object.entries(readers).map(([file, read]) => ({ path: join(folder, file), read }))
  const present = files.filter(({ path }) => existsSync(path))

  it('is as it was read and accepted', async () => {
    // A new case gets both files; the one that says nothing about it is then removed by hand.
    const wanted = present.length === 0 && update ? files : present
    expect(wanted.length).toBeGreaterThan(0)
    for (const { path, read } of wanted) compare(path, json(await read(input)))
  })
})

describe.each([AWESOME, MLLM])('the list $path', input => {
  it('gives the bundle that was read and accepted', async () => {
    compare(join(FIXTURES, `${input.path.slice(FIXTURES.length + 1, -3)}.expected.json`), json(await extract(input)))
  })
})
