/** The public API: reading documents, their tables and resources. No function here touches files or the network. */
export { type ExtractOptions, extract, tables } from './extract.ts'
export type { Account, Bundle, Cell, Link, Links, Message, Resource, Source, Table } from './model.ts'
export { type Identity, identify } from './normalize/identify.ts'
export { DecodeError } from './read/decode.ts'
export { type Repair, type RepairedSpan, repair } from './read/repair.ts'
export type { Input, ReadOptions } from './read/source.ts'
export { jsonSchema } from './schema.ts'
export type { Field, Kind, LinkRole, Quantity } from './vocabulary.ts'
