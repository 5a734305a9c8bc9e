import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useKeyboard } from '../support/keyboard.ts'
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

it('walks through a page by keyboard, and sees where that goes wrong', async () => {
  const page = await openPage(browser)
  const { reach, expectNoTrap } = useKeyboard(page)
  const show = (more: string) =>
    page.setContent(
      `<!doctype html><html lang="en"><title>Page</title><a href="#a">One</a><button>Two</button>${more}</html>`,
    )
  await show('')
  await expectNoTrap()
  await expect(reach('a', 'Three')).rejects.toThrow('no a "Three"')
  await show('<style>button:focus { outline: none }</style>')
  await expect(expectNoTrap()).rejects.toThrow('focus cannot be seen on button')
  await show(
    '<script>addEventListener("keydown", (e) => document.activeElement.tagName === "BUTTON" && e.preventDefault())</script>',
  )
  await expect(expectNoTrap()).rejects.toThrow('focus is held at button:submit "Two"')
  await show('<div style="display: none"><button>Hidden</button></div><input tabindex="-1"><input disabled>')
  await expectNoTrap()
  await show(
    '<script>addEventListener("focusin", (e) => e.target.id && e.target.blur())</script><button id="left">Left</button>',
  )
  await expect(expectNoTrap()).rejects.toThrow('has what no key reaches')
})
