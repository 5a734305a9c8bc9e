import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { watchPerson } from '../support/person-time.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { unpackFile } from '../support/unpacked-file.ts'

// A fix for $4,000 through the small lane in one sitting: one person who asks, one who confirms and approves, one who pays by
// card, and a supplier. Only the first has an account; the others act from links, without JavaScript.
let product: Product
let browser: Browser
let ada: Page
let address: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  ada = await openPage(browser)
  await ada.goto(product.printed)
  await ada.getByLabel('Your name').fill('Ada Example')
  await ada.getByLabel('E-mail address').fill('ada@city.example')
  await ada.getByLabel('Password').fill('four words not together')
  await ada.keyboard.press('Enter')
  await ada.waitForURL(/projects\/new/)
  const headers = { origin: product.url }
  const data = { name: 'Small digital buys', organisation: 'Example City' }
  const answer = await ada.request.post(`${product.url}/api/v1/projects`, { headers, data })
  address = `${product.url}/projects/${(await answer.json()).id}`
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

async function check(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The newest link that was sent to somebody, as the administrator finds it among the letters, in a window beside. */
async function linkTo(name: string): Promise<string> {
  const desk = await ada.context().newPage()
  await desk.goto(`${product.url}/admin/mail`)
  const text = (await desk.locator('main').textContent()) ?? ''
  await desk.close()
  const links = [...text.matchAll(new RegExp(`${name},[\\s\\S]*?(${product.url}/r/[\\w-]{43})`, 'g'))].map(
    ([, link]) => link!,
  )
  expect(links.length).toBeGreaterThan(0)
  return links[0]!
}

/** Somebody without an account, in a browser of their own. */
async function openAs(name: string, { javaScriptEnabled = false } = {}): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto(await linkTo(name))
  return page
}

it('asks seven questions, and then knows the rules', async () => {
  await ada.goto(`${address}/buying`)
  await check(ada)
  await ada.goto(`${address}/buying/rules/start`)
  await ada.getByLabel(/Employment and Social Development Canada/).check()
  await press(ada, 'Save and go on')
  await check(ada)
  await press(ada, 'Check your answers')
  await check(ada)
  await press(ada, 'Put the rules in force')
  await ada.getByText('Limit of one purchase · on').waitFor()
  await check(ada)
})

it('says who confirms, approves and pays', async () => {
  for (const [name, duty] of [
    ['Max Manager', 'Confirms the funds'],
    ['Max Manager', 'Approves the payment'],
    ['Cleo Cardholder', 'Pays by card'],
  ] as const) {
    await ada.goto(`${address}/buying/people`)
    await ada.getByLabel('Name, where somebody is new').fill(name)
    await ada.getByLabel(/^E-mail address/).fill(`${name.split(' ')[0]!.toLowerCase()}@city.example`)
    await ada.getByLabel('Duty', { exact: true }).selectOption(duty)
    await press(ada, 'Give a duty')
    await ada.getByRole('rowheader', { name }).first().waitFor()
  }
  await check(ada)
  await ada.goto(`${address}/buying/cards/new`)
  await ada.getByLabel('Name on the card').selectOption('Cleo Cardholder')
  await ada.getByLabel('Last four digits').fill('4321')
  await ada.getByLabel('Currency').fill('CAD')
  await ada.getByLabel('Name of the card').fill('Card of the web team')
  await ada.getByLabel('Most for one payment').fill('10000')
  await ada.getByLabel('Most for one cycle').fill('25000')
  await ada.getByLabel('Day of the month on which a cycle begins').fill('1')
  await ada.getByLabel(/^Training of the holder/).fill(dayFromNow(300))
  await press(ada, 'Add a card')
  await ada.getByText('Card of the web team').first().waitFor()
})

let purchase = ''
let sam: Page
let watched: ReturnType<typeof watchPerson>
it('lets one person say what they need, without words of the rules', async () => {
  await ada.goto(`${address}/buying`)
  watched = watchPerson(ada)
  await ada.getByRole('link', { name: 'Start a purchase' }).click()
  await check(ada)
  await ada.getByLabel('What do you want to buy?').fill('Keyboard access to the permit form')
  await ada.getByLabel('What kind of thing is it?').selectOption('An accessibility fix')
  await press(ada, 'Save and go on')
  await check(ada)
  await ada.getByLabel(/^Price before tax/).fill('4,000')
  await ada.getByLabel(/^Tax that may/).fill('15')
  await ada.getByLabel('First day of the work').fill(dayFromNow(1))
  await ada.getByLabel('Delivery by').fill(dayFromNow(30))
  await ada
    .getByLabel('How will you see that it is done?')
    .fill('Every field is reached with the Tab key\nThe automated tests pass')
  await ada.getByLabel(/^Licence/).fill('MIT')
  await press(ada, 'Save and go on')
  await check(ada)
})

