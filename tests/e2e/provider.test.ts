import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/open-browser.ts'
import { type Provider, startProvider } from '../support/openid-provider.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'

const PASSWORD = 'four words not together'

let provider: Provider
let product: Product
let browser: Browser
beforeAll(async () => {
  provider = await startProvider({ email: 'ada@city.example', name: 'Ada Example' })
  const env = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'fairlead',
    OIDC_CLIENT_SECRET: 'a secret',
    OIDC_NAME: 'Example City',
  }
  ;[product, browser] = await Promise.all([startProduct({ env }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  expect(product.faults()).toEqual([])
  await product.stop()
  await provider.close()
  removeData(product)
})

it('signs in whom the provider proves, and nobody who has no account here', async () => {
  const unknown = await openPage(browser)
  await unknown.goto(`${product.url}/sign-in`)
  await unknown.getByRole('link', { name: 'Sign in through Example City' }).click()
  await unknown.waitForURL((url) => url.origin === product.url)
  expect(await unknown.getByRole('alert').textContent()).toContain('no account here yet')
  await unknown.goto(`${product.url}/account`)
  expect(unknown.url()).toContain('/sign-in')

  const page = await openPage(browser)
  await page.goto(product.printed)
  await page.getByLabel('Your name').fill('Ada Example')
  await page.getByLabel('E-mail address').fill('ada@city.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.goto(`${product.url}/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()

  await page.goto(`${product.url}/sign-in`)
  await page.getByRole('link', { name: 'Sign in through Example City' }).click()
  await page.waitForURL((url) => url.origin === product.url && url.pathname === '/')
  await page.goto(`${product.url}/account`)
  expect(await page.getByRole('main').textContent()).toContain('ada@city.example')
})
