import { z } from 'zod'
import { Bundle, Resource, Table } from './model.ts'

const SCHEMAS = { resource: Resource, bundle: Bundle, table: Table }

/** JSON Schema (draft 2020-12) of one resource, a bundle, or one table. */
export function jsonSchema(what: keyof typeof SCHEMAS): Record<string, unknown> {
  return z.toJSONSchema(SCHEMAS[what], { target: 'draft-2020-12' }) as Record<string, unknown>
}
