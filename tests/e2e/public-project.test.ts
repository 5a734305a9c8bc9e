import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'

const PASSWORD = 'four words not together'

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
  await ada.getByLabel('Password').fill(PASSWORD)
  await ada.keyboard.press('Enter')
  await ada.waitForURL(/projects\/new/)
  const { id } = await call<{ id: string }>('post', '/projects', { name: 'Fair food', organisation: 'Example City' })
  address = `/projects/${id}`
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

/** By the API, as the page's own session: what other journeys write in pages. */
async function call<T>(method: 'post' | 'put' | 'get', path: string, data?: unknown): Promise<T> {
  const headers = { origin: product.url }
  const answer = await ada.request.fetch(`${product.url}/api/v1${path}`, { method, headers, ...(data ? { data } : {}) })
  expect([path, answer.status() < 300, await answer.text()]).toEqual([path, true, expect.anything()])
  return (answer.status() === 204 ? undefined : await answer.json()) as T
}

/** An action plan that one person wrote, approved alone and closed. */
async function writePlan(): Promise<void> {
  const { id } = await call<{ id: string }>('post', `${address}/documents`, {
    title: 'Action plan',
    template: 'action-plan',
  })
  const document = `${address}/documents/${id}`
  const [first] = await call<{ index: number; mark: string; heading: string }[]>('get', `${document}/sections`)
  const markdown = `## ${first!.heading}\n\nBakers bid on bread from June on.\n`
  await call('put', `${document}/sections/${first!.index}`, { mark: first!.mark, markdown })
  await call('post', `${document}/moves/ask-approval`, {})
  const { sha256 } = await call<{ sha256: string }>('get', `${document}/content?version=1`)
  await call('post', `${document}/approvals`, { sha256 })
  await call('post', `${document}/moves/close?asItStands=true`, {})
  paper = await call('post', `${address}/reports`, { kind: 'document', documentId: id })
}
/** What was made of the plan to be handed out. */
let paper: { id: string; sha256: string }

async function fillProject(): Promise<void> {
  await call('post', `${address}/runs`, { key: 'open-contracting-reform', startedOn: '2026-04-01' })
  const issue = 'Local bakers get a fair share of school lunches.'
  await call('put', `${address}/purpose`, { issue, reasons: ['cost'], reasonWords: '', basedOn: 0 })
  await call('post', `${address}/goals`, {
    statement: 'Ten more bidders for bread.',
    term: 'short',
    why: '',
    measure: '',
  })
  const told = { text: 'Start with bread.', context: 'It is bought often.', decidedOn: '2026-05-04', isPublic: true }
  await call('post', `${address}/decisions`, told)
  await call('post', `${address}/decisions`, { ...told, text: 'Keep this among us.', isPublic: false })
  await writePlan()
}

