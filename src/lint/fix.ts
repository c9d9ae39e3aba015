import type { Edit, Finding, Linted } from './lint.ts'

/** A text after its findings were mended, as far as that is beyond doubt. */
export interface Fixed {
  linted: Linted
  /** Edits made. */
  edits: number
}

/** Mending an address can show another thing about it; more than a few rounds would be a loop. */
const ROUNDS = 5

/**
 * Mends a text until nothing is left that could be: edits that overlap wait for the next round. `again` checks the text
 * of a round.
 */
export async function fixAll(linted: Linted, again: (text: string) => Promise<Linted>): Promise<Fixed> {
  let edits = 0
  let now = linted
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = choose(now.findings)
    if (chosen.length === 0) break
    edits += chosen.length
    now = await again(apply(now.text, chosen))
  }
  return { linted: now, edits }
}

/** The edits in order, without those that touch an earlier one. */
function choose(findings: Finding[]): Edit[] {
  const edits = findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => a.start - b.start || a.end - b.end)
  const chosen: Edit[] = []
  for (const edit of edits) if (edit.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(edit)
  return chosen
}

function apply(text: string, edits: Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: piece } of edits) {
    parts.push(text.slice(at, start), piece)
    at = end
  }
  return parts.join('') + text.slice(at)
}
