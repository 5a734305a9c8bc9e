import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'

// A member asks somebody from outside, who has no account, to read, comment on and sign one thing by a link.
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
  const { id } = await send('post', '/projects', { name: 'Fairer food', organisation: 'Example City' })
  address = `${product.url}/projects/${id}`
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

/** A call of the API in Ada's session, for what this journey is not about. */
async function send(method: 'get' | 'post' | 'put', path: string, data?: unknown) {
  const headers = { origin: product.url }
  const answer = await ada.request[method](`${product.url}/api/v1${path}`, { headers, ...(data ? { data } : {}) })
  expect([path, answer.ok(), answer.ok() || (await answer.text())]).toEqual([path, true, true])
  const text = await answer.text()
  return text ? JSON.parse(text) : undefined
}

const ofProject = (path: string) => `${new URL(address).pathname}${path}`

async function writeDocument(title: string, markdown: string): Promise<string> {
  const { id } = await send('post', ofProject('/documents'), { title })
  const [section] = await send('get', ofProject(`/documents/${id}/sections`))
  await send('put', ofProject(`/documents/${id}/sections/0`), { mark: section.mark, markdown })
  return `${address}/documents/${id}`
}

async function check(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Asks Cleo by the form of a document or of the agreement; gives the link that is shown this once. */
async function ask(may: string): Promise<string> {
  await ada.getByLabel('Their name').fill('Cleo Outside')
  await ada.getByLabel('Whom they work for').fill('Example Institute')
  await ada.getByLabel(may, { exact: true }).check()
  await ada.getByRole('button', { name: 'Make the link' }).click()
  return ada
    .locator('code', { hasText: '/r/' })
    .textContent()
    .then((text) => text ?? '')
}

/** A browser of somebody without an account. */
const openOutside = async (javaScriptEnabled: boolean) => (await browser.newContext({ javaScriptEnabled })).newPage()

const mainLinks = (page: Page) =>
  page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

it.each([
  ['with', true],
  ['without', false],
])('lets a reviewer from outside comment on and approve one document, %s JavaScript', async (_, isScripted) => {
  const document = await writeDocument(
    'Baseline summary',
    `The city pays late, see [goals](${ofProject('/goals')}).\n\n- It buys food.`,
  )
  await ada.goto(document)
  await ada.getByRole('link', { name: 'Ask somebody from outside' }).click()
  await check(ada)
  const link = await ask('Read, comment and sign')
  await check(ada)

  const cleo = await openOutside(isScripted)
  await cleo.goto(link)
  expect(new URL(cleo.url()).pathname).toMatch(/^\/reviews\/[0-9a-f-]{36}$/)
  await cleo.getByRole('heading', { name: 'Baseline summary' }).waitFor()
  await cleo.getByText('The city pays late').waitFor()
  await cleo.getByText('Ada Example of “Fairer food” asks you').waitFor()
  expect((await mainLinks(cleo)).filter((path) => path.startsWith('/projects'))).toEqual([])
  await cleo.getByLabel('Words you comment on').fill('pays late')
  await cleo.getByLabel('Your comment').fill('How late?')
  await cleo.getByRole('button', { name: 'Comment', exact: true }).click()
  await cleo.getByText('Cleo Outside, Example Institute, from outside').waitFor()
  if (isScripted) await check(cleo)

  await ada.goto(document)
  await ada.getByText('Cleo Outside, Example Institute, from outside').waitFor()
  await ada.locator('.thread').getByText('pays late').waitFor()
  await send('post', ofProject(`/documents/${document.split('/').at(-1)}/moves/ask-approval`), {})

  await cleo.reload()
  await cleo.getByRole('link', { name: 'Go on to sign' }).click()
  await cleo.getByText('As Cleo Outside, Example Institute, you approve “Baseline summary”').waitFor()
  if (isScripted) await check(cleo)
  await cleo.getByRole('button', { name: 'Approve this version' }).click()
  await cleo.getByText('You approved this version on').waitFor()

  await ada.goto(`${document}/review`)
  await ada
    .getByRole('cell', { name: /Cleo Outside/ })
    .or(ada.getByRole('rowheader', { name: /Cleo Outside/ }))
    .first()
    .waitFor()
  await ada.goto(`${document}/links`)
  await ada.getByRole('button', { name: /End the link/ }).click()
  await ada.getByText('Was ended on').waitFor()

  await cleo.reload()
  await cleo.getByRole('heading', { name: 'Your link opens nothing now' }).waitFor()
  await cleo.getByText('Your link was ended').waitFor()
  await cleo.getByText('Ada Example of “Fairer food”').waitFor()
  if (isScripted) await check(cleo)
  await cleo.goto(link)
  await cleo.getByText('Your link was ended').waitFor()
  await cleo.context().close()
})

it('lets somebody from outside sign the agreement, and nothing else of the project opens for them', async () => {
  const items = [{ product: 'goals', name: 'Goals', access: 'project', when: 'at-once', on: null, approvedBy: [] }]
  await send('put', ofProject('/agreement'), { items })
  await send('post', ofProject('/agreement/propose'))
  await ada.goto(`${address}/agreement`)
  await ada.getByRole('link', { name: 'Ask somebody from outside' }).click()
  const link = await ask('Read and sign')
  await check(ada)
  const cleo = await openOutside(false)
  await cleo.goto(link)
  await cleo.getByRole('link', { name: 'Go on to sign' }).click()
  await cleo.getByRole('button', { name: 'Sign', exact: true }).click()
  await cleo.getByText('You signed this for').waitFor()
  await cleo.goto(`${address}/agreement`)
  expect(new URL(cleo.url()).pathname).toBe('/sign-in')
  await ada.goto(`${address}/agreement`)
  await ada.getByText('Cleo Outside, Example Institute, from outside').waitFor()
  const outside = await openOutside(true)
  await outside.goto(link)
  await check(outside)
  await outside.context().close()
  await cleo.context().close()
})
