import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type Json } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Resource } from '../src/model.ts'
import { toParquet } from '../src/write/parquet.ts'
import { AWESOME, cases, MLLM } from './cases.ts'
import { run } from './memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'ai4med-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function query(bytes: Uint8Array, sql: string): Promise<Record<string, Json>[]> {
  const path = join(folder, 'resources.parquet')
  writeFileSync(path, bytes)
  const connection = await (await DuckDBInstance.create()).connect()
  try {
    return (await connection.runAndReadAll(sql.replace('$file', `'${path}'`))).getRowObjectsJson()
  } finally {
    connection.closeSync()
  }
}

/** A row of DuckDB as the resource that was written: JSON comes as text, and what is not there as null. */
function fromRow({ missing, extra, cells, ...row }: Record<string, Json>): unknown {
  const read = (text: Json | undefined): unknown => JSON.parse(String(text))
  return { ...row, missing: read(missing), extra: read(extra), ...(cells ? { cells } : {}) }
}

describe('parquet', () => {
  it('holds the same rows for another reader, with types', async () => {
    const { resources } = await extract([AWESOME, MLLM, ...cases.map(({ input }) => input)])
    const bytes = toParquet(resources)
    expect((await query(bytes, 'select * from $file')).map(fromRow)).toEqual(resources)
    expect(toParquet(resources)).toEqual(bytes)
    const types = await query(bytes, 'describe select * from $file')
    expect(types.map(type => `${type['column_name']} ${type['column_type']}`)).toEqual(
      expect.arrayContaining([
        'id VARCHAR',
        'modalities VARCHAR[]',
        'parameters DOUBLE[]',
        'missing JSON',
        'provenance STRUCT("source" VARCHAR, line INTEGER, "table" INTEGER, "row" INTEGER)[]'
      ])
    )
    const [large] = await query(
      bytes,
      'select count(*)::integer as n from $file where list_contains(parameters, 7e9) and len(links.weights) > 0'
    )
    expect(large?.['n']).toBe(
      resources.filter(({ parameters, links }) => parameters.includes(7e9) && links.weights.length > 0).length
    )
  })

  it('holds raw cells when they are asked for, and no rows', async () => {
    const { resources } = await extract(AWESOME, { cells: true })
    expect((await query(toParquet(resources), 'select * from $file')).map(fromRow)).toEqual(resources)
    expect(await query(toParquet([]), 'select * from $file')).toEqual([])
  })

  it('is deterministic for values at the edges of what it holds', async () => {
    const { resources } = await extract(AWESOME)
    const [one] = resources as [Resource]
    const odd = { ...one, name: '\u{1F333} 橡树 \n"', extra: JSON.parse('{"__proto__":"x"}'), parameters: [1e15, 0.5] }
    const [row] = await query(toParquet([odd]), 'select * from $file')
    expect(fromRow(row ?? {})).toEqual(odd)
  })

  it('is written by extract, and kept from a terminal', async () => {
    const files = { 'README.md': AWESOME.content }
    const { writtenBytes } = await run(['extract', 'README.md', '-q', '-o', 'x.parquet'], { files })
    const bytes = writtenBytes?.['x.parquet'] ?? new Uint8Array()
    expect(await query(bytes, 'select id from $file')).toHaveLength(52)
    const piped = await run(['extract', 'README.md', '-q', '-f', 'parquet'], { files })
    expect(Buffer.from(piped.stdout, 'latin1').equals(bytes)).toBe(true)
    const shown = await run(['extract', 'README.md', '-q', '-f', 'parquet'], { files, stdoutIsTerminal: true })
    expect(shown).toMatchObject({
      code: 2,
      stdout: '',
      said: ['ai4med: this format is no text for a terminal: name a file with -o, or pipe it on']
    })
    const check = ['extract', 'README.md', '-o', 'x.parquet', '--check']
    expect((await run(check, { files: { ...files, 'x.parquet': bytes } })).code).toBe(0)
    expect((await run(check, { files: { ...files, 'x.parquet': bytes.subarray(1) } })).code).toBe(1)
  })
})
