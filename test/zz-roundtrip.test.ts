import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Bundle, Resource } from '../src/model.ts'
import { toTables } from '../src/write/markdown.ts'

function plainOf(r: Resource, by: string): Record<string, unknown> {
  const { id: _i, provenance: _p, ids, missing, section, specialty, ...rest } = r
  return { ...rest, ids: [...ids].sort(), missing: Object.fromEntries(Object.entries(missing).filter(([, v]) => v !== '').sort()), extra: Object.fromEntries(Object.entries(r.extra).sort()), ...(by === 'section' ? { section, specialty } : {}) }
}
it('measures', async () => {
  const folder = process.env['RT'] ?? 'fixtures'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(f => /\.(md|html)$/.test(f)).sort()
  for (const by of ['kind', 'section'] as const) {
    let total = 0, same = 0, lost = 0
    const fields: Record<string, number> = {}
    const bad: string[] = []
    for (const f of files) {
      let a: Bundle
      try { a = await extract({ path: f, content: readFileSync(join(folder, f)) }) } catch { continue }
      if (a.resources.length === 0) continue
      const text = toTables(a, by)
      const b = await extract({ path: 'x.md', content: text })
      const left = new Map<string, Record<string, unknown>[]>()
      for (const r of b.resources) { const k = r.name; left.set(k, [...(left.get(k) ?? []), plainOf(r, by)]) }
      let n = 0
      for (const r of a.resources) {
        const p = plainOf(r, by); const c = left.get(r.name) ?? []
        const i = c.findIndex(x => JSON.stringify(x) === JSON.stringify(p))
        if (i >= 0) { c.splice(i, 1); n++; continue }
        const [best] = c.map(x => Object.keys(p).filter(k => JSON.stringify(p[k]) !== JSON.stringify(x[k]))).sort((x, y) => x.length - y.length)
        if (!best) { lost++; fields['LOST'] = (fields['LOST'] ?? 0) + 1; if (bad.length < 400) bad.push(`${f}: LOST ${r.name} ${r.kind}`) }
        else { for (const k of best) fields[k] = (fields[k] ?? 0) + 1
          const x = c.find(y => Object.keys(p).filter(k => JSON.stringify(p[k]) !== JSON.stringify(y[k])).length === best.length)!
          if (bad.length < 3000) bad.push(`${f}: ${r.name} ${best.join()}\n${best.slice(0, 3).map(k => `   ${k}- ${JSON.stringify(p[k]).slice(0, 400)}\n   ${k}+ ${JSON.stringify(x[k]).slice(0, 400)}`).join('\n')}`) }
      }
      total += a.resources.length; same += n
    }
    console.log(by, same, '/', total, 'lost', lost, fields)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`/tmp/rt/bad-${by}.txt`, bad.join('\n'))
  }
  expect(1).toBe(1)
}, 600_000)
