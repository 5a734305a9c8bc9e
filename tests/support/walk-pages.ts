import type { Page } from 'playwright-core'
import { expectAccessible, expectNoSidewaysScroll } from './open-browser.ts'

/** One person's hand in a journey: presses, follows, reads, and looks whether a page holds at 360 px. */
export function walkPages(page: Page) {
  /** Presses a button that can be seen, and waits for the answer. */
  async function press(name: string | RegExp): Promise<void> {
    const loaded = page.waitForEvent('load')
    await page
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .and(page.locator(':not(.govuk-visually-hidden)'))
      .first()
      .click()
    await loaded
  }
  async function follow(name: string | RegExp): Promise<void> {
    await page.getByRole('link', { name }).first().click()
    await page.waitForLoadState()
  }
  const text = async (): Promise<string> => (await page.getByRole('main').textContent()) ?? ''
  async function check(): Promise<void> {
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  return { press, follow, text, check }
}
