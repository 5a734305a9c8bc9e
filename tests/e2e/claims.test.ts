import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { demonstration, type Product, removeData, startProduct } from '../support/start-product.ts'

const WORK_MS = 90_000

let product: Product
let browser: Browser
let page: Page
let project = ''

const main = async () => (await page.getByRole('main').textContent()) ?? ''
const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name })

/** A spreadsheet of one's own, mapped and measured: all that a claim about its figures needs. */
async function measureSpreadsheet(): Promise<string> {
  await page.goto(`${product.url}/try`)
  await page.getByLabel('Whose data is it?').fill('Example City')
  await page.getByLabel('A file from your computer').setInputFiles(join(root, 'tests/fixtures/awards.csv'))
  await button('Look at the file').click()
  await button('Bring it in').click()
  await link('Say what the columns mean').click({ timeout: WORK_MS })
  await page.getByLabel('In which currency').fill('USD')
  await button('Use this mapping').click()
  await page.locator('.work progress').waitFor({ state: 'detached', timeout: WORK_MS })
  return /^.*\/projects\/[^/?]+/.exec(page.url())![0]
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ env: demonstration }), openBrowser()])
  page = await openPage(browser)
  project = await measureSpreadsheet()
}, 240_000)
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  await product.stop()
  removeData(product)
})

async function look() {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('a claim', () => {
  it('is written, looks weak without evidence, and is grounded by a measure', async () => {
    await page.goto(`${project}/claims`)
    expect(await main()).toContain('A claim is a finding, a figure')
    await look()
    await link('Write a claim').click()
    await button('Write it').click()
    expect(await page.getByRole('alert').textContent()).toContain('Write what you claim.')
    await page.getByLabel('What do you claim?').fill('More than a hundred thousand dollars were awarded.')
    await page.getByRole('radio', { name: 'Figure' }).check()
    await button('Write it').click()
    await look()
    await page.goto(`${project}/claims`)
    expect(await main()).toContain('1 claim has no evidence yet')
    await link('More than a hundred').click()
    expect(await main()).toContain('A figure needs the rows it was counted from.')
    await look()
    await link('Add evidence').click()
    await page.getByLabel('Search words, rows and decisions').fill('value awarded')
    await button('Search').click()
    await page.getByRole('radio', { name: /Value awarded/ }).check()
    await page.getByLabel('Where in it, or why').fill('the first figure')
    await button('The claim rests on this').click()
    expect(await main()).toContain('What it rests on is as it was')
    expect(await page.locator('.ground--rows').first().textContent()).toBe('Rows')
    await look()
  })

  it('leads in four clicks to the row of the export beneath it', async () => {
    await page.goto(`${project}/claims`)
    await link('More than a hundred').click()
    await link('Open the rows beneath it').click()
    await link(/^ocds-/)
      .first()
      .click()
    await link(/^\d[\d.,]*( |$)/)
      .first()
      .click()
    expect(await main()).toMatch(/Line \d+/)
    await link(/^Line \d+/)
      .first()
      .click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Rows')
  })

  it('needs no script to be read, nor to be given evidence', async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const reader = await plain.newPage()
    await reader.goto(`${project}/claims?strength=grounded`)
    await reader.getByRole('link', { name: /More than a hundred/ }).click()
    await reader.getByRole('button', { name: /Take out/ }).click()
    expect(await reader.getByRole('main').textContent()).toContain('Nothing is named that it rests on')
    await plain.close()
  })
})

describe('a report', () => {
  it('is frozen, taken away, and found again by the hash on the paper', async () => {
    await page.goto(`${project}/reports/new`)
    await look()
    await page.getByRole('radio', { name: 'Summary of the workspace' }).check()
    await button('Freeze it').click()
    await look()
    const hash = (await page.locator('dd code').first().textContent())!
    const download = page.waitForEvent('download')
    await link('The frozen snapshot (JSON)').click()
    const json = readFileSync(await (await download).path())
    expect(createHash('sha256').update(json).digest('hex')).toBe(hash)
    await page.goto(`${project}/reports`)
    await page.getByLabel('Hash on the paper').fill(hash.slice(0, 12).toUpperCase())
    await button('Look it up').click()
    expect(await page.getByRole('status').textContent()).toContain('The paper is a copy of this report.')
    await page.getByLabel('Hash on the paper').fill('not a hash')
    await button('Look it up').click()
    expect(await page.getByRole('alert').textContent()).toContain('first eight signs')
    await look()
  })
})
