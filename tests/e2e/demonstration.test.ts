import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { demonstration, type Product, removeData, startProduct } from '../support/start-product.ts'

const FILLED_MS = 220_000

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
    await picture(page, 'home')
    const council = await lookAround('viewer')
    expect(await council.getByRole('heading', { level: 1 }).textContent()).toContain('invented')
    await page.locator('#filling progress').waitFor({ state: 'detached', timeout: FILLED_MS })
    expect(await page.getByRole('main').textContent()).not.toContain('ended early')
  }, 260_000)

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
    await press(/^(open|selective)$/)
    expect(await page.getByRole('main').textContent()).toMatch(/Line \d+/)
    await press(/^Line \d+/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Rows')
    await picture(page, 'rows')
  })

  it('leads a newcomer from the home page to a claim, its evidence and the row of the export, by keyboard', async () => {
    const page = await openPage(browser)
    await page.goto(product.url)
    const press = async (kind: 'link' | 'button', name: RegExp) => {
      const target = page.getByRole('main').getByRole(kind, { name }).first()
      await target.focus()
      await page.keyboard.press('Enter')
      await page.waitForLoadState()
    }
    await press('button', /Follow a claim/)
    await page.waitForURL(/claims\/./)
    expect(await page.getByRole('main').textContent()).toContain('drew a single bid')
    await expectAccessible(page)
    await press('link', /Open the rows beneath/)
    await press('link', /^ocds-/)
    await press('link', /^(open|selective)$/)
    await press('link', /^Line \d+/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Rows')
  })

  it('opens a project of each other playbook', async () => {
    for (const role of ['discovery', 'micro-procurement', 'task-force', 'software']) {
      const page = await lookAround(role)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('invented')
      await expectAccessible(page)
    }
  })

  it('has something in the rooms of the reform', async () => {
    const page = await lookAround('project-manager')
    const home = page.url()
    for (const room of [
      'goals',
      'barriers',
      'meetings',
      'actions',
      'decisions',
      'library',
      'documents',
      'claims',
      'playbooks',
    ]) {
      await page.goto(`${home}/${room}`)
      await expectAccessible(page)
    }
  })

  it('is published for residents, who need neither an account nor JavaScript', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(`${product.url}/published/`)
    await page.getByRole('main').getByRole('link').first().click()
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
    for (const words of ['does not come along', '“Download as a file (YAML)”', '“Edit as a file”', 'FAIRLEAD_DEMO=1'])
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
