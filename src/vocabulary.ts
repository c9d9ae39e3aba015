/** The words of the data contract, apart from the schemas so that reading a table need not load zod. */
export const KINDS = ['model', 'dataset', 'benchmark', 'paper', 'tool', 'other'] as const
export const LINK_ROLES = ['homepage', 'paper', 'weights', 'data', 'code', 'demo', 'other'] as const
export const QUANTITIES = ['samples', 'images', 'texts', 'inputTokens', 'outputTokens', 'stars'] as const
/** Keys of a resource that hold one value or one list of words or numbers, in order. */
export const PLAIN_FIELDS = [
  'kind',
  'name',
  'title',
  'description',
  'section',
  'specialty',
  'modalities',
  'tasks',
  'organization',
  'authors',
  'license',
  'date',
  'dateFrom',
  'knowledgeCutoff',
  'parameters'
] as const
export const FIELDS = [
  'name',
  'title',
  'description',
  'paper',
  'weights',
  'data',
  'code',
  'link',
  'demo',
  'date',
  'modalities',
  'tasks',
  'organization',
  'authors',
  'license',
  'parameters',
  'samples',
  'images',
  'texts',
  'stars',
  'knowledgeCutoff',
  'inputTokens',
  'outputTokens',
  'benchmarks',
  'extra'
] as const

/** Fields that hold addresses. */
export const LINK_FIELDS = [
  'paper',
  'weights',
  'data',
  'code',
  'demo',
  'link'
] as const satisfies (typeof FIELDS)[number][]

export type Kind = (typeof KINDS)[number]
export type LinkRole = (typeof LINK_ROLES)[number]
export type Quantity = (typeof QUANTITIES)[number]
export type Field = (typeof FIELDS)[number]
