import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Link, Resource } from '../../src/model.ts'
import { type List, messagesOf } from '../data.ts'
import { ROLES, SafeLink } from './link.tsx'

const number = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

const QUANTITY = {
  samples: 'Samples',
  images: 'Images',
  texts: 'Texts',
  inputTokens: 'Input tokens',
  outputTokens: 'Output tokens',
  stars: 'Stars'
} as const

const DATE_FROM = { column: ' (as listed)', arxiv: ' (first arXiv paper)' } as const

/** Everything about one resource. */
export function Detail({ list, resource, onClose }: { list: List; resource: Resource; onClose(): void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [resource.id])
  const messages = messagesOf(resource, list.bundle.messages)
  return (
    <aside class="detail" aria-labelledby="detail-name">
      <div class="head">
        <h2 id="detail-name" tabIndex={-1} ref={heading}>
          {resource.name === '' ? '(no name)' : resource.name}
        </h2>
        <button type="button" class="quiet" aria-label="Close details" onClick={onClose}>
          ✕
        </button>
      </div>
      <p class={`kind ${resource.kind}`}>{resource.kind}</p>
      {resource.title !== null && <p class="long-title">{resource.title}</p>}
      {resource.description !== null && <p>{resource.description}</p>}
      <dl>
        <Facts resource={resource} />
      </dl>
      <Links links={resource.links} />
      <Pairs title="Listed without a value" pairs={Object.entries(resource.missing)} />
      <Pairs title="Other columns" pairs={Object.entries(resource.extra)} />
      <h3>Where it is listed</h3>
      <ul>
        {resource.provenance.map(({ source, line, table, row }) => (
          <li key={`${source}:${line}`}>
            <SafeLink url={source}>{source}</SafeLink>, line {line} (table {table}, row {row})
          </li>
        ))}
      </ul>
      {messages.length > 0 && <h3>Messages</h3>}
      <ul class="messages">
        {messages.map(({ ruleId, severity, reason, path, line, url }) => (
          <li key={`${ruleId}:${path}:${line}:${reason}`}>
            <b>{severity}</b> {reason} <SafeLink url={url}>({ruleId})</SafeLink>{' '}
            <span class="note">
              {path}:{line}
            </span>
          </li>
        ))}
      </ul>
      {resource.cells && (
        <Pairs
          title="Cells as they stand"
          pairs={resource.cells.map(({ text }, place): [string, string] => [String(place + 1), text])}
        />
      )}
      <p class="note">
        <code>{resource.id}</code>
      </p>
    </aside>
  )
}

function Facts({ resource }: { resource: Resource }) {
  const { quantities, dateFrom } = resource
  const date = resource.date === null ? null : `${resource.date}${dateFrom ? DATE_FROM[dateFrom] : ''}`
  return (
    <>
      <Fact label="Section">{resource.section.join(' › ')}</Fact>
      <Fact label="Organization">{resource.organization}</Fact>
      <Fact label="Authors">{resource.authors.join(', ')}</Fact>
      <Fact label="Specialty">{resource.specialty}</Fact>
      <Fact label="Modalities">{resource.modalities.join(', ')}</Fact>
      <Fact label="Tasks">{resource.tasks.join(', ')}</Fact>
      <Fact label="Date">{date}</Fact>
      <Fact label="Licence">{resource.license}</Fact>
      <Fact label="Parameters">{resource.parameters.map(size => short.format(size)).join(', ')}</Fact>
      <Fact label="Knowledge cutoff">{resource.knowledgeCutoff}</Fact>
      {(Object.keys(QUANTITY) as (keyof typeof QUANTITY)[]).map(key => {
        const value = quantities[key]
        return (
          <Fact key={key} label={QUANTITY[key]}>
            {value === null ? null : number.format(value)}
          </Fact>
        )
      })}
      {resource.benchmarks.map(({ group, items }) => (
        <Fact key={group} label={group === null ? 'Benchmarks' : `Benchmarks, ${group}`}>
          {items.join(', ')}
        </Fact>
      ))}
      <Fact label="Identifiers">{resource.ids.length > 0 && resource.ids.map(id => <code key={id}>{id}</code>)}</Fact>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  if (children === null || children === '' || children === false) return null
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface AnyLink extends Link {
  venue?: string | null
  year?: number | null
  parameters?: number | null
  note?: string | null
}

function Links({ links }: { links: Resource['links'] }) {
  const all = ROLES.flatMap(role => links[role].map((link: AnyLink) => ({ role, link })))
  if (all.length === 0) return null
  return (
    <>
      <h3>Links</h3>
      <ul class="all-links">
        {all.map(({ role, link }, place) => {
          const { label, url, host, venue, year, parameters, note } = link
          const size = parameters ? short.format(parameters) : null
          // What the label says itself is not said again.
          const said = [venue, year, size, note].filter(
            value => value !== null && value !== undefined && !label.includes(String(value))
          )
          return (
            <li key={place}>
              <b>{role}</b> {host} <SafeLink url={url}>{label === '' ? (url ?? 'no address') : label}</SafeLink>
              {said.length > 0 && <span class="note"> {said.join(' · ')}</span>}
              {url !== null && <span class="address">{url}</span>}
              {url === null && <span class="note"> no address</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Pairs({ title, pairs }: { title: string; pairs: [string, string][] }) {
  if (pairs.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {pairs.map(([key, value]) => (
          <Fact key={key} label={key}>
            {value}
          </Fact>
        ))}
      </dl>
    </>
  )
}
