import { useState } from 'preact/hooks'

const KEY = 'ai4med-theme'

function isDark(): boolean {
  const { theme } = document.documentElement.dataset
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

/** Takes up the reader's earlier choice, if the browser keeps any for this page. */
export function startTheme(): void {
  try {
    const theme = localStorage.getItem(KEY)
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset['theme'] = theme
  } catch {
    // Some browsers give pages from disk no storage: the system's choice then holds.
  }
}

export function ThemeToggle() {
  const [dark, setDark] = useState(isDark)
  const toggle = (): void => {
    const theme = dark ? 'light' : 'dark'
    document.documentElement.dataset['theme'] = theme
    setDark(!dark)
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // As above.
    }
  }
  return (
    <button type="button" class="quiet" aria-pressed={dark} onClick={toggle}>
      Dark
    </button>
  )
}
