import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'

const PASSWORD = 'four words not together'
const AWARDS = join(root, 'tests/fixtures/awards.csv')
const WORK_MS = 60_000

/** The file as a spreadsheet shows it, line by line from 1; no cell of it holds a line break. */
const cells = Papa.parse<string[]>(readFileSync(AWARDS, 'utf8')).data
const amountsOf = (rows: string[][]) => rows.map((row) => Number(row[4]?.replaceAll(',', ''))).filter(Number.isFinite)
const awarded = amountsOf(cells.slice(1)).reduce((sum, amount) => sum + amount, 0)

let product: Product
let browser: Browser
let lead: Page
let project = ''
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  await product.stop()
  removeData(product)
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const main = async (page: Page) => (await page.getByRole('main').textContent()) ?? ''

async function check(page: Page) {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Waits until no work of the project is shown as running; pages load themselves again when it ends. */
const workIsOver = (page: Page) =>
  page.locator('.work progress').first().waitFor({ state: 'detached', timeout: WORK_MS })

async function acceptInvitation(link: string, name: string): Promise<Page> {
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Accept' }).click()
  return page
}

async function invite(email: string, role: string): Promise<string> {
  await lead.goto(`${project}/people`)
  await lead.getByLabel('E-mail address').fill(email)
  await lead.getByRole('radio', { name: role, exact: true }).check()
  await lead.getByRole('button', { name: 'Make an invitation' }).click()
  return (await lead.locator('.said code').textContent()) ?? ''
}

describe('from the first start to a published dataset', () => {
  it('makes the first account and a project', async () => {
    lead = await openPage(browser)
    await lead.goto(product.printed)
    await lead.getByLabel('Your name').fill('Ada Example')
    await lead.getByLabel('E-mail address').fill('ada@city.example')
    await lead.getByLabel('Password').fill(PASSWORD)
    await lead.getByRole('button', { name: 'Make the account' }).click()
    await startProjectIn(lead)
    project = lead.url()
    expect(await heading(lead)).toContain('Open contracting')
    await check(lead)
  })

  it('shows a file before it is imported, and loses no row of it', async () => {
    await lead.getByRole('link', { name: 'Bring in data' }).click()
    await check(lead)
    await lead.getByRole('link', { name: 'Bring in a file' }).click()
    await lead.getByLabel('A file from your computer').setInputFiles(AWARDS)
    await lead.getByRole('button', { name: 'Look at the file' }).click()
    expect(await main(lead)).toContain('8 columns and 80 rows')
    await check(lead)
    await lead.getByRole('button', { name: 'Bring it in' }).click()
    await lead.getByText('rows in the file').waitFor({ timeout: WORK_MS })
    const balance = await lead.locator('.figure-row strong').allTextContents()
    expect(balance).toEqual(['80', '79', '1'])
    await check(lead)
    await lead.getByRole('link', { name: 'set aside' }).click()
    expect(await main(lead)).toContain('a row that was cut off')
    await check(lead)
    await lead.goBack()
  })

  it('suggests a mapping, asks for the currency, and measures', async () => {
    await lead.getByRole('link', { name: 'Say what the columns mean' }).click()
    await check(lead)
    await lead.getByRole('button', { name: 'Use this mapping' }).click()
    expect(await lead.getByRole('alert').textContent()).toContain('currency')
    await lead.getByLabel('In which currency').fill('cad')
    await lead.getByRole('button', { name: 'Use this mapping' }).click()
    await workIsOver(lead)
    expect(await main(lead)).toContain('of 79 processes')
    await check(lead)
    await lead.getByRole('link', { name: 'Check', exact: true }).click()
    expect(await main(lead)).toContain('cannot be read as an amount')
    await check(lead)
    await lead.getByRole('link', { name: 'Measures', exact: true }).click()
    expect(await main(lead)).toContain('Value awarded')
    await check(lead)
  })

  it('takes an edit of one column, shown before it is saved', async () => {
    await lead.getByRole('link', { name: 'Mapping', exact: true }).click()
    for (const page of ['settings', 'file']) {
      await lead.goto(`${project}/mapping/${page}`)
      await check(lead)
    }
    await lead.goto(`${project}/mapping`)
    await lead.getByRole('link', { name: 'Change Bid Title' }).click()
    await lead.getByLabel('Supplier’s name').waitFor()
    await lead.getByLabel('Something else').fill('tender/description')
    await lead.locator('#preview').getByText('Description:').first().waitFor()
    await check(lead)
    await lead.getByRole('button', { name: 'Save', exact: true }).click()
    await lead.getByRole('button', { name: 'Run it again' }).click()
    await workIsOver(lead)
    await lead.getByRole('link', { name: 'Processes', exact: true }).click()
    await lead.getByLabel('Search').fill('EX-1001')
    await lead.getByRole('button', { name: 'Search' }).click()
    await lead.getByRole('main').getByRole('table').getByRole('link').first().click()
    expect(await main(lead)).toContain(`Description: ${cells[1]![1]}`)
  })

  it('follows a figure to the cell of the file', async () => {
    await lead.getByRole('link', { name: 'Measures', exact: true }).click()
    await lead.getByRole('link', { name: 'Value awarded' }).click()
    await check(lead)
    await lead.getByRole('link', { name: 'rows' }).first().click()
    await check(lead)
    await lead.getByRole('main').getByRole('table').getByRole('link').first().click()
    await check(lead)
    await lead
      .locator('.outline li', { hasText: /^Amount:/ })
      .first()
      .getByRole('link')
      .click()
    expect(await main(lead)).toMatch(/awards\.csv.*Line \d+.*Award Amount/s)
    await check(lead)
    await lead.getByRole('link', { name: /^Line/ }).click()
    expect(await heading(lead)).toContain('Rows')
    await check(lead)
  })

  it('publishes after data about people is decided about and another person approves', async () => {
    const reviewerLink = await invite('ben@city.example', 'Reviewer')
    const reviewer = await acceptInvitation(reviewerLink, 'Ben Example')
    await lead.getByRole('link', { name: 'Publish', exact: true }).click()
    await check(lead)
    await lead.getByRole('button', { name: 'Prepare and preview' }).click()
    await workIsOver(lead)
    await lead.getByRole('main').getByRole('table').getByRole('link').first().click()
    await check(lead)
    expect(await lead.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await lead.getByRole('link', { name: 'Look at it and decide' }).click()
    await check(lead)
    await lead.getByRole('button', { name: 'Take it out' }).first().click()
    const all = lead.getByRole('button', { name: /^Take out all/ })
    if (await all.count()) await all.click()
    await lead.getByRole('link', { name: 'Back to the publication' }).click()
    expect(await main(lead)).toContain('One person other than the author')
    expect(await lead.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    const own = await lead.request.post(lead.url(), { headers: { origin: product.url }, form: { do: 'approve' } })
    expect(own.status()).toBe(403)

    await reviewer.goto(lead.url())
    await reviewer.getByRole('button', { name: 'Approve' }).click()
    await reviewer.getByRole('button', { name: 'Publish' }).click()
    await workIsOver(reviewer)
    await reviewer.getByRole('link', { name: 'See the published site' }).click()
    expect(reviewer.url()).toContain('/published/')
    await check(reviewer)
    expect(await main(reviewer)).not.toContain('purchasing@city.example')
  })

  it('leads from a published figure to the cell of the file, without JavaScript', async () => {
    const visitor = await openPage(browser, { javaScriptEnabled: false })
    const follow = (name: RegExp | string) => visitor.getByRole('main').getByRole('link', { name }).first().click()
    await visitor.goto(`${product.url}/published/`)
    await visitor.locator('.card').getByRole('link').first().click()
    await visitor.getByRole('link', { name: 'Measures', exact: true }).click()
    await expectNoSidewaysScroll(visitor)
    expect((await visitor.request.get(new URL('../data.json', visitor.url()).href)).status()).toBe(200)
    await follow('Value awarded')
    expect(await main(visitor)).toContain(`${awarded.toLocaleString('en', { minimumFractionDigits: 2 })} CAD`)
    await follow('All processes')
    await follow('2024')
    await follow('Design of benches 1')
    expect(await main(visitor)).toContain(`${cells[1]![4]!.replace('.00', '')} CAD`)
    expect(await main(visitor)).not.toContain(cells[1]![7])

    await follow('Where does this come from?')
    await visitor.getByLabel('E-mail address').fill('ada@city.example')
    await visitor.getByLabel('Password').fill(PASSWORD)
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
    await visitor
      .locator('.outline li', { hasText: /^Amount:/ })
      .getByRole('link')
      .first()
      .click()
    const found = await visitor.locator('.govuk-summary-list__value').allTextContents()
    expect(found.slice(0, 3)).toEqual(['awards.csv', 'Line 2', `${cells[0]![4]}: ${cells[1]![4]}`])
    await follow('Line 2')
    const shown = visitor.getByRole('main').getByRole('row').nth(1)
    expect(await shown.getByRole('cell').allTextContents()).toEqual(cells[1])
  })
})

describe('somebody who may not', () => {
  it('is told nothing as a member of another project: page, API, download, guess of an id', async () => {
    const link = await invite('cy@city.example', 'Viewer')
    const viewer = await acceptInvitation(link, 'Cy Example')
    const pages = [
      '',
      '/data',
      '/mapping',
      '/checks',
      '/processes',
      '/measures',
      '/publish',
      '/people',
      '/work',
      '/mapping.yaml',
    ]
    for (const page of pages) expect((await viewer.request.get(project + page)).status(), page).toBe(200)
    for (const page of ['/data/new', '/mapping/settings', '/mapping/file', '/measures/settings', '/publish/settings'])
      expect((await viewer.request.get(project + page)).status(), page).toBe(403)
    const headers = { origin: product.url }
    for (const page of ['/line', '/publish', '/mapping', '/people'])
      expect((await viewer.request.post(project + page, { headers, form: { name: 'x' } })).status(), page).toBe(403)

    const stranger = await openPage(browser)
    await stranger.goto(`${product.url}/sign-in`)
    for (const page of pages) {
      const answer = await stranger.request.get(project + page, { maxRedirects: 0 })
      expect([302, 303, 401], page).toContain(answer.status())
    }
    const api = project.replace('/projects/', '/api/v1/projects/')
    expect((await stranger.request.get(api)).status()).toBe(401)
    await viewer.goto(`${product.url}/projects/new`)
    await startProjectIn(viewer, { issue: 'Another', place: 'Elsewhere' })
    const other = viewer.url()
    for (const page of pages) expect((await lead.request.get(other + page)).status(), page).toBe(404)
    expect((await lead.request.get(other.replace('/projects/', '/api/v1/projects/'))).status()).toBe(404)
  })
})
