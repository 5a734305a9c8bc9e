import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'

let product: Product
let browser: Browser
let page: Page
let project: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  page = await openPage(browser)
  await page.goto(product.printed)
  await page.getByLabel('Your name').fill('Pat Example')
  await page.getByLabel('E-mail address').fill('pat@city.example')
  await page.getByLabel('Password').fill('four words not together')
  await page.keyboard.press('Enter')
  await startProjectIn(page)
  await page.getByRole('link', { name: 'People' }).waitFor()
  project = page.url()
})
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

const open = (where: string) => page.goto(`${project}/${where}`)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click()
const text = async () => (await page.getByRole('main').textContent()) ?? ''

async function check() {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function score(city: string, marks: string[]) {
  await open('selection')
  await page.getByRole('link', { name: city }).first().click()
  await follow('Score')
  const fields = await page.locator('select').all()
  for (const [i, field] of fields.entries()) await field.selectOption(marks[i] ?? '2')
  for (const why of await page.locator('textarea').all()) await why.fill('Said in the first call.')
  await press('Save')
}

it('selects a city: three candidates, scores, what a weight decides, a choice with its reason: reform:J1 step 2', async () => {
  await open('selection')
  await check()
  for (const city of ['Riverton', 'Hillford', 'Lakemouth']) {
    await open('selection')
    await follow('Add a candidate')
    await page.getByLabel('City').fill(city)
    await press('Save')
  }
  await open('selection/criteria')
  await press('Take over the usual criteria')
  await check()
  await score('Riverton', ['4', '2', '2', '2', '2', '2', '2', '2'])
  await score('Hillford', ['2', '4', '2', '3', '2', '2', '2', '2'])
  await score('Lakemouth', ['1', '1', '1', '1', '1', '1', '1', '1'])
  await open('selection')
  await check()
  expect(await text()).toContain('Who is first hangs on')
  await open('selection/criteria')
  await follow('Political will')
  await follow('Change')
  await page.getByLabel('0', { exact: true }).check()
  await press('Save')
  await open('selection')
  expect(await page.locator('tbody tr', { hasText: 'Hillford' }).nth(1).textContent()).toMatch(/^1/)
  await page.getByRole('link', { name: 'Riverton' }).first().click()
  await check()
  await follow('Decide')
  await page.getByLabel('Selected').check()
  await press('Decide')
  expect(await page.getByRole('alert').textContent()).toContain('Say why')
  await page.getByLabel('Why').fill('A champion, and lunches have to be tendered anyway.')
  await press('Decide')
  expect(await text()).toContain('Decided about a candidate: Selected')
})

it('writes goals and a barrier with the level of its rule: reform:J1 step 4', async () => {
  for (const [statement, term] of [
    ['Every award is online within ten days.', 'Short term'],
    ['Half of the lunches come from the region.', 'Long term'],
  ] as const) {
    await open('goals/new')
    await page.getByLabel('Goal', { exact: true }).fill(statement)
    await page.getByLabel(term).check()
    await press('Save')
  }
  await open('goals')
  await check()
  expect(await page.locator('tbody tr').count()).toBe(2)
  await open('barriers/new')
  await check()
  await page.getByLabel('What stands in the way').fill('Nobody dares to publish offers that lost.')
  await page.getByLabel('Kind').selectOption({ label: 'Fear of the auditors' })
  await page.getByLabel('Departmental rule').check()
  await press('Save')
  await check()
  expect(await text()).toMatch(/Fear of the auditors.*Departmental rule/)
})

it('keeps what two people type into one entry at once', async () => {
  await open('goals')
  await follow('Every award is online within ten days.')
  const address = `${page.url()}/edit`
  const other = await page.context().newPage()
  await Promise.all([page.goto(address), other.goto(address)])
  await other.getByLabel('Why it matters').fill('Who lost wants to know.')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.getByRole('table', { name: 'What happened to it' }).waitFor()
  await page.getByLabel('Why it matters').fill('Trust.')
  await press('Save')
  await check()
  expect(await text()).toMatch(/Somebody changed this.*Who lost wants to know.*Trust/s)
  await press('Save')
  expect(await page.locator('dl').textContent()).toContain('Trust.')
})

it('prepares a site visit: sessions, and lists that are ticked', async () => {
  await open('site-visits/new')
  await page.getByLabel('What it is for').fill('Meet the staff')
  await page.getByLabel('First day').fill('2027-01-12')
  await page.getByLabel('Last day').fill('2027-01-14')
  await press('Save')
  await press('Put the usual things on the lists')
  await follow('Add a session')
  await page.getByLabel('Day', { exact: true }).fill('2027-01-12')
  await page.getByLabel('What it is about').fill('How an award is published')
  await press('Save')
  await follow('Meet the staff')
  await page.getByLabel('Agenda with rooms, for everybody').check()
  await page.getByRole('button', { name: 'Save the list To print' }).click()
  await check()
  expect(await text()).toContain('1 of 5 done')
})
