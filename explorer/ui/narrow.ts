import { useEffect, useState } from 'preact/hooks'

/** Whether the page is as narrow as a phone; the same width as in the style sheet. */
export function useNarrow(): boolean {
  const query = '(max-width: 60rem)'
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const listen = (): void => setNarrow(list.matches)
    list.addEventListener('change', listen)
    return () => list.removeEventListener('change', listen)
  }, [])
  return narrow
}
