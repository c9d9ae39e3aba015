import { extract, type Resource, type Table, tables } from '../src/index.ts'

/** A Markdown table below a heading, its rows written as text with `|` between cells. */
export function markdown(section: string, ...rows: string[]): string {
  const [header = '', ...body] = rows
  const rule = header.replace(/[^|]+/g, '-')
  return `# A list\n\n## ${section}\n\n${[header, rule, ...body].map(row => `| ${row} |`).join('\n')}\n`
}

/** The first table of a document, as it was understood. */
export async function first(content: string): Promise<Table> {
  const [table] = await tables({ path: 'x.md', content })
  return table as Table
}

/** All resources of a document. */
export async function resources(content: string): Promise<Resource[]> {
  return (await extract({ path: 'x.md', content })).resources
}

export const ARXIV = 'https://arxiv.org/abs/2401.00011'
export const WEIGHTS = 'https://huggingface.co/lab/maple-7b'
