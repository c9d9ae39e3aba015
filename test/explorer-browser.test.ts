import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, extract, type Resource } from '../src/index.ts'
import { mergeBundle } from '../src/relate/bundle.ts'
import { toBibtex } from '../src/write/bibtex.ts'
import { toDelimited } from '../src/write/csv.ts'
import { AWESOME, MLLM } from './cases.ts'
import { resource } from './resources.ts'

/** Where Linux distributions put the browser; the tests are skipped where there is none. */
const executablePath = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  existsSync
)

const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-sync', ...QUIET]

const PHONE = { viewport: { width: 390, height: 844 } }

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'))
  let browser: Browser
  let bundle: Bundle
  let resources: readonly Resource[]
  /** What no page may do: speak on the console, ask for something, open a dialog. */
  const noise: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ARGS })
    ;({ bundle } = mergeBundle(await extract([AWESOME, MLLM])))
    resources = bundle.resources
    await write('both', bundle)
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map(context => context.close()))
    expect(noise.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function write(name: string, of: Bundle): Promise<void> {
    const { toHtml } = await import('../src/write/html.ts')
    writeFileSync(join(folder, `${name}.html`), await toHtml(of))
  }

  async function visit(hash = '', options: BrowserContextOptions = {}, name = 'both'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    await context.setOffline(true)
    const page = await context.newPage()
    page.on('console', message => noise.push(`console: ${message.text()}`))
    page.on('pageerror', error => noise.push(`error: ${error.message}`))
    page.on('dialog', dialog => {
      noise.push(`dialog: ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('request', request => {
      if (!/^(?:file|blob|data):/.test(request.url())) noise.push(`request: ${request.url()}`)
    })
    await page.goto(`${pathToFileURL(join(folder, `${name}.html`))}${hash}`)
    await page.locator('#found').waitFor()
    return page
  }

  const found = (page: Page): Promise<string | null> => page.locator('#found').textContent()
  const names = (page: Page): Promise<string[]> => page.locator('.open-row').allTextContents()
  const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)
  const facet = (page: Page, label: string) => page.locator('.facet', { has: page.getByText(label, { exact: true }) })

  async function download(page: Page, label: string): Promise<string> {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: `Download ${label}` }).click()
    return readFileSync(await (await waiting).path(), 'utf8')
  }

  it('opens from disk with the network off and shows the list', async () => {
    const page = await visit()
    expect(await page.title()).toBe('Awesome-AI4Med + Survey for Multimodal Large Language Models in Biomedicine')
    expect(await found(page)).toBe(`${resources.length} of ${resources.length} resources`)
    expect((await names(page)).slice(0, 3)).toEqual(resources.slice(0, 3).map(({ name }) => name))
    const link = page.locator('.tbody a').first()
    expect(await link.textContent()).toBe('paper arxiv')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  })

  it('searches as one types', async () => {
    const page = await visit()
    await page.keyboard.press('/')
    await page.keyboard.type('llava-med')
    expect((await names(page))[0]).toBe('LLaVA-Med')
    await page.getByRole('searchbox', { name: 'Search' }).fill('huatuogtp')
    expect(await names(page)).toContain('HuatuoGPT')
    expect(await found(page)).toContain('none exactly as typed')
    await page.getByRole('searchbox', { name: 'Search' }).fill('zzzzzzzz')
    expect(await page.locator('.nothing').isVisible()).toBe(true)
  })

  it('filters, with counts that say what a choice would give', async () => {
    const page = await visit()
    const count = async (label: string, value: string): Promise<number> => {
      const item = facet(page, label).locator('li', { has: page.getByText(value, { exact: true }) })
      return (await item.count()) === 0 ? 0 : Number(await item.locator('.count').textContent())
    }
    const has = (role: 'weights' | 'code', of: readonly Resource[]) =>
      of.filter(({ links }) => links[role].some(({ url }) => url !== null))
    const models = resources.filter(({ kind }) => kind === 'model')
    const datasets = resources.filter(({ kind }) => kind === 'dataset')
    expect(await count('Kind', 'model')).toBe(models.length)
    await facet(page, 'Kind').getByText('model').click()
    expect(await found(page)).toBe(`${models.length} of ${resources.length} resources`)
    expect(await count('Kind', 'dataset')).toBe(datasets.length)
    expect(await count('Has', 'weights')).toBe(has('weights', models).length)
    await facet(page, 'Has').getByText('weights').click()
    await facet(page, 'Has').getByText('code').click()
    const left = has('code', has('weights', models))
    expect(await found(page)).toContain(`${left.length} of`)
    expect(await count('Kind', 'dataset')).toBe(has('code', has('weights', datasets)).length)
    expect(await count('Specialty', 'generalist')).toBe(left.filter(one => one.specialty === 'generalist').length)
    await page.getByRole('button', { name: 'Clear all' }).click()
    expect(await found(page)).toBe(`${resources.length} of ${resources.length} resources`)
  })

  it('filters by a click on a chart, and Back undoes it', async () => {
    const page = await visit()
    const of2023 = resources.filter(({ date }) => date?.startsWith('2023')).length
    await page.getByRole('button', { name: /resources, 2023$/ }).click()
    expect(await found(page)).toContain(`${of2023} of`)
    await page.getByRole('button', { name: /resources, 2025$/ }).click({ modifiers: ['Shift'] })
    const since = resources.filter(({ date }) => date !== null && date >= '2023').length
    expect(await found(page)).toContain(`${since} of`)
    await page.goBack()
    expect(await found(page)).toContain(`${of2023} of`)
    await page.getByRole('combobox', { name: 'by' }).selectOption('kind')
    await page
      .locator('.breakdown')
      .getByRole('button', { name: /^dataset/ })
      .click()
    const both = resources.filter(({ kind, date }) => kind === 'dataset' && date?.startsWith('2023')).length
    expect(await found(page)).toContain(`${both} of`)
  })

  it('sorts', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Date', exact: true }).click()
    const newest = await page.locator('.td.date').allTextContents()
    expect(newest).toEqual([...newest].sort().reverse())
    const header = page.getByRole('columnheader', { name: 'Date' })
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    await page.getByRole('button', { name: 'Date', exact: true }).click()
    expect(await page.locator('.td.date').first().textContent()).toBe(
      resources.flatMap(({ date }) => date ?? []).sort()[0]
    )
    await page.getByRole('button', { name: 'Date', exact: true }).click()
    expect(await names(page)).toContain(resources[0]?.name)
    expect(await hash(page)).toBe('')
  })

  it('can be shared by its address', async () => {
    const page = await visit()
    await facet(page, 'Kind').getByText('model').click()
    await page.getByRole('searchbox', { name: 'Search' }).fill('med')
    await page.getByRole('button', { name: 'Name' }).click()
    await page.locator('.open-row').nth(2).click()
    const address = await hash(page)
    expect(address).toMatch(/^#q=med&kind=model&sort=name&open=model%2F/)
    const other = await visit(address)
    expect(await other.locator('.page').textContent()).toBe(await page.locator('.page').textContent())
    expect(await other.locator('.detail').textContent()).toBe(await page.locator('.detail').textContent())
    expect(await other.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('med')
  })

  it('shows everything about a resource', async () => {
    const page = await visit('#open=model%2Fllava-med')
    const text = await page.locator('.detail').textContent()
    const one = resources.find(({ id }) => id === 'model/llava-med')
    for (const { source, line } of one?.provenance ?? []) expect(text).toContain(`${source}, line ${line}`)
    for (const id of one?.ids ?? []) expect(text).toContain(id)
    for (const list of Object.values(one?.links ?? {})) for (const { url } of list) expect(text).toContain(url)
    expect(text).toContain('merge-conflict')
  })

  it('saves what is selected', async () => {
    const page = await visit('#kind=dataset&sort=-name')
    const rows = JSON.parse(await download(page, 'JSON')) as Resource[]
    expect(rows).toHaveLength(resources.filter(({ kind }) => kind === 'dataset').length)
    expect(rows.slice(0, 5).map(({ name }) => name)).toEqual((await names(page)).slice(0, 5))
    for (const row of rows) expect(row).toEqual(resources.find(({ id }) => id === row.id))
    expect(await download(page, 'CSV')).toBe(toDelimited(rows, ',', true))
    expect(await download(page, 'BibTeX')).toBe(toBibtex(rows))
    const all = await visit()
    expect(await download(all, 'JSON')).toBe(`${JSON.stringify(resources, null, 2)}\n`)
  })

  it('can be used with the keyboard alone', async () => {
    const page = await visit('#sort=name')
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.locator('.open-row').first().focus()
    const first = await focused()
    for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowDown')
    const below = await focused()
    expect(below).not.toBe(first)
    const box = await page.evaluate(() => document.activeElement?.closest('.tr')?.getBoundingClientRect().bottom)
    expect(box).toBeLessThanOrEqual(900)
    await page.keyboard.press('Enter')
    expect(await focused()).toBe(below)
    expect(await page.locator('.detail h2').textContent()).toBe(below)
    await page.keyboard.press('Escape')
    expect(await page.locator('.detail').count()).toBe(0)
    await expect.poll(focused).toBe(below)
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.activeElement?.closest('.tr')?.getAttribute('aria-rowindex'))).toBe(
      String(resources.length + 1)
    )
    // The row keeps the keyboard while the page is scrolled elsewhere.
    const last = await focused()
    await page.evaluate(() => scrollTo(0, 0))
    await page.waitForTimeout(50)
    expect(await focused()).toBe(last)
    await page.keyboard.press('Home')
    expect(await focused()).toBe(first)
    // A row's links follow its name; the other rows are not in the way.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('role')
  })

  it('keeps the place of a facet that the keyboard changes', async () => {
    const page = await visit()
    const box = facet(page, 'Specialty').getByRole('checkbox').nth(3)
    await box.focus()
    const label = () => page.evaluate(() => document.activeElement?.closest('li')?.querySelector('.value')?.textContent)
    const before = await label()
    await page.keyboard.press('Space')
    expect(await label()).toBe(before)
    await page.keyboard.press('Space')
    expect(await label()).toBe(before)
  })

  it('turns dark and keeps it', async () => {
    const page = await visit('', { colorScheme: 'light' })
    const color = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await color()
    await page.getByRole('button', { name: 'Dark' }).click()
    const dark = await color()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await color()).toBe(dark)
    expect(await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('survives a list made of attacks', async () => {
    const attacks = [
      '<script>alert(1)</script>',
      '</script><script>alert(2)</script>',
      '<img src=x onerror=alert(3)>',
      '<svg/onload=alert(4)>',
      '"><iframe src=javascript:alert(5)>',
      "';alert(6);//",
      '{{constructor.constructor("alert(7)")()}}',
      '<!--<script>',
      '\u2028alert(8)\u2029',
      '__proto__',
      'constructor'
    ]
    const urls = [
      'javascript:alert(9)',
      ' JaVaScRiPt:alert(10)',
      'data:text/html,<script>alert(11)</script>',
      'https://x.org/"><b>',
      'vbscript:x',
      'https://[',
      'file:///etc/passwd'
    ]
    const links = { paper: urls, code: urls, weights: urls, data: urls, demo: urls, homepage: urls, other: urls }
    const hostile = attacks.map((text, at) => {
      const made = resource({ name: text, id: `model/${text}`, title: text, description: text, section: [text], links })
      const rest = { specialty: text, modalities: [text], tasks: [text], organization: text, authors: [text] }
      const more = { license: text, date: text, knowledgeCutoff: text, ids: [text], at: `${text}:${at + 1}` }
      const maps = { missing: { [text]: text }, extra: { [text]: text }, benchmarks: [{ group: text, items: [text] }] }
      for (const list of Object.values(made.links))
        for (const link of list) Object.assign(link, { label: text, host: text })
      return { ...made, ...rest, ...more, ...maps, provenance: [{ source: text, line: 1, table: 1, row: 1 }] }
    })
    const sources = bundle.sources.map(source => ({ ...source, title: attacks[1] ?? '', path: urls[0] ?? '' }))
    const messages = attacks.map(text => ({
      ruleId: text,
      severity: 'info' as const,
      reason: text,
      path: text,
      line: 1,
      column: 1,
      endLine: null,
      endColumn: null,
      url: urls[0] ?? null
    }))
    await write('hostile', { ...bundle, sources, resources: hostile, messages })
    // Elements that the page of a harmless list has none of would be made of the data.
    const tags = (of: Page) => of.evaluate(() => [...document.querySelectorAll('*')].map(({ tagName }) => tagName))
    const harmless = new Set(await tags(await visit('#q=med&open=model%2Fllava-med')))
    const page = await visit('', {}, 'hostile')
    expect(await page.title()).toContain('</script>')
    const shown = await names(page)
    for (const { name, id } of hostile) {
      expect(shown).toContain(name)
      await page.evaluate(open => {
        location.hash = `#${new URLSearchParams({ open })}`
      }, id)
      await expect.poll(() => page.locator('.detail h2').textContent()).toBe(name)
      expect((await tags(page)).filter(tag => !harmless.has(tag))).toEqual([])
    }
    const followed = await page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href))
    expect(followed.length).toBeGreaterThan(0)
    for (const href of followed) expect(href).toMatch(/^https:\/\/x\.org\//)
    expect(await page.locator('script').count()).toBe(2)
    const chosen = new URLSearchParams({ q: attacks[2] ?? '', kind: attacks[0] ?? '', by: 'constructor' })
    const shared = await visit(`#${chosen}`, {}, 'hostile')
    expect(await shared.locator('.chips').textContent()).toContain(attacks[0])
    expect((await tags(shared)).filter(tag => !harmless.has(tag))).toEqual([])
  })

  it('could not run what got into it', async () => {
    const page = await visit()
    const refused = await page.evaluate(() => {
      const tries = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'),
        () => document.body.appendChild(document.createElement('script')).append('alert(2)'),
        () => document.body.setAttribute('onclick', 'alert(3)')
      ]
      return tries.map(attempt => {
        try {
          attempt()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      })
    })
    expect(refused[0]).toBe('TypeError')
    await page.locator('h1').click()
    await page.evaluate(() => fetch('https://example.org/').catch(() => {}))
    const said = noise.splice(0)
    expect(said.length).toBeGreaterThan(0)
    for (const line of said) expect(line).toMatch(/^console: .*(?:Content Security Policy|TrustedHTML|TrustedScript)/s)
  })

  it('stays fluid with 20,000 resources', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => {
      const base = resources[at % resources.length] ?? resource()
      return { ...base, id: `${base.id}-${at}`, name: `${base.name} ${at}`, organization: `Organization ${at % 7000}` }
    })
    await write('many', { ...bundle, resources: many })
    const page = await visit('', {}, 'many')
    const drawn = () => page.locator('.tbody .tr').count()
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length)
    expect(await drawn()).toBeLessThan(60)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2))
    await expect.poll(async () => Number((await names(page)).at(-1)?.split(' ').at(-1))).toBeGreaterThan(9000)
    expect(await drawn()).toBeLessThan(60)
    expect(await nodes()).toBeLessThan(2500)
    const search = page.getByRole('searchbox', { name: 'Search' })
    // Time from the key to the page being drawn, in the page's own clock; far below what would be felt, or by far not.
    const took = await search.evaluate(async input => {
      const box = input as HTMLInputElement
      const start = performance.now()
      for (const text of ['l', 'll', 'lla', 'llav', 'llava']) {
        box.value = text
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      }
      return (performance.now() - start) / 5
    })
    expect(took).toBeLessThan(500)
    expect(await found(page)).toMatch(/^\d+ of 20000 resources$/)
    if (process.env['TIMES']) process.stderr.write(`a key press takes ${Math.round(took)} ms of 20,000\n`)
  })

  describe.each([
    ['light', { colorScheme: 'light' }, ''],
    ['dark', { colorScheme: 'dark' }, ''],
    [
      'filtered and open',
      { colorScheme: 'light' },
      '#q=med&kind=model&specialty=radiology&year=2024&sort=-date&open=model%2Fllava-med'
    ],
    ['open and dark', { colorScheme: 'dark' }, '#year=2024&open=model%2Fllava-med'],
    ['a phone', { ...PHONE, colorScheme: 'light' }, '#kind=model'],
    ['a dark phone with details', { ...PHONE, colorScheme: 'dark' }, '#open=model%2Fllava-med'],
    ['nothing found', { colorScheme: 'light' }, '#q=zzzzzzzz']
  ] satisfies [string, BrowserContextOptions, string][])('for everyone: %s', (name, options, view) => {
    it('passes axe', async () => {
      const page = await visit(view, options)
      if (name === 'a phone') await page.getByRole('button', { name: /^Filters/ }).click()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await page.evaluate(axe.source)
      const { violations, passes } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map(({ html, failureSummary }) => [html, failureSummary])
        ])
      ).toEqual([])
      expect(passes.length).toBeGreaterThan(15)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    })
  })
})
