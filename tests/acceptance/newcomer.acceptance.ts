// A newcomer with one export of a city: how many screens and minutes until measures and a preview of the public page.
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { dataFolder } from './data.ts'

const MOST_SCREENS = 10
const MOST_MINUTES = 10
const WORK_MS = MOST_MINUTES * 60_000

let product: Product
let browser: Browser
beforeAll(async () => {
  // As `npm start` starts: the demonstration fills itself meanwhile.
  ;[product, browser] = await Promise.all([startProduct({ env: { FAIRLEAD_DEMO: '1' } }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  removeData(product)
})

/** Every page that was shown, in order; a page that loads itself again, or comes back with a question, is no new one. */
function watchScreens(page: Page): string[] {
  const screens: string[] = []
  page.on('framenavigated', (frame) => {
    const { pathname } = new URL(frame.url())
    if (frame === page.mainFrame() && pathname !== 'blank' && !screens.includes(pathname)) screens.push(pathname)
  })
  return screens
}

it('takes one file to measures and a preview of the public page, following only what the pages offer', async () => {
  const page = await openPage(browser)
  page.setDefaultTimeout(WORK_MS)
  const screens = watchScreens(page)
  const main = page.getByRole('main')
  const follow = (what: Locator) => what.first().click()
  const started = Date.now()

  await page.goto(product.printed)
  await follow(page.getByRole('link', { name: 'Try my own spreadsheet' }))
  await page.getByLabel('Whose data is it?').fill('City of Toronto')
  await page.getByLabel('A file from your computer').setInputFiles(join(dataFolder, 'toronto/Awarded Contracts.csv'))
  await follow(main.getByRole('button', { name: 'Look at the file' }))
  await follow(main.getByRole('button', { name: 'Bring it in' }))
  await main.getByText('rows in the file').waitFor()
  const balance = (await main.locator('.figure-row strong').allTextContents()).map((text) =>
    Number(text.replace(',', '')),
  )
  expect(balance[0]).toBe(7613)
  expect(balance[1]! + balance[2]!).toBe(7613)
  await follow(main.getByRole('link', { name: 'Say what the columns mean' }))
  await page.getByLabel('In which currency').fill('CAD')
  await follow(main.getByRole('button', { name: 'Use this mapping' }))
  await main.locator('.work progress').first().waitFor({ state: 'detached' })
  await follow(main.getByRole('link', { name: 'Measure' }))
  await main.getByRole('link', { name: 'Value awarded' }).waitFor()
  const measured = Date.now()

  await follow(page.getByRole('link', { name: 'Publish', exact: true }))
  await follow(main.getByRole('button', { name: 'Prepare and preview' }))
  await main.locator('.work progress').first().waitFor({ state: 'detached' })
  await follow(main.getByRole('table').getByRole('link'))
  await follow(main.getByRole('link', { name: /preview/i }))
  await page.getByRole('link', { name: 'Downloads' }).waitFor()
  expect(page.url()).toContain('/preview/')
  expect(await main.textContent()).toMatch(/\d{3,} processes/)
  const previewed = Date.now()

  const seconds = (until: number) => Math.round((until - started) / 1000)
  process.stdout.write(
    `a newcomer: ${screens.length} screens (aim ${MOST_SCREENS}), measures after ${seconds(measured)} s, preview after ${seconds(previewed)} s, while the demonstration fills\n  ${screens.map((path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')).join('\n  ')}\n`,
  )
  expect(screens.length).toBeLessThanOrEqual(MOST_SCREENS)
  expect(seconds(previewed)).toBeLessThanOrEqual(MOST_MINUTES * 60)
})
