import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { demonstration, type Product, removeData, startProduct } from '../support/start-product.ts'

const FILLED_MS = 400_000

/** Registers of the reform; each holds a table with something in it. */
const ROOMS = [
  ...['goals', 'outcomes', 'barriers', 'components', 'selection', 'calendar', 'site-visits', 'glossary'],
  ...['meetings', 'actions', 'decisions', 'letters', 'library', 'documents', 'claims', 'reports', 'agreement'],
  ...['playbooks', 'process', 'timeline', 'ownership'],
]

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ env: demonstration }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

/** With FAIRLEAD_PICTURES=1 the pictures of the documentation are taken anew. */
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.FAIRLEAD_PICTURES) return
  const folder = join(root, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function lookAround(role: string, options = {}): Promise<Page> {
  const page = await openPage(browser, options)
  await page.goto(product.url)
  await page.locator(`form[action="/look-around/${role}"] button`).click()
  await page.waitForURL(/projects\/./)
  return page
}

describe('the invented city', () => {
  it('opens its doors at once, and fills in while one looks', async () => {
    const page = await openPage(browser)
    await page.goto(product.url)
    expect(await page.getByRole('main').textContent()).toContain('Try my own spreadsheet')
    await expectAccessible(page)
    const council = await lookAround('viewer')
    expect(await council.getByRole('heading', { level: 1 }).textContent()).toContain('invented')
    await page.locator('#filling progress').waitFor({ state: 'detached', timeout: FILLED_MS })
    expect(await page.getByRole('main').textContent()).not.toContain('ended early')
  }, 440_000)

  it('has something on every page, for eyes, narrow screens and in the dark', async () => {
    const page = await lookAround('analyst')
    const home = page.url()
    const dark = await lookAround('analyst', { colorScheme: 'dark', viewport: { width: 360, height: 800 } })
    for (const room of [
      '',
      '/data',
      '/mapping',
      '/checks',
      '/processes',
      '/measures',
      '/measures/U015',
      '/measures/U015/rows',
      '/publish',
      '/people',
      '/work',
    ]) {
      await page.goto(home + room)
      await expectAccessible(page)
      await dark.goto(home + room)
      await expectAccessible(dark)
      await expectNoSidewaysScroll(dark)
      if (['/mapping', '/measures', '/measures/U015'].includes(room))
        await picture(page, room.slice(1).replace('/', '-').toLowerCase())
    }
  })

  it('leads from a published figure to the cell of the export, by keyboard', async () => {
    const page = await lookAround('analyst')
    await page.goto(`${page.url()}/measures/U015/rows`)
    const press = async (name: RegExp) => {
      const link = page.getByRole('main').getByRole('link', { name }).first()
      await link.focus()
      await page.keyboard.press('Enter')
      await page.waitForLoadState()
    }
    await press(/^ocds-/)
    await press(/^(open|selective)( \(used\))?$/i)
    expect(await page.getByRole('main').textContent()).toMatch(/Line \d+/)
    await press(/^Line \d+/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Rows')
    await picture(page, 'rows')
  })

  it('leads a newcomer in five presses from the home page to a claim, its evidence and the row of the export, by keyboard', async () => {
    const page = await openPage(browser)
    await page.goto(product.url)
    let presses = 0
    const press = async (kind: 'link' | 'button', name: RegExp) => {
      const target = page.getByRole('main').getByRole(kind, { name }).first()
      await target.focus()
      await page.keyboard.press('Enter')
      await page.waitForLoadState()
      presses += 1
    }
    const main = async () => (await page.getByRole('main').textContent()) ?? ''
    expect(await main()).toContain('Follow one figure to its row')
    await picture(page, 'home')
    await press('button', /Follow one figure/)
    await page.waitForURL(/claims\/./)
    expect(await main()).toContain('drew a single bid')
    await expectAccessible(page)
    await picture(page, 'claim')
    await press('link', /Open the rows beneath/)
    await press('link', /^ocds-/)
    await press('link', /^(open|selective)( \(used\))?$/i)
    expect(await main()).toMatch(/Line \d+/)
    await press('link', /^Line \d+/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Rows')
    expect(presses).toBe(5)
  })

  it('opens a project of each other playbook', async () => {
    for (const role of ['discovery', 'micro-procurement', 'task-force', 'software']) {
      const page = await lookAround(role)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('invented')
      await expectAccessible(page)
    }
  })

  it('shows a purchase with its file, what waits for an officer, a pilot and what is open to suppliers', async () => {
    const page = await lookAround('micro-procurement')
    const home = page.url()
    const look = async (name: string) => {
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await picture(page, name)
    }
    await page.goto(`${home}/buying`)
    await page.getByRole('link', { name: 'Keyboard access to the permit form' }).click()
    await look('purchase')
    await page.getByRole('link', { name: /^The file/ }).click()
    await look('purchase-file')
    await page.goto(`${home}/buying/pilots`)
    await page.getByRole('link', { name: /the first year$/ }).click()
    await look('pilot')
    await page.goto(`${home}/buying/waiting`)
    expect(await page.getByRole('main').textContent()).toContain('Perhaps one need in parts')
    await look('officer')
    await page.goto(`${product.url}/opportunities`)
    await look('opportunities')
  })

  it('has something in every room of the reform, and no words that are still to be filled in', async () => {
    const page = await lookAround('project-manager')
    const home = page.url()
    await expectAccessible(page)
    await picture(page, 'project')
    for (const room of ROOMS) {
      await page.goto(`${home}/${room}`)
      await expectAccessible(page)
      const main = page.getByRole('main')
      expect(await main.locator('tbody tr').count(), room).toBeGreaterThan(0)
      expect(await main.textContent(), room).not.toMatch(/\[[A-Z][^\]]*\]/)
    }
    await page.goto(`${home}/publish/updates`)
    expect(await page.getByRole('main').textContent()).toContain('We have looked at five years of purchases')
    await page.goto(`${home}/publish/questions`)
    expect(await page.getByRole('main').textContent()).toContain('Why did the lowest bid not win?')
    await page.goto(`${home}/documents`)
    await page.getByRole('link', { name: 'Baseline summary report' }).click()
    await expectAccessible(page)
    await picture(page, 'document')
  })

  it('shows what the guide of the first hour names', async () => {
    const guide = readFileSync(join(root, 'docs/guides/reform.md'), 'utf8')
    const hour = /## The first hour, in the invented city\n([\s\S]*?)\n## /.exec(guide)?.[1] ?? ''
    const named = [...hour.matchAll(/\*([^*]+)\*/g)].map(([, words]) => words!)
    const page = await openPage(browser)
    await page.goto(product.url)
    let seen = (await page.textContent('body')) ?? ''
    const inside = await lookAround('project-manager')
    const home = inside.url()
    for (const room of ['', '/process', '/documents', '/reports']) {
      await inside.goto(home + room)
      seen += await inside.textContent('body')
    }
    await inside.goto(`${home}/documents`)
    await inside.getByRole('link', { name: 'Workspace of the reform' }).click()
    seen += await inside.textContent('body')
    expect(named.length).toBeGreaterThan(12)
    expect(named.filter((words) => !seen.includes(words))).toEqual([])
  })

  it('is published for residents, who need neither an account nor JavaScript', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(`${product.url}/published/`)
    await page
      .getByRole('main')
      .getByRole('link', { name: /What Merrowquay buys/ })
      .click()
    expect(await page.textContent('body')).toContain('Invented data')
    await expectNoSidewaysScroll(page)
    await picture(page, 'published')
    const withScript = await openPage(browser)
    await withScript.goto(page.url())
    await expectAccessible(withScript)
  })

  /** Brings the spreadsheet in as a visitor's own, up to the page of its mapping. */
  async function bringIn(page: Page): Promise<void> {
    await page.goto(`${product.url}/try`)
    await page.getByLabel('Whose data is it?').fill('Example City')
    await page.getByLabel('A file from your computer').setInputFiles(join(root, 'tests/fixtures/awards.csv'))
    await page.getByRole('button', { name: 'Look at the file' }).click()
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByRole('link', { name: 'Say what the columns mean' }).click({ timeout: 60_000 })
  }

  it('takes a spreadsheet of one’s own to measures without an account', async () => {
    const page = await openPage(browser)
    await page.goto(product.url)
    await page.getByRole('link', { name: 'Try my own spreadsheet' }).waitFor()
    await bringIn(page)
    expect(await page.locator('body').textContent()).toContain('Your own data')
    await page.getByLabel('In which currency').fill('USD')
    await page.getByRole('button', { name: 'Use this mapping' }).click()
    await page.locator('.work progress').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('link', { name: 'Measures', exact: true }).click()
    expect(await page.getByRole('main').textContent()).toContain('Value awarded')
  })

  it('tells before a start for real how to carry over what one tried, and that way is one', async () => {
    const page = await openPage(browser)
    await page.goto(`${product.url}/start-for-real`)
    await expectAccessible(page)
    const said = (await page.getByRole('main').textContent()) ?? ''
    for (const words of [
      'does not come along',
      '“Download as a file (YAML)”',
      '“Edit as a file”',
      'FAIRLEAD_DEMO=false',
    ])
      expect(said).toContain(words)

    await bringIn(page)
    await page.getByLabel('In which currency').fill('USD')
    await page.getByRole('button', { name: 'Use this mapping' }).click()
    await page.locator('.work progress').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('link', { name: 'Mapping', exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as a file (YAML)' }).click()
    const mapping = readFileSync(await (await download).path(), 'utf8')

    await bringIn(page)
    await page.getByRole('link', { name: 'Edit as a file' }).click()
    await page.getByLabel('Mapping', { exact: true }).fill(mapping.replace('language: en', 'language: fr'))
    await page.getByRole('button', { name: 'Save', exact: false }).click()
    await page.waitForURL(/\/mapping$/)
    const saved = await page.request.get(`${page.url()}.yaml`)
    expect(await saved.text()).toContain('language: fr')
  })
})
