import type { Link, Resource } from '../../src/model.ts'
import type { LinkRole } from '../../src/vocabulary.ts'
import { safeUrl } from '../data.ts'

/** The roles in the order of what people look for. */
export const ROLES = ['paper', 'code', 'weights', 'data', 'demo', 'homepage', 'other'] as const satisfies LinkRole[]

const SHOWN = 3

/** A link if it may be followed, else its text. */
export function SafeLink({
  url,
  children,
  ...rest
}: {
  url: string | null
  children: preact.ComponentChildren
  class?: string
  tabIndex?: number
}) {
  const href = safeUrl(url)
  if (href === null) return <span class={rest.class}>{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
    </a>
  )
}

/** The first link of each role, saying its role and its host. */
export function RoleLinks({ links, tabIndex }: { links: Resource['links']; tabIndex: number }) {
  const first = ROLES.flatMap(role => {
    const followed: Link[] = links[role].filter(({ url }) => safeUrl(url) !== null)
    return followed[0] ? [{ role, link: followed[0], more: followed.length - 1 }] : []
  })
  const hidden = first.length - SHOWN
  return (
    <>
      {first.slice(0, SHOWN).map(({ role, link, more }) => (
        <SafeLink key={role} url={link.url} class="role" tabIndex={tabIndex}>
          <b>{role}</b>{' '}
          <span>
            {link.host}
            {more > 0 && ` +${more}`}
          </span>
        </SafeLink>
      ))}
      {hidden > 0 && <span class="more">+{hidden}</span>}
    </>
  )
}
