import type { Bundle } from '../../src/model.ts'
import { SafeLink } from './link.tsx'

/** What the page was made from. */
export function About({ bundle }: { bundle: Bundle }) {
  const { sources, account, messages } = bundle
  const skipped = account.skipped.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <footer>
      <details>
        <summary>About this page</summary>
        <p>
          {account.rows} rows in {account.tables} tables were read, {skipped} skipped, {account.links.written} of{' '}
          {account.links.read} links kept; {messages.length} messages.
        </p>
        <ul>
          {sources.map(({ path, title, sha256, encoding, tables, resources, repaired }) => (
            <li key={path}>
              {title !== null && `${title}: `}
              <SafeLink url={path}>{path}</SafeLink>, {resources} resources in {tables} tables, {encoding}
              {repaired.map(({ from, spans }) => `, ${spans} spans repaired that were read as ${from}`)}
              <code class="address">sha256 {sha256}</code>
            </li>
          ))}
        </ul>
        <p>Press / to search, the arrow keys to move through the table, Enter to open a row, Esc to close it.</p>
      </details>
    </footer>
  )
}