it('asks the rules and chooses a supplier, without an officer', async () => {
  await ada.getByLabel('How many hours of work do you expect?').fill('40')
  await ada.getByLabel(/hourly rate/).fill('80')
  await ada
    .getByRole('group', { name: /classified/ })
    .getByLabel('Not classified')
    .check()
  await ada
    .getByRole('group', { name: /personal data/ })
    .getByLabel('No', { exact: true })
    .check()
  await ada.getByLabel(/prohibited/).fill('0')
  await ada.getByLabel(/agreements/).fill('0')
  await press(ada, 'Ask the rules')
  await ada.getByText('You can go on without an officer.').waitFor()
  await check(ada)
  await ada.getByRole('link', { name: 'Go on to the supplier' }).click()
  await check(ada)
  const direct = ada.locator('section', { has: ada.getByRole('heading', { name: 'Choose a supplier directly' }) })
  await direct.getByLabel('Name, where somebody is new').fill('Sam Supplier')
  await direct.getByLabel(/^E-mail address/).fill('sam@works.example')
  await direct.getByLabel('Why this supplier?').fill('They wrote the form and know how it is built.')
  await direct
    .getByRole('group', { name: /interest in this supplier/ })
    .getByLabel('No', { exact: true })
    .check()
  await direct
    .getByRole('group', { name: /read the repository/ })
    .getByLabel('Yes', { exact: true })
    .check()
  await direct
    .getByRole('group', { name: /public servant/ })
    .getByLabel('No', { exact: true })
    .check()
  await press(ada, 'Choose this supplier')
  await ada.getByText('Certify the funds (section 32).').waitFor()
  await check(ada)
  purchase = ada.url()
})

it('has the funds confirmed by somebody who has only a link', async () => {
  await check(await openAs('Max Manager', { javaScriptEnabled: true }))
  const max = await openAs('Max Manager')
  await max.getByLabel('How much is free on the budget line?').fill('50000')
  await press(max, 'Certify the funds (section 32)')
  await max.getByText('Funds certified (section 32)').first().waitFor()
})

it('orders, takes the delivery from a link and accepts it criterion by criterion', async () => {
  await ada.goto(purchase)
  await press(ada, 'Order it')
  await ada.getByText('The supplier delivers.').waitFor()

  sam = await openAs('Sam Supplier')
  expect(await sam.locator('main').textContent()).not.toMatch(/hourly|classified|budget/i)
  await sam.getByLabel(/^Address of the code/).fill('https://code.example/city/permit-form')
  await sam.getByLabel(/^Number of the commit/).fill('b'.repeat(40))
  await press(sam, 'Deliver it')

  await ada.goto(purchase)
  await check(ada)
  // The address of the code answers nobody: whoever accepts reads that, and says how they saw it.
  const seen = ada.getByLabel('How did you see the code?')
  const reloaded = async () => ((await ada.reload()) ? seen.count() : 0)
  await expect.poll(reloaded, { timeout: 30_000, interval: 500 }).toBe(1)
  await seen.fill('On the screen of the supplier, with its tests.')
  for (const met of await ada.getByLabel('Met', { exact: true }).all()) await met.check()
  await ada.getByLabel('Accept the work').check()
  await press(ada, 'Give the verdict')
  await ada.getByText('The supplier sends the invoice.').waitFor()
})

it('is approved and paid by two others, each from a link, and closed', async () => {
  await sam.reload()
  await sam.getByLabel('Number of your invoice').fill('2026-17')
  await press(sam, 'Send it')
  const approver = await openAs('Max Manager')
  await press(approver, 'Certify the payment (section 34)')
  const cleo = await openAs('Cleo Cardholder')
  await press(cleo, 'Ask the rules')
  await cleo.getByLabel(/^Number of the receipt/).fill('R-55')
  await press(cleo, 'I paid it')
  await cleo.getByLabel('Line or month of the statement').fill('June, line 3')
  await press(cleo, 'It matches')

  await ada.goto(purchase)
  await ada.getByLabel(/^What did you learn/).fill('Ask two next time.')
  await press(ada, 'Close the purchase')
  await ada.getByText('It has ended.').waitFor()
  expect(await ada.locator('main').textContent()).not.toMatch(/Procurement officer/)
  await check(ada)
  await ada.getByRole('link', { name: /^The file/ }).click()
  await check(ada)
})

it('takes whoever asks for it ten minutes and six screens at most, though a person reads and types', async () => {
  const { screens, seconds } = await watched.told()
  const at = new URL(purchase).pathname.replace(/[^/]+$/, '').replace(/projects\/[^/]+/, 'projects/ID')
  expect(screens.toSorted()).toEqual(
    ['ID', 'ID/check', 'ID/describe', 'ID/file', 'ID/supplier', 'new'].map((one) => at + one).toSorted(),
  )
  expect(seconds).toBeLessThanOrEqual(600)
})

it('gives a file that verifies offline, and in which a flipped byte is found', async () => {
  const bytes = await ada.request.get(`${ada.url()}.zip`).then((answer) => answer.body())
  const file = unpackFile(bytes)
  expect(file.verify()).toEqual({ status: 0, said: expect.stringContaining('OK') })
  const changed = file.names.find((name) => name.startsWith('documents/'))!
  file.flip(changed)
  expect(file.verify()).toEqual({ status: 1, said: expect.stringContaining(changed) })
  file.remove()
})
