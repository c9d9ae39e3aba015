import { expect, it, vi } from 'vitest'
import type * as headers from '../src/understand/header.ts'

const written: string[] = []
vi.mock('../src/understand/header.ts', async original => {
  const real = await original<typeof headers>()
  return {
    ...real,
    nameSet: (names: Parameters<typeof real.nameSet>[0]) => {
      written.push(...Object.values(names).flatMap(some => some?.split('|') ?? []))
      return real.nameSet(names)
    }
  }
})

it('writes the names of headers as they are compared', async () => {
  await import('../src/index.ts')
  const { comparable, nameSet } = await import('../src/understand/header.ts')
  expect(written.length).toBeGreaterThan(2000)
  expect(written.filter(name => !nameSet({ any: name }).has(comparable(name)))).toEqual([])
})
