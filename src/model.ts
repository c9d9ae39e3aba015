/**
 * The data contract: zod schemas of everything that leaves the program. Types are inferred from them, so that the
 * printed JSON Schema, the types of the library and the data cannot disagree.
 */
import { z } from 'zod'
import { FIELDS, KINDS, type LINK_ROLES, type QUANTITIES } from './vocabulary.ts'

const text = z.string().nullable()
const count = z.number().nonnegative().nullable()

const Kind = z.enum(KINDS).describe('What a resource is')

const link = z.object({
  label: z.string().describe('Text of the link, or the alternative text of the image it wraps'),
  url: text.describe(
    'Address as written, with a scheme where it has none; null for a placeholder, an unsafe address, or a venue named without a link'
  ),
  host: text.describe('Short name of the host (arxiv, github, huggingface, doi …) or its domain without www.'),
  id: text.describe('Identity of what the link points to, as scheme:value')
})

const Link = link.strict()
const PaperLink = link
  .extend({ venue: text.describe('Venue named by the label'), year: z.int().nullable().describe('Year of the venue') })
  .strict()
const WeightsLink = link
  .extend({
    parameters: z.number().positive().nullable().describe('Model size named by the label, in parameters'),
    note: text.describe('What else the label says, such as PT or SFT')
  })
  .strict()
const DataLink = link.extend({ note: text.describe('What else the label says, such as PT or SFT') }).strict()

const Links = z.strictObject({
  homepage: z.array(Link),
  paper: z.array(PaperLink),
  weights: z.array(WeightsLink),
  data: z.array(DataLink),
  code: z.array(Link),
  demo: z.array(Link),
  other: z.array(Link)
} satisfies Record<(typeof LINK_ROLES)[number], unknown>)

const Provenance = z.strictObject({
  source: z.string().describe('Input as named by the caller; - for standard input'),
  line: z.int().positive().describe('1-based line of the row in the original file'),
  table: z.int().positive().describe('1-based table in the source'),
  row: z.int().positive().describe('1-based body row in the table')
})

const date = (what: string) => text.describe(`${what}, ISO 8601 with reduced precision (2025-06-28, 2024-03, 2021)`)

export const Cell = z.strictObject({
  text: z.string().describe('White space folded; line breaks and block ends as \\n'),
  links: z.array(z.strictObject({ text: z.string(), url: z.string() })),
  images: z.array(z.strictObject({ alt: z.string(), url: z.string() }))
})

export const Resource = z
  .strictObject({
    id: z.string().describe('kind/slug, unique in one output'),
    kind: Kind,
    name: z.string().describe('Text of the name cell'),
    title: text.describe('Title of the paper, or long name'),
    description: text.describe('Free text'),
    section: z.array(z.string()).describe('Headings and details summaries above the table, outermost first'),
    specialty: text.describe('Medical field named by the innermost section that names one'),
    modalities: z.array(z.string()).describe('Lower-case tokens such as image, text, ehr'),
    tasks: z.array(z.string()).describe('As written, split at commas'),
    organization: text,
    authors: z.array(z.string()),
    license: text.describe('As written'),
    date: date('Date of the resource'),
    dateFrom: z.enum(['column', 'arxiv']).nullable().describe('Where the date comes from'),
    knowledgeCutoff: date('Knowledge cutoff of a model'),
    parameters: z.array(z.number().positive()).describe('Distinct model sizes, ascending, in parameters'),
    quantities: z.strictObject({
      samples: count,
      images: count,
      texts: count,
      inputTokens: count,
      outputTokens: count,
      stars: count
    } satisfies Record<(typeof QUANTITIES)[number], unknown>),
    benchmarks: z
      .array(z.strictObject({ group: text, items: z.array(z.string()) }))
      .describe('Suites that an evaluation framework covers'),
    links: Links,
    ids: z.array(z.string()).describe('Distinct identifiers of all links, in order of first sight'),
    missing: z.record(z.string(), z.string()).describe('Field to the placeholder or unreadable text of its cell'),
    extra: z.record(z.string(), z.string()).describe('Header to text, for columns that no field took'),
    provenance: z.array(Provenance).min(1),
    cells: z.array(Cell).optional().describe('The cells of the row as they stand, when asked for')
  })
  .describe('One row of one table')

export const Table = z
  .strictObject({
    source: z.string(),
    index: z.int().positive().describe('1-based table in the source'),
    line: z.int().positive().describe('1-based line of the original file'),
    section: z.array(z.string()),
    kind: Kind.nullable().describe('null for a table that is not a list of resources'),
    headers: z.array(z.string()).describe('Empty when the table has no header row'),
    columns: z.array(
      z.strictObject({
        header: z.string(),
        field: z.enum(FIELDS).describe('What the column was taken for'),
        why: z.string().describe('The evidence, in a few words')
      })
    ),
    rows: z.array(z.array(Cell))
  })
  .describe('One table as GitHub shows it, spans filled by repeating the cell')

export const Message = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  path: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  endLine: z.int().nullable(),
  endColumn: z.int().nullable(),
  url: text.describe('Where the rule is documented')
})

export const Source = z.strictObject({
  path: z.string().describe('As given'),
  title: text.describe('First heading of the document'),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  encoding: z.string(),
  repaired: z.array(
    z.strictObject({
      from: z.string().describe('Encoding that the text was wrongly decoded as'),
      spans: z.int().positive().describe('Damaged spans undone'),
      lost: z.int().nonnegative().describe('Characters that could not be recovered')
    })
  ),
  tables: z.int().nonnegative(),
  resources: z.int().nonnegative()
})

export const Account = z
  .strictObject({
    tables: z.int().nonnegative(),
    rows: z.int().nonnegative(),
    resources: z.int().nonnegative(),
    links: z.strictObject({ read: z.int().nonnegative(), written: z.int().nonnegative() }),
    skipped: z.array(
      z.strictObject({
        table: z.int().positive().describe('1-based table in its source'),
        line: z.int().positive().describe('1-based line of the original file'),
        rows: z.int().nonnegative(),
        reason: z.string()
      })
    )
  })
  .describe('rows = resources + rows skipped; links read = links written + links in skipped rows')

export const Bundle = z
  .strictObject({
    version: z.literal(1),
    sources: z.array(Source),
    resources: z.array(Resource),
    account: Account,
    messages: z.array(Message)
  })
  .describe('Everything one run found and did')

export type Link = z.infer<typeof Link>
export type Links = z.infer<typeof Links>
export type Resource = z.infer<typeof Resource>
export type Cell = z.infer<typeof Cell>
export type Table = z.infer<typeof Table>
export type Message = z.infer<typeof Message>
export type Source = z.infer<typeof Source>
export type Account = z.infer<typeof Account>
export type Bundle = z.infer<typeof Bundle>