/** Reloads until work that was started shows what comes of it. */
async function waitFor(page: Page, words: string): Promise<void> {
  const isShown = async () => {
    await page.reload()
    return (await page.getByText(words).count()) > 0
  }
  await expect.poll(isShown, { timeout: 60_000, interval: 500 }).toBe(true)
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

it('publishes a project without data: goals, timeline, decisions and a document, prepared and approved in the page', async () => {
  await fillProject()
  await ada.goto(`${product.url}${address}/publish/updates`)
  await ada.getByLabel('What is new?').fill('Twelve bakers told us what keeps them away')
  await ada.getByRole('button', { name: 'Keep it for the next publication' }).click()
  await look(ada)

  await ada.goto(`${product.url}${address}/publish/settings`)
  await ada.getByLabel('We would like to work with others').check()
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.getByRole('link', { name: 'Say what you would like to do with others.' }).waitFor()
  await ada.getByLabel('What would you like to do with others?').fill('Share our interview guide.')
  await ada.getByLabel('Whom do they ask?').fill('Purchasing office')
  await ada.getByRole('button', { name: 'Save' }).click()

  await ada.waitForURL(/publish$/)
  await expect.poll(() => ada.getByLabel(/^The pages of the project/).isChecked()).toBe(true)
  await look(ada)
  await ada.getByRole('button', { name: 'Prepare and preview' }).click()
  await waitFor(ada, 'Look at what waits for review')
  await ada.getByText('Look at what waits for review').click()
  await ada.getByText('Goes out').waitFor()
  await look(ada)
  await ada.getByRole('button', { name: 'Approve' }).click()
  await ada.getByRole('button', { name: 'Publish' }).click()
  await waitFor(ada, 'See the published site')
})

it('lets a visitor find it by its phase and read it all without JavaScript', async () => {
  const visitor = await openPage(browser, { javaScriptEnabled: false })
  await visitor.goto(`${product.url}/published/`)
  await visitor.getByText('Share our interview guide.').waitFor()
  await visitor.getByRole('link', { name: 'Fair food' }).click()
  await visitor.getByText('Local bakers get a fair share of school lunches.').waitFor()
  const open = (name: string) => visitor.getByRole('navigation').getByRole('link', { name, exact: true }).click()
  await open('Goals')
  await visitor.getByText('Ten more bidders for bread.').waitFor()
  await open('Timeline')
  await visitor.getByRole('heading', { name: 'Timeline' }).waitFor()
  expect(await visitor.getByRole('table').count()).toBeGreaterThan(1)
  await open('Decisions')
  await visitor.getByRole('heading', { name: 'Start with bread.' }).waitFor()
  expect(await visitor.getByText('Keep this among us.').count()).toBe(0)
  await open('Updates')
  await visitor.getByText('Twelve bakers told us what keeps them away').waitFor()
  await open('Documents')
  await visitor.getByRole('link', { name: 'Action plan' }).click()
  await visitor.getByText('Bakers bid on bread from June on.').waitFor()
  expect(await visitor.getByText('Ada Example').count()).toBe(0)
})

it('is accessible on every page, in the window of a telephone, too', async () => {
  const visitor = await openPage(browser)
  await visitor.goto(`${product.url}/published/`)
  await look(visitor)
  await visitor.getByRole('link', { name: 'Fair food' }).click()
  await visitor.waitForURL((url) => url.pathname !== '/published/')
  const links = await visitor.getByRole('navigation').getByRole('link').all()
  const pages = await Promise.all(
    links.map((link) => link.evaluate((one) => (one as unknown as { href: string }).href)),
  )
  for (const page of pages) {
    await visitor.goto(page)
    await look(visitor)
  }
  await visitor.goto(pages.find((page) => page.includes('documents'))!)
  await visitor.getByRole('link', { name: 'Action plan' }).click()
  await look(visitor)
})

it('tells anybody whether the text of a paper is public: by its hash, or by the file itself', async () => {
  const pdf = `${product.url}${address}/reports/${paper.id}/files/pdf`
  const file = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: await (await ada.request.get(pdf)).body() }
  const plain = await openPage(browser, { javaScriptEnabled: false })
  await plain.goto(`${product.url}/published/check`)
  const hash = plain.getByLabel('Hash on the paper')
  await hash.fill('0'.repeat(64))
  await plain.getByRole('button', { name: 'Check' }).click()
  await plain.getByText('This hash is not known here.').waitFor()
  await hash.fill(paper.sha256.toUpperCase().replace(/(.{16})/g, '$1 '))
  await plain.getByRole('button', { name: 'Check' }).click()
  await plain.getByText('A paper made from an approved text').waitFor()
  await plain.getByRole('link', { name: 'Read the published text' }).click()
  await plain.getByText('Bakers bid on bread from June on.').waitFor()
  await plain.getByRole('link', { name: 'Check a paper' }).first().click()
  await plain.getByText(paper.sha256).waitFor()

  const visitor = await openPage(browser)
  await visitor.goto(`${product.url}/published/check`)
  await visitor.getByLabel('Or choose the file itself').setInputFiles(file)
  await visitor.getByText('A file, unchanged: PDF, A4').waitFor()
  await look(visitor)
  await visitor.goto(plain.url())
  await visitor.getByLabel('Or choose the file itself').setInputFiles(file)
  await visitor.getByText('It is in the list: 1.').waitFor()
  await look(visitor)
  await visitor.getByLabel('Hash on the paper').fill('f'.repeat(64))
  await visitor.getByRole('button', { name: 'Check' }).click()
  await expect.poll(() => visitor.getByRole('status').textContent()).toContain('It is not in the list')
})

it('shows whoever writes a document what its live parts show, and again when asked', async () => {
  const { id } = await call<{ id: string }>('post', `${address}/documents`, { title: 'Overview' })
  const document = `${address}/documents/${id}`
  const [first] = await call<{ mark: string }[]>('get', `${document}/sections`)
  await call('put', `${document}/sections/0`, {
    mark: first!.mark,
    markdown: 'Where we stand.\n\n:::live goals\n:::\n',
  })
  await ada.goto(`${product.url}${document}/edit`)
  const part = ada.getByRole('region', { name: /Goals$/ })
  await part.getByText('Ten more bidders for bread.').waitFor()
  await call('post', `${address}/goals`, { statement: 'Fresh bread daily.', term: 'long', why: '', measure: '' })
  await part.getByRole('button', { name: 'Ask again' }).click()
  await part.getByText('Fresh bread daily.').waitFor()
  await look(ada)
})
