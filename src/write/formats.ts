import type { Bundle } from '../model.ts'

export interface WriteOptions {
  /** Guard the cells of CSV and TSV against being run as formulas. */
  csvSafe?: boolean
}

interface Format {
  /** Endings of file names that mean this format. */
  endings: string[]
  write(bundle: Bundle, options: WriteOptions): Promise<string> | string
}

/** The formats of `extract`. Adding one is adding an entry. */
export const formats = {
  json: { endings: ['.json'], write: bundle => `${JSON.stringify(bundle.resources, null, 2)}\n` },
  ndjson: {
    endings: ['.ndjson', '.jsonl'],
    write: bundle => bundle.resources.map(resource => `${JSON.stringify(resource)}\n`).join('')
  },
  csv: { endings: ['.csv'], write: (bundle, options) => delimited(bundle, ',', options) },
  tsv: { endings: ['.tsv', '.tab'], write: (bundle, options) => delimited(bundle, '\t', options) },
  bundle: { endings: ['.bundle.json'], write: bundle => `${JSON.stringify(bundle, null, 2)}\n` }
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

/** The format that the ending of a file name means, or undefined; the longest ending wins. */
export function formatOf(path: string): FormatName | undefined {
  const found = (Object.entries(formats) as [FormatName, Format][])
    .flatMap(([name, { endings }]) => endings.map(ending => ({ name, ending })))
    .filter(({ ending }) => path.toLowerCase().endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length)
  return found[0]?.name
}

async function delimited(bundle: Bundle, delimiter: ',' | '\t', { csvSafe }: WriteOptions): Promise<string> {
  const { toDelimited } = await import('./csv.ts')
  return toDelimited(bundle.resources, delimiter, csvSafe)
}
