import { useEffect, useRef, useState } from 'preact/hooks'
import { fromHash, toHash, type View } from '../state.ts'

/** How long after the last key press the address follows; browsers limit how often it may change. */
const PAUSE = 300

/**
 * The view, kept in the address. What is clicked becomes a step of the history, so that Back undoes it; what is typed
 * only replaces the address.
 */
export function useView(): [View, (part: Partial<View>, how?: 'typing') => void] {
  const [view, setView] = useState(() => fromHash(location.hash))
  const timer = useRef(0)
  const current = useRef(view)

  useEffect(() => {
    const follow = (): void => {
      clearTimeout(timer.current)
      current.current = fromHash(location.hash)
      setView(current.current)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const change = (part: Partial<View>, how?: 'typing'): void => {
    const next = { ...current.current, ...part }
    current.current = next
    setView(next)
    clearTimeout(timer.current)
    const hash = `#${toHash(next)}`
    if (how === 'typing') timer.current = setTimeout(() => history.replaceState(null, '', hash), PAUSE)
    else if (hash !== `#${location.hash.slice(1)}`) history.pushState(null, '', hash)
  }
  return [view, change]
}
