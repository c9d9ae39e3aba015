import { it } from 'vitest'
import { DuckDBInstance } from '@duckdb/node-api'
import { writeFileSync } from 'node:fs'
import { extract } from '../src/index.ts'
import { toParquet } from '../src/write/parquet.ts'
import { toBibtex } from '../src/write/bibtex.ts'
import { toRis } from '../src/write/ris.ts'
import { toCsl } from '../src/write/csl.ts'
import { AWESOME, MLLM } from './cases.ts'
it('x', async () => {
  const b = await extract([AWESOME, MLLM])
  const bytes = toParquet(b.resources)
  writeFileSync('/tmp/rt/x.parquet', bytes)
  writeFileSync('/tmp/rt/x.bib', toBibtex(b.resources)); writeFileSync('/tmp/rt/x.ris', toRis(b.resources)); writeFileSync('/tmp/rt/x.json', toCsl(b.resources))
  const db = await (await DuckDBInstance.create()).connect()
  const d = await db.runAndReadAll("describe select * from '/tmp/rt/x.parquet'")
  console.log(d.getRowObjectsJson().map(r => `${r['column_name']} ${r['column_type']}`).join('\n'))
  const r = await db.runAndReadAll("select * from '/tmp/rt/x.parquet'")
  const rows = r.getRowObjectsJson()
  console.log(rows.length, bytes.length, JSON.stringify(rows[3]).slice(0,1500))
})
