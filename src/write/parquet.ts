import { ByteWriter, parquetWrite, type SchemaElement } from 'hyparquet-writer'
import type { Resource } from '../model.ts'
import { jsonSchema } from '../schema.ts'

/** What of a JSON Schema says the type of a column. */
interface Shape {
  type?: string | string[]
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
  enum?: unknown[]
}

/**
 * Resources as Parquet, with the types that the data contract gives them: lists are lists, links are structures. Only
 * `missing` and `extra`, whose keys are those of the document, are JSON.
 */
export function toParquet(resources: readonly Resource[]): Uint8Array {
  const { properties = {}, required = [] } = jsonSchema('resource') as Shape
  const names = Object.keys(properties).filter(
    name => required.includes(name) || resources.some(resource => name in resource)
  )
  const schema = [
    { name: 'root', num_children: names.length },
    ...names.flatMap(name => elements(name, properties[name] ?? {}, !required.includes(name)))
  ]
  const columnData = names.map(name => ({
    name,
    data: resources.map(resource => cellOf(resource[name as keyof Resource], properties[name] ?? {}))
  }))
  const writer = new ByteWriter()
  // The whole file is made in memory, so nothing is awaited.
  void parquetWrite({ writer, columnData, schema, createdBy: 'ai4med' })
  return new Uint8Array(writer.getBuffer())
}

/** A column and what is inside it, in the order that Parquet lists them in. */
function elements(name: string, shape: Shape, isOptional: boolean): SchemaElement[] {
  const [kind, isNullable] = typeOf(shape)
  const repetition_type = isOptional || isNullable ? 'OPTIONAL' : 'REQUIRED'
  if (kind.type === 'array') {
    return [
      { name, repetition_type, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elements('element', kind.items ?? {}, false)
    ]
  }
  if (kind.type === 'object' && kind.properties) {
    const inner = Object.entries(kind.properties)
    return [
      { name, repetition_type, num_children: inner.length },
      ...inner.flatMap(([key, part]) => elements(key, part, !kind.required?.includes(key)))
    ]
  }
  if (kind.type === 'integer') return [{ name, repetition_type, type: 'INT32' }]
  if (kind.type === 'number') return [{ name, repetition_type, type: 'DOUBLE' }]
  const converted_type = kind.type === 'object' ? 'JSON' : 'UTF8'
  return [{ name, repetition_type, type: 'BYTE_ARRAY', converted_type }]
}

/** The shape without `null`, and whether that was one of its types. */
function typeOf(shape: Shape): [shape: Shape, isNullable: boolean] {
  const { anyOf, type } = shape
  if (anyOf) return [anyOf.find(each => each.type !== 'null') ?? {}, anyOf.some(each => each.type === 'null')]
  if (Array.isArray(type)) return [{ ...shape, type: type.find(each => each !== 'null') ?? 'string' }, true]
  return [shape, shape.enum?.includes(null) ?? false]
}

/** The writer copies an object unless it inherits nothing, and a copy would lose a key such as `__proto__`. */
function cellOf(value: unknown, { type, properties }: Shape): unknown {
  return type === 'object' && !properties ? Object.assign(Object.create(null), value) : value
}
