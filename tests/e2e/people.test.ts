import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'

const PASSWORD = 'four words not together'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

async function check(page: Page) {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function setUp(page: Page) {
  await page.goto(product.printed)
  await page.getByLabel('Your name').fill('Ada Example')
  await page.getByLabel('E-mail address').fill('ada@city.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
}

it('leads from the printed address to a first project and a colleague in it', async () => {
  const page = await openPage(browser)
  await page.goto(product.printed)
  await check(page)
  await page.getByRole('button', { name: 'Make the account' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Enter your name.')
  await check(page)

  await setUp(page)
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  await check(page)
  await startProjectIn(page)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByLabel('E-mail address').fill('ben@city.example')
  await page.getByLabel('Viewer', { exact: true }).check()
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  await check(page)
  const link = (await page.locator('.said code').textContent()) ?? ''

  const colleague = await openPage(browser)
  await colleague.goto(link)
  await check(colleague)
  await colleague.getByLabel('Your name').fill('Ben Example')
  await colleague.getByLabel('Password').fill(PASSWORD)
  await colleague.getByRole('button', { name: 'Accept' }).click()
  expect(await colleague.getByRole('heading', { level: 1 }).textContent()).toContain('Open contracting')
  await colleague.goto(link)
  expect(await colleague.getByRole('main').textContent()).toContain('was used, withdrawn or has ended')

  await colleague.goto(`${product.url}/account`)
  await check(colleague)
  await colleague.getByRole('link', { name: 'Delete your account' }).click()
  await check(colleague)
  await colleague.getByRole('button', { name: 'Delete my account' }).click()
  expect(await colleague.getByRole('alert').textContent()).toContain('not your current password')
  await colleague.getByLabel('Your password').fill(PASSWORD)
  await colleague.getByRole('button', { name: 'Delete my account' }).click()
  await colleague.waitForURL((url) => url.pathname === '/')
  await page.reload()
  await page.getByRole('link', { name: 'People' }).click()
  expect(await page.getByRole('main').textContent()).not.toContain('Ben Example')
})

it('refuses the printed address once it was used, and a form from another site', async () => {
  const page = await openPage(browser)
  await page.goto(product.printed)
  expect(await page.getByRole('main').textContent()).toContain('has its administrator already')
  const foreign = await fetch(`${product.url}/sign-in`, {
    method: 'POST',
    body: 'email=a',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(foreign.status).toBe(403)
})

it('signs in and out without JavaScript, and says what is wrong', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(`${product.url}/account`)
  await page.getByLabel('E-mail address').fill('ada@city.example')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  expect(await page.getByRole('alert').textContent()).toContain('password is wrong')
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('ada@city.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${product.url}/account`)
  expect(page.url()).toContain('/sign-in')
})

it('says that a passkey needs JavaScript where there is none', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(`${product.url}/sign-in?to=/account/passkeys`)
  await page.getByLabel('E-mail address').fill('ada@city.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  expect(await page.getByRole('main').textContent()).toContain('needs JavaScript')
  expect(await page.getByRole('button', { name: 'Add a passkey' }).isVisible()).toBe(false)
})

it('adds a passkey, names it, signs in with it and removes it', async () => {
  const page = await openPage(browser)
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await devices.send('WebAuthn.addVirtualAuthenticator', { options })
  await page.goto(`${product.url}/sign-in`)
  await page.getByLabel('E-mail address').fill('ada@city.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.goto(`${product.url}/account`)
  await page.getByRole('link', { name: 'Manage passkeys' }).click()
  await page.getByLabel('Name of the passkey').fill('my laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('heading', { name: 'my laptop' }).waitFor()
  await check(page)
  await page.getByLabel('Name of the passkey').first().fill('my old laptop')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByRole('heading', { name: 'my old laptop' }).waitFor()
  await page.goto(`${product.url}/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${product.url}/sign-in?to=/account`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL((url) => url.pathname === '/account')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your account')
  await page.goto(`${product.url}/account/passkeys`)
  await page.getByRole('button', { name: 'Remove' }).click()
  expect(await page.getByRole('main').textContent()).toContain('You have no passkey yet')
})

it('lets an administrator look after accounts, organisations and a project that is no longer wanted', async () => {
  const page = await openPage(browser)
  await page.goto(`${product.url}/sign-in`)
  await page.getByLabel('E-mail address').fill('ada@city.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('link', { name: 'Accounts: who can sign in' }).click()
  await page.getByLabel('E-mail address').fill('cleo@city.example')
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  await check(page)
  const colleague = await openPage(browser)
  await colleague.goto((await page.locator('.said code').textContent()) ?? '')
  await check(colleague)
  await colleague.getByLabel('Your name').fill('Cleo Example')
  await colleague.getByLabel('Password').fill(PASSWORD)
  await colleague.getByRole('button', { name: 'Accept' }).click()
  await colleague.getByRole('link', { name: 'Start a project' }).click()
  await startProjectIn(colleague, { issue: 'A trial' })
  await colleague.getByRole('link', { name: 'Name, organisation' }).click()
  await check(colleague)

  await page.goto(`${product.url}/admin/accounts`)
  await page.getByRole('link', { name: 'Cleo Example' }).click()
  await check(page)
  await page.getByRole('button', { name: 'Disable the account' }).click()
  await page.getByRole('button', { name: 'Let the account be used again' }).waitFor()
  await check(page)
  await colleague.reload()
  expect(colleague.url()).toContain('/sign-in')

  await page.goto(`${product.url}/admin/organisations`)
  await check(page)
  await page.getByRole('link', { name: 'Remove the project A trial' }).click()
  await check(page)
  await page.getByRole('button', { name: 'Remove the project' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('A trial')
  await page.getByLabel('type the name').fill('A trial')
  await page.getByRole('button', { name: 'Remove the project' }).click()
  await page.goto(`${product.url}/admin/organisations`)
  expect(await page.getByRole('main').textContent()).not.toContain('A trial')
})

it('lets nobody guess a password for long', async () => {
  const page = await openPage(browser)
  const statuses = new Set<number>()
  for (let i = 0; i < 12; i += 1) {
    const headers = { origin: product.url }
    const form = { email: 'ada@city.example', password: `guess ${i}` }
    statuses.add((await page.request.post(`${product.url}/sign-in`, { headers, form })).status())
  }
  expect([...statuses].sort()).toEqual([401, 429])
})
