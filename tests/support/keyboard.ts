import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the focus, as somebody who presses Tab meets it. */
type Stop = {
  /** The whole page, where the focus is between two rounds. */
  isNowhere: boolean
  id: string
  what: string
  name: string
  /** Whether the eye can see where it is: an outline or a shadow that is not there without the focus. */
  isVisible: boolean
}

/** No control of a page lies further away than this many presses of Tab. */
const MOST_TABS = 60
/** No group of choices has more than this. */
const MOST_CHOICES = 60
/** A round through a whole page ends before this, however long its tables are. */
const MOST_STOPS = 400

/**
 * Asks the browser itself: computed styles with the focus, also of the mark beside a radio button or checkbox, which is
 * drawn by its label. Elements are told apart by a number that they get when first met.
 */
const DESCRIBE = `(() => {
  const at = document.activeElement
  if (!at || at === document.body || at === document.documentElement) return { isNowhere: true, id: '', what: '', name: '', isVisible: true }
  const seen = (window.__stops ??= new Map())
  if (!seen.has(at)) seen.set(at, String(seen.size + 1))
  const opaque = (colour) => !/^rgba\\(.*, 0\\)$|^transparent$/.test(colour)
  const marked = (style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && opaque(style.outlineColor)) || style.boxShadow !== 'none'
  const label = at.labels && at.labels[0]
  const isVisible = marked(getComputedStyle(at)) || Boolean(label && marked(getComputedStyle(label, '::before')))
  const box = (label && at.offsetWidth < 2 ? label : at).getBoundingClientRect()
  const isThere = box.width > 1 && box.height > 1 && getComputedStyle(at).visibility !== 'hidden'
  const name = at.getAttribute('aria-label') || (label ? label.textContent : at.textContent) || ''
  const what = at.tagName.toLowerCase() + (at.type ? ':' + at.type : '')
  return { isNowhere: false, id: seen.get(at), what, name: name.replace(/\\s+/g, ' ').trim(), isVisible: isVisible && isThere }
})()`

