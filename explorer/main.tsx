import { render } from 'preact'
import { readList } from './data.ts'
import { App } from './ui/app.tsx'
import { startTheme } from './ui/theme.tsx'

const root = document.getElementById('app')
const data = document.getElementById('data')
if (root && data) {
  const list = readList(data.textContent ?? '')
  document.title = list.title
  startTheme()
  render(<App list={list} />, root)
}
