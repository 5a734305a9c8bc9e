import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, openBrowser, openPage } from '../support/open-browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

it('starts without anything being installed, and axe sees what is wrong with a page', async () => {
  const page = await openPage(browser)
  await page.setContent('<!doctype html><html lang="en"><title>Fine</title><main><h1>Fine</h1></main></html>')
  await expectAccessible(page)
  await page.setContent('<!doctype html><html><img src="data:,"><input></html>')
  await expect(expectAccessible(page)).rejects.toThrow()
})
