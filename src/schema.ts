import { z } from 'zod'
import { Config } from './config.ts'
import { Bundle, Resource, Table } from './model.ts'
import { expected } from './nearest.ts'

const SCHEMAS = { resource: Resource, bundle: Bundle, table: Table, config: Config }

/** JSON Schema (draft 2020-12) of one resource, a bundle, one table, or the configuration. Throws `TypeError` for another name. */
export function jsonSchema(what: keyof typeof SCHEMAS): Record<string, unknown> {
  if (!Object.hasOwn(SCHEMAS, what))
    throw new TypeError(`Unexpected '${what}', expected ${expected(String(what), Object.keys(SCHEMAS))}`)
  return z.toJSONSchema(SCHEMAS[what], { target: 'draft-2020-12' }) as Record<string, unknown>
}
