import type { Link, Resource } from '../model.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'

/** Hosts that don't tell case apart in what names a thing. */
const CASELESS = /^(?:github|gitlab|gitee|hf|doi):/
const REPOSITORY = /^(?:github|gitlab|gitee|bitbucket):/

/**
 * The roles in which a link points at the thing itself. Code and a model's training data are shared by what was made
 * with them, so they never count.
 */
const OWN: Record<Kind, readonly LinkRole[]> = {
  model: ['weights', 'paper'],
  dataset: ['data', 'paper'],
  benchmark: ['data', 'paper'],
  paper: ['paper'],
  tool: ['paper'],
  other: ['paper']
}

/** An identifier in the one spelling that is compared. */
export function foldId(id: string): string {
  return CASELESS.test(id) ? id.toLowerCase() : id
}

/** What a link points at: its identifier, else its address; null for a link that leads nowhere. */
export function linkKey({ id, url }: Pick<Link, 'id' | 'url'>): string | null {
  if (id !== null) return foldId(id)
  return url === null ? null : url.replace(/^https?:\/\/(?:www\.)?/i, 'url:').replace(/\/$/, '')
}

/** The identifiers of the thing itself. A code repository is code in whichever column it stands. */
export function ownIds({ kind, links }: Resource): string[] {
  const all = OWN[kind].flatMap(role => links[role].flatMap(link => (link.id === null ? [] : foldId(link.id))))
  return [...new Set(all)].filter(id => !REPOSITORY.test(id) && !(kind === 'model' && id.startsWith('hf:datasets/')))
}
