import type { LinkRole } from '../vocabulary.ts'
import type { Address } from './address.ts'

/** An address of a known shape whose identifier is no good. */
interface Broken {
  broken: string
}

/** The identifier without its scheme, why there is none where one is due, or null for another page of the host. */
export type Reading = string | Broken | null

/** One kind of address: where it occurs, what it stands for, and how its identifier is read. */
export interface Scheme {
  /** Prefix of the identifier, followed by `:` unless it holds one; null where an address has a role but no identity. */
  scheme: string | null
  /** Short name of the host; null where the kind occurs on many hosts, which then keep their own. */
  host: string | null
  /** Without `www.`; `*.` in front takes in the domain and all below it. None means any host. */
  domains: readonly string[]
  /** What such an address is when its column does not say. */
  role: LinkRole | null
  read(address: Address): Reading
  /** Addresses with the whole identifier each must give; they are the tests of the scheme. */
  examples: readonly (readonly [url: string, id: string | null])[]
}

/** Says what was met instead of an identifier. A long value is cut, as it ends up in a message. */
export function broken(value: string, expected: string): Broken {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  return { broken: `Unexpected ${shown === '' ? 'empty identifier' : `\`${shown}\``}, expected ${expected}` }
}

/** Reads `value` where it matches, and calls it broken where it does not. */
export function expect(value: string | null | undefined, pattern: RegExp, expected: string): Reading {
  const text = value ?? ''
  return pattern.test(text) ? text : broken(text, expected)
}