/** What can be used on the page as it stands and had no focus yet; of the buttons of one choice one is enough. */
const PASSED_BY = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== 'radio' && one.checkVisibility() && !window.__stops.has(one))
  .map((one) => one.outerHTML.slice(0, 120))`

const say = ({ what, name }: Stop) => `${what} "${name.slice(0, 60)}"`

const look = (page: Page) => page.evaluate<Stop>(DESCRIBE)

/** One press of Tab; fails where the eye cannot see what it has reached. */
async function tab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop> {
  await page.keyboard.press(key)
  const stop = await look(page)
  expect(stop.isVisible, `${page.url()}: focus cannot be seen on ${say(stop)}`).toBe(true)
  return stop
}

/** Presses Tab until the control is reached whose kind and name are these. */
async function reach(page: Page, what: RegExp | string, name: RegExp | string): Promise<Stop> {
  await page.waitForLoadState()
  const isIt = (stop: Stop) =>
    (typeof what === 'string' ? stop.what.startsWith(what) : what.test(stop.what)) &&
    (typeof name === 'string' ? stop.name.startsWith(name) : name.test(stop.name))
  const passed: string[] = []
  while (passed.length < MOST_TABS) {
    const stop = await tab(page)
    if (!stop.isNowhere && isIt(stop)) return stop
    passed.push(say(stop))
  }
  throw new Error(`${page.url()}: no ${what} "${name}" within ${MOST_TABS} presses of Tab, only ${passed.join(', ')}`)
}

/** Goes on to the end of the page, where the focus leaves it or begins anew; gives what was passed. */
async function goRound(page: Page): Promise<string[]> {
  const passed: string[] = []
  let stop = await tab(page)
  for (; !stop.isNowhere && !passed.includes(stop.id); stop = await tab(page)) {
    passed.push(stop.id)
    expect(passed.length, `${page.url()}: no end of the page at ${say(stop)}`).toBeLessThan(MOST_STOPS)
  }
  expect(stop.isNowhere || stop.id === passed[0], `${page.url()}: focus is held at ${say(stop)}`).toBe(true)
  return passed
}

/** Goes once round the whole page, and a step back: the focus is held nowhere, and passes by nothing that can be used. */
async function expectNoTrap(page: Page): Promise<void> {
  await page.waitForLoadState()
  const { isNowhere } = await look(page)
  if (!isNowhere) await goRound(page)
  const passed = await goRound(page)
  expect(await page.evaluate<string[]>(PASSED_BY), `${page.url()} has what no key reaches`).toEqual([])
  const back = await tab(page, 'Shift+Tab')
  expect(passed.includes(back.id), `${page.url()}: no way back`).toBe(true)
}

/** Chooses a file. */
async function attach(page: Page, label: RegExp | string, file: Attached): Promise<void> {
  await reach(page, 'input:file', label)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
  await chooser.setFiles(file)
}
type Attached = { name: string; mimeType: string; buffer: Buffer }

/** Types a day and an hour into a field that asks for both: `2027-03-17T16:00`. */
async function typeMoment(page: Page, label: RegExp | string, moment: string): Promise<void> {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)$/.exec(moment)!
  const half = Number(hour) < 12 ? 'A' : 'P'
  await reach(page, 'input:datetime-local', label)
  await page.keyboard.type(`${month}${day}${year}`)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(`${String(Number(hour) % 12 || 12).padStart(2, '0')}${minute}${half}`)
}

/** A person who has no mouse: they press keys, and look where they are after each. */
export function useKeyboard(page: Page) {
  /** Follows a link or presses a button, and waits for the page it leads to. */
  async function press(what: 'a' | 'button', name: RegExp | string): Promise<void> {
    await reach(page, what, name)
    const loaded = page.waitForEvent('load')
    await page.keyboard.press('Enter')
    await loaded
  }

  /** Presses what leads to no other page: a summary, or a button that a script answers. */
  async function use(what: 'summary' | 'button', name: RegExp | string): Promise<void> {
    await reach(page, what, name)
    await page.keyboard.press('Enter')
  }

  /** Follows a link to a place on the same page; gives what has the focus then. */
  async function jump(name: RegExp | string): Promise<Stop> {
    await reach(page, 'a', name)
    await page.keyboard.press('Enter')
    return look(page)
  }

  /** Types into the field with this label, in place of what stands there. */
  async function type(label: RegExp | string, text: string): Promise<void> {
    await reach(page, /^(input|textarea|select)/, label)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }

  /** Chooses one of a group of radio buttons: Tab comes to the group, arrows go through it. */
  async function choose(label: RegExp | string): Promise<void> {
    const isIt = ({ name }: Stop) => (typeof label === 'string' ? name.startsWith(label) : label.test(name))
    let stop = await reach(page, 'input:radio', /./)
    for (let pressed = 0; !isIt(stop) && pressed < MOST_CHOICES; pressed += 1) {
      await page.keyboard.press('ArrowUp')
      stop = await look(page)
    }
    expect(isIt(stop), `${page.url()}: no choice "${label}", only ${stop.name}`).toBe(true)
    // Of a group in which nothing is chosen yet the first has the focus, and is not chosen by it.
    await page.keyboard.press('Space')
  }

  return {
    attach: (label: RegExp | string, file: Attached) => attach(page, label, file),
    choose,
    press,
    jump,
    type,
    typeMoment: (label: RegExp | string, moment: string) => typeMoment(page, label, moment),
    use,
    look: () => look(page),
    reach: (what: string, name: RegExp | string) => reach(page, what, name),
    /** Past the navigation, as the first stop of every page offers. */
    skip: () => jump(/^Skip/),
    expectNoTrap: () => expectNoTrap(page),
  }
}
