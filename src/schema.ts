import { z } from 'zod'
import { Config } from './config.ts'
import { Bundle, Resource, Table } from './model.ts'

const SCHEMAS = { resource: Resource, bundle: Bundle, table: Table, config: Config }

/** JSON Schema (draft 2020-12) of one resource, a bundle, one table, or the configuration. */
export function jsonSchema(what: keyof typeof SCHEMAS): Record<string, unknown> {
  return z.toJSONSchema(SCHEMAS[what], { target: 'draft-2020-12' }) as Record<string, unknown>
}
