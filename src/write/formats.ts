import type { Bundle } from '../model.ts'
import { jsonPieces } from './json.ts'

export interface WriteOptions {
  /** Guard the cells of CSV and TSV against being run as formulas. */
  csvSafe?: boolean
  /** What the tables of Markdown are grouped by. */
  by?: 'kind' | 'section'
}

interface Format {
  /** Endings of file names that mean this format. */
  endings: string[]
  write(bundle: Bundle, options: WriteOptions): Promise<string | Uint8Array> | string | Uint8Array
  /** The same bit by bit, for an output that need not be held whole. */
  pieces?(bundle: Bundle): Iterable<string>
  /** Whether the program reads it back. */
  isData?: boolean
  /** Whether it tells of the documents, too, and not only of their resources. */
  hasSources?: boolean
}

/** The formats of `extract`. Adding one is adding an entry. */
export const formats = {
  json: {
    isData: true,
    endings: ['.json'],
    write: bundle => [...jsonPieces(bundle.resources, 'json')].join(''),
    pieces: bundle => jsonPieces(bundle.resources, 'json')
  },
  ndjson: {
    isData: true,
    endings: ['.ndjson', '.jsonl'],
    write: bundle => [...jsonPieces(bundle.resources, 'ndjson')].join(''),
    pieces: bundle => jsonPieces(bundle.resources, 'ndjson')
  },
  csv: { isData: true, endings: ['.csv'], write: (bundle, options) => delimited(bundle, ',', options) },
  tsv: { isData: true, endings: ['.tsv', '.tab'], write: (bundle, options) => delimited(bundle, '\t', options) },
  bundle: {
    isData: true,
    hasSources: true,
    endings: ['.bundle.json'],
    write: bundle => `${JSON.stringify(bundle, null, 2)}\n`
  },
  html: {
    hasSources: true,
    endings: ['.html', '.htm'],
    write: async bundle => (await import('./html.ts')).toHtml(bundle)
  },
  markdown: {
    endings: ['.md', '.markdown'],
    write: async (bundle, options) => (await import('./markdown.ts')).toTables(bundle, options.by)
  },
  bibtex: { endings: ['.bib'], write: async bundle => (await import('./bibtex.ts')).toBibtex(bundle.resources) },
  csl: { endings: ['.csl.json'], write: async bundle => (await import('./csl.ts')).toCsl(bundle.resources) },
  ris: { endings: ['.ris'], write: async bundle => (await import('./ris.ts')).toRis(bundle.resources) },
  parquet: {
    endings: ['.parquet'],
    write: async bundle => (await import('./parquet.ts')).toParquet(bundle.resources)
  }
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

/** Endings that tell how far a file is and not what it holds: it is unfinished, or numbered (`$$`). */
const UNFINISHED = /(?<=[^/\\])(?:\.(?:tmp|temp|new|part|\d+))+$/i
/** What `mktemp` puts behind `tmp`, or behind the name it is given. */
const RANDOM = /(?<=[^/\\])\.[a-z\d]{6,}$/i

/** The name that a temporary one stands for: `x.csv` for `x.csv.tmp` and `x.csv.Ab12Cd`, `tmp` for `tmp.Ab12Cd`. */
export function lastingName(path: string): string {
  const name = path.replace(UNFINISHED, '')
  const before = name.replace(RANDOM, '')
  const isRandom = /(?:^|[/\\])tmp$/.test(before) || formatNamed(before) !== undefined
  return isRandom && formatNamed(name) === undefined ? before : name
}

/** The format that the ending of a file name means, or undefined. */
export function formatOf(path: string): FormatName | undefined {
  return formatNamed(lastingName(path))
}

/** The longest ending wins. */
function formatNamed(path: string): FormatName | undefined {
  const found = (Object.entries(formats) as [FormatName, Format][])
    .flatMap(([name, { endings }]) => endings.map(ending => ({ name, ending })))
    .filter(({ ending }) => path.toLowerCase().endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length)
  return found[0]?.name
}

/** What is to be written, bit by bit where the format allows it. */
export async function* piecesOf(
  name: FormatName,
  bundle: Bundle,
  options: WriteOptions
): AsyncGenerator<string | Uint8Array> {
  const format: Format = formats[name]
  if (format.pieces) yield* format.pieces(bundle)
  else yield await format.write(bundle, options)
}

/** The formats that the program reads back. */
export type DataFormatName = { [N in FormatName]: (typeof formats)[N] extends { isData: true } ? N : never }[FormatName]

export function isDataFormat(name: FormatName): name is DataFormatName {
  return (formats as Record<FormatName, Format>)[name].isData === true
}

export function hasSources(name: FormatName): boolean {
  return (formats as Record<FormatName, Format>)[name].hasSources === true
}

/** The format of data that the ending of a file name means, or undefined. */
export function dataFormatOf(path: string): DataFormatName | undefined {
  const format = formatOf(path)
  return format !== undefined && isDataFormat(format) ? format : undefined
}

async function delimited(bundle: Bundle, delimiter: ',' | '\t', { csvSafe }: WriteOptions): Promise<string> {
  const { toDelimited } = await import('./csv.ts')
  return toDelimited(bundle.resources, delimiter, csvSafe)
}
