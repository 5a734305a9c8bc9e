import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { useKeyboard } from '../support/keyboard.ts'
import { openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'

const PASSWORD = 'four words not together'
const WORK_MS = 60_000

// One person without a mouse, from the printed address to a published site: nothing is clicked, filled in or focused here.
let product: Product
let browser: Browser
let page: Page
let hand: ReturnType<typeof useKeyboard>
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  page = await openPage(browser)
  hand = useKeyboard(page)
})
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  await product.stop()
  removeData(product)
})

const main = async () => (await page.getByRole('main').textContent()) ?? ''
/** A page loads itself anew when the work it shows has ended. */
const workIsOver = () => page.locator('.work progress').first().waitFor({ state: 'detached', timeout: WORK_MS })

describe('by keyboard alone', () => {
  it('makes the account and a project', async () => {
    await page.goto(product.printed)
    await hand.expectNoTrap()
    await hand.type('Your name', 'Ada Example')
    await hand.type('E-mail address', 'ada@city.example')
    await hand.type('Password', PASSWORD)
    await hand.press('button', 'Make the account')
    await hand.expectNoTrap()
    await hand.choose('No process: I have data to publish')
    await hand.press('button', 'Continue')
    await hand.type('Which place is it about?', 'Example City')
    await hand.type('What is it about?', 'Open contracting')
    await hand.press('button', 'Start the project')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Open contracting')
    await hand.expectNoTrap()
  })

  it('brings a file in', async () => {
    await hand.press('a', 'Bring in data')
    await hand.expectNoTrap()
    await hand.press('a', 'Bring in a file')
    await hand.expectNoTrap()
    await hand.reach('input:file', 'A file from your computer')
    // The window in which a file is chosen belongs to the system; the control that opens it was reached by key.
    await page.locator(':focus').setInputFiles(join(root, 'tests/fixtures/awards.csv'))
    await hand.press('button', 'Look at the file')
    expect(await main()).toContain('8 columns and 80 rows')
    await hand.expectNoTrap()
    await hand.press('button', 'Bring it in')
    await page.getByText('rows in the file').waitFor({ timeout: WORK_MS })
    await hand.expectNoTrap()
  })

  it('takes a mapping, and changes a column of it', async () => {
    await hand.press('a', 'Say what the columns mean')
    await hand.expectNoTrap()
    await hand.press('button', 'Use this mapping')
    expect((await hand.look()).name).toContain('There is a problem')
    expect(await hand.jump(/currency/)).toMatchObject({ what: 'input:text', isVisible: true })
    await page.keyboard.type('CAD')
    await hand.press('button', 'Use this mapping')
    await workIsOver()
    await hand.press('a', 'Mapping')
    await hand.skip()
    await hand.press('a', 'Change Department')
    await hand.expectNoTrap()
    await hand.reach('input:checkbox', '')
    await page.keyboard.press('Space')
    await hand.type('If nothing: why?', 'It is a buyer of ours alone')
    await hand.press('button', 'Save')
    await hand.press('button', 'Run it again')
    await workIsOver()
  })

  it('follows a figure to its cell', async () => {
    await hand.press('a', 'Check')
    await hand.expectNoTrap()
    await hand.press('a', 'Measures')
    await hand.expectNoTrap()
    await hand.skip()
    await hand.press('a', 'Value awarded')
    await hand.expectNoTrap()
    await hand.skip()
    await hand.press('a', /rows$/i)
    await hand.expectNoTrap()
    await hand.skip()
    await hand.press('a', /EX-1001$|Design of benches/)
    await hand.expectNoTrap()
    await hand.skip()
    await hand.press('a', '85790')
    await hand.expectNoTrap()
    expect(await main()).toMatch(/awards\.csv.*Line 2.*Award Amount: 85,790\.00/s)
    await hand.press('a', 'Line 2')
    await hand.expectNoTrap()
  })

  it('invites somebody in another role', async () => {
    await hand.press('a', 'People')
    await hand.expectNoTrap()
    await hand.type('E-mail address', 'ben@city.example')
    expect(await hand.reach('input:radio', '')).toMatchObject({ name: 'Analyst' })
    await page.keyboard.press('ArrowDown')
    expect(await hand.look()).toMatchObject({ name: 'Reviewer', isVisible: true })
    await hand.press('button', 'Make an invitation')
    expect(await main()).toMatch(/ben@city\.example.*Reviewer/s)
  })

  it('finds every part of the project on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.reload()
    await hand.expectNoTrap()
    await hand.reach('summary', 'Parts of this project')
    await page.keyboard.press('Enter')
    await hand.expectNoTrap()
    await hand.press('a', 'Processes')
    await hand.type('Search', 'EX-1001')
    const found = page.waitForEvent('load')
    await page.keyboard.press('Enter')
    await found
    expect(await main()).toContain('Design of benches 1')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('publishes, and reads what was published', async () => {
    await hand.press('a', 'Publish')
    await hand.expectNoTrap()
    await hand.press('button', 'Prepare and preview')
    await workIsOver()
    await hand.skip()
    await hand.press('a', /publication 1$/)
    await hand.press('a', 'Look at it and decide')
    await hand.expectNoTrap()
    await hand.press('button', /^Take (it out|out all)/)
    await hand.press('a', 'Back to the publication')
    await hand.expectNoTrap()
    await hand.press('button', 'Approve')
    await hand.press('button', 'Publish')
    await workIsOver()
    await hand.skip()
    await hand.press('a', 'See the published site')
    for (const link of ['Measures', 'Value awarded', 'All processes', '2024', 'Design of benches 1']) {
      await hand.expectNoTrap()
      await hand.press('a', link)
    }
    await hand.expectNoTrap()
    await hand.press('a', 'Where does this come from?')
    expect(page.url()).toContain('/projects/')
  })
})
