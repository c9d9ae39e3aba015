import type { HTMLAttributes } from 'preact'

interface Props extends HTMLAttributes<HTMLDivElement> {
  part: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell'
  /** The element itself, for measuring. */
  element?: preact.Ref<HTMLDivElement>
}

/**
 * A part of a table whose rows are laid out as grids. Browsers drop what `table`, `tr` and `td` mean when they are laid
 * out as anything else, so the meaning is stated as a role.
 */
export function Part({ part, element, ...rest }: Props) {
  return <div role={part} ref={element ?? null} {...rest} />
}
