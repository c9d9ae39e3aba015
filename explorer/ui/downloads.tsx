import { useState } from 'preact/hooks'
import type { Resource } from '../../src/model.ts'
import { DOWNLOADS, save } from '../download.ts'

/** Saves what is selected, in the order shown, and shares the address of the view. */
export function Downloads({ rows, resources }: { rows: readonly number[]; resources: readonly Resource[] }) {
  const [said, say] = useState('')
  const copy = (): void => {
    const failed = (): void => say('Copy the address of the page')
    // Pages that were not loaded securely have no clipboard.
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => say('Copied'), failed)
    else failed()
  }
  return (
    <div class="downloads">
      <span role="status" class="note">
        {said}
      </span>
      <button type="button" onClick={copy} onBlur={() => say('')}>
        Copy link
      </button>
      {DOWNLOADS.map(download => (
        <button
          type="button"
          key={download.label}
          disabled={rows.length === 0}
          onClick={() =>
            save(
              download,
              rows.flatMap(row => resources[row] ?? [])
            )
          }
        >
          <span class="hidden">Download </span>
          {download.label}
        </button>
      ))}
    </div>
  )
}
