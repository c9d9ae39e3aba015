import { jsonSchema } from '../schema.ts'
import { LINK_ROLES, QUANTITIES } from '../vocabulary.ts'
import { COLUMNS } from '../write/flatten.ts'

/** What a column of the CSV holds, said once for every description of it. */
export interface ColumnSpec {
  name: (typeof COLUMNS)[number]
  type: 'string' | 'number' | 'integer' | 'object'
  /** What stands between the items of a list. */
  separator?: string
  description: string
  /** The words that it may hold. */
  words?: string[]
  isRequired?: boolean
}

/** What the schema, which knows no columns, does not describe. */
const MORE: Partial<Record<ColumnSpec['name'], string>> = {
  organization: 'Who made it, as written',
  authors: 'Its authors, as written',
  samples: 'Number of samples',
  images: 'Number of images',
  texts: 'Number of texts, questions or captions',
  inputTokens: 'Longest input, in tokens',
  outputTokens: 'Longest output, in tokens',
  stars: 'Stars of its repository, as the list says',
  homepage: 'Addresses of its pages',
  paper: 'Addresses of its papers',
  weights: 'Addresses of its weights',
  data: 'Addresses of its data',
  code: 'Addresses of its code',
  demo: 'Addresses of its demos',
  other: 'Addresses of other links of its row',
  source: 'Inputs that it comes from, as named to the program',
  line: '1-based lines of its rows in the original files'
}
const LISTS = new Set<string>([
  'modalities',
  'tasks',
  'authors',
  'parameters',
  'benchmarks',
  ...LINK_ROLES,
  'ids',
  'source',
  'line'
])
const NUMBERS = new Set<string>([...QUANTITIES, 'parameters'])

/** The columns of the CSV, in order, with what the schema says of them. */
export function columnSpecs(): ColumnSpec[] {
  const { properties = {} } = jsonSchema('resource') as {
    properties?: Record<string, { description?: string; enum?: string[] }>
  }
  return COLUMNS.map(name => {
    const separator = name === 'section' ? ' > ' : LISTS.has(name) ? ' | ' : undefined
    const words = name === 'kind' ? properties[name]?.enum : name === 'dateFrom' ? ['column', 'arxiv'] : undefined
    return {
      name,
      type: NUMBERS.has(name) ? 'number' : name === 'line' ? 'integer' : name === 'extra' ? 'object' : 'string',
      ...(separator === undefined ? {} : { separator }),
      description: properties[name]?.description ?? MORE[name] ?? name,
      ...(words === undefined ? {} : { words }),
      ...(['id', 'kind', 'name'].includes(name) ? { isRequired: true } : {})
    }
  })
}
