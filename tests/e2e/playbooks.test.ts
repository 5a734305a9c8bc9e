import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useKeyboard } from '../support/keyboard.ts'
import { expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { PLAYBOOK } from '../support/playbook.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'
import { walkPages } from '../support/walk-pages.ts'
import { walkRun } from '../support/walk-run.ts'

let product: Product
let browser: Browser
/** Somebody with scripts, for what axe and the keyboard are asked; and the same person without any. */
let page: Page
let plain: Page
let hand: ReturnType<typeof walkPages>
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  page = await openPage(browser)
  await page.goto(product.printed)
  await page.getByLabel('Your name').fill('Pat Example')
  await page.getByLabel('E-mail address').fill('pat@city.example')
  await page.getByLabel('Password').fill('four words not together')
  await page.keyboard.press('Enter')
  await page.waitForURL(/projects\/new/)
  const storageState = await page.context().storageState()
  plain = await openPage(browser, { javaScriptEnabled: false, storageState, viewport: { width: 360, height: 800 } })
  hand = walkPages(plain)
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

const open = (path: string) => plain.goto(path)

/** Starts a project that follows a playbook, and opens its run; gives the address of the project. */
async function startFollowing(process: string, issue: string): Promise<string> {
  await open(`${product.url}/projects/new`)
  await startProjectIn(plain, { process, issue, place: 'Riverton' })
  const project = plain.url()
  await open(`${project}/process`)
  await hand.follow(process)
  return project
}

describe('each playbook is started and walked to its end, without JavaScript and at 360 px', () => {
  const playbooks = [
    { key: 'open-contracting-reform', process: 'Open contracting reform in a city' },
    { key: 'software-procurement', process: 'Software procurement' },
    { key: 'commissioning-discovery', process: 'Commissioning discovery' },
    { key: 'micro-procurement-pilot', process: 'Micro-procurement pilot' },
    { key: 'joint-task-force', process: 'Joint task force' },
  ]
  it.each(playbooks)('$process', { timeout: 120_000 }, async ({ key, process }) => {
    const project = await startFollowing(process, 'Walked')
    await expectNoSidewaysScroll(plain)
    const first = (await plain.getByRole('table').first().getByRole('link').first().textContent()) ?? ''
    const { done, skipped, closed } = await walkRun(plain, { key, skip: first })
    expect(skipped).toEqual([first])
    expect(done.length).toBeGreaterThan(3)
    await open(`${project}/process`)
    expect(await hand.text()).toContain('Ended')
    await hand.follow(process)
    const run = await hand.text()
    expect(run).toContain('has ended')
    const progress = [...run.matchAll(/(\d+) of (\d+) steps? done/g)]
    expect(progress.filter(([, some, all]) => some !== all)).toEqual([])
    // A last step whose ending ends the whole leaves no gate to close.
    expect(progress.length - closed).toBeOneOf([0, 1])
    await open(project)
    await expectNoSidewaysScroll(plain)
  })
})

describe('a playbook of one’s own', () => {
  let project: string
  let yaml: string
  const NAME = 'Micro-procurement pilot'

  it('is forked, changed in the page by what a closed phase taught, and exported with a template of its own', async () => {
    project = await startFollowing(NAME, 'Small pieces')
    await hand.follow('Go to this step')
    await hand.press('Mark as done')
    await open(`${project}/process`)
    await hand.follow(NAME)
    await hand.follow('What is open, and closing it')
    await plain.getByLabel('Why is it closed all the same?').fill('To see what notes become.')
    await plain.getByLabel(/What would you change/).fill('Ask the accountants first.')
    await hand.press('Close the phase all the same')
    await open(`${project}/playbooks`)
    await plain.getByLabel('Which playbook?').selectOption({ label: NAME })
    await hand.press('Make it our own')
    expect(await hand.text()).toContain('Ask the accountants first.')
    await plain.getByText('Change a step', { exact: true }).click()
    await plain.getByLabel('New words').fill('Ask the accountants')
    await hand.press('Rename the step')
    await plain.getByRole('button', { name: 'Dealt with Ask the accountants first.' }).click()
    expect(await hand.text()).not.toContain('Ask the accountants first.')
    expect(await hand.text()).toContain('project “Walked”')
    await plain.getByText('Make a template its own', { exact: true }).click()
    await hand.press('Bring the template in')
    await expectNoSidewaysScroll(plain)
    const href = await plain.getByRole('link', { name: 'Download as a file (YAML)' }).getAttribute('href')
    yaml = await (await plain.request.get(new URL(href ?? '', product.url).href)).text()
    for (const words of ['version: 1.0.2', 'Ask the accountants', '\ntemplates:']) expect(yaml).toContain(words)
  })

  it('moves a running project to the newer version after showing what changes, and keeps what was done', async () => {
    await open(`${project}/process`)
    await hand.follow(NAME)
    await hand.follow('There is another version: 1.0.2')
    const changes = (await plain.getByRole('table').textContent()) ?? ''
    for (const words of ['Ask the accountants', 'name', 'Kept', 'Template']) expect(changes).toContain(words)
    await expectNoSidewaysScroll(plain)
    await hand.press('Move to version 1.0.2')
    expect(await hand.text()).toContain('version 1.0.2')
    expect(await plain.getByRole('row', { name: /Ask the accountants/ }).textContent()).toContain('Done')
  })

  it('is brought into another project, which follows it', async () => {
    await open(`${product.url}/projects/new`)
    await startProjectIn(plain, { issue: 'Elsewhere', place: 'Hillford' })
    const other = plain.url()
    await open(`${other}/playbooks`)
    await plain.getByText('Bring a playbook that somebody wrote').click()
    await plain.getByLabel('The playbook (YAML)').fill(yaml)
    await hand.press('Bring it in')
    await open(`${other}/process`)
    await plain.getByLabel(`${NAME} (our own version 1.0.2)`).check()
    await hand.press('Continue')
    await hand.press('Start')
    expect(await hand.text()).toContain('Ask the accountants')
  })

  it('that has mistakes is refused with the line of each, and nothing of it is lost', async () => {
    const wrong = PLAYBOOK.replace('owner: neighbour\n        workstream', 'owner: neighbor\n        workstream')
      .replace('access: public }', 'access: public, template: minutes-of-trees }')
      .replace('after: [choose]\n        duration: { amount: 3', 'after: [look]\n        duration: { amount: 3')
    await open(`${project}/playbooks`)
    await plain.getByText('Bring a playbook that somebody wrote').click()
    await plain.getByLabel('The playbook (YAML)').fill(wrong)
    await hand.press('Bring it in')
    const rows = await plain.getByRole('row').allTextContents()
    const lineOf = (part: string) => String(wrong.slice(0, wrong.indexOf(part)).split('\n').length)
    for (const [line, words] of [
      [lineOf('owner: neighbor\n'), 'There is no role “neighbor”'],
      [lineOf('template: minutes-of-trees'), 'There is no template “minutes-of-trees”'],
      [lineOf('after: [look]'), 'These steps wait for each other'],
    ] as const)
      expect(
        rows.some((row) => row.trim().startsWith(line) && row.includes(words)),
        `${line}: ${words}`,
      ).toBe(true)
    expect((await plain.getByLabel('The playbook (YAML)').inputValue()).trim()).toBe(wrong.trim())
    await expectNoSidewaysScroll(plain)
  })
})

describe('what a team keeps about its process, without JavaScript and at 360 px', () => {
  let project: string

  it('shows which step nobody, one or two departments claim', async () => {
    project = await startFollowing('Joint task force', 'Together')
    await open(`${project}/ownership`)
    for (const department of ['Roads', 'Parks']) {
      await plain.getByLabel('Department', { exact: true }).fill(department)
      await hand.press('Claim this step for it')
    }
    expect(await hand.text()).toMatch(/Claimed by nobody: \d+\. By one: 0\. By more than one: 1\./)
    await plain
      .getByRole('button', { name: /^Theirs: withdraw/ })
      .first()
      .click()
    expect(await hand.text()).toMatch(/By one: 1\. By more than one: 0\./)
    await expectNoSidewaysScroll(plain)
  })

  it('moves the days of what depends on a step that is moved, and says which', async () => {
    await open(`${project}/timeline`)
    await plain.getByLabel('First day').first().fill('2027-03-01')
    await plain.getByLabel('Last day').fill('2027-04-30')
    await hand.press('Move it, and what depends on it')
    expect(await hand.text()).toMatch(/\d+ steps moved:/)
    await expectNoSidewaysScroll(plain)
  })

  it('keeps a question at its step with its answer; asked and answered by keyboard', async () => {
    await page.goto(`${project}/process`)
    const keys = useKeyboard(page)
    await keys.press('a', 'Joint task force')
    await keys.press('a', 'Go to this step')
    await keys.reach('summary', 'Ask something about this step')
    await page.keyboard.press('Enter')
    await keys.type('Your question', 'Who invites them?')
    await keys.press('button', 'Ask')
    await keys.reach('summary', 'Answer')
    await page.keyboard.press('Enter')
    await keys.type('Your answer', 'The two who lead.')
    await keys.press('button', 'Save the answer')
    await keys.expectNoTrap()
    await plain.goto(page.url())
    expect(await hand.text()).toMatch(/Who invites them\?.*The two who lead\./s)
    await walkPages(page).check()
  })

  it('waits for each member to accept what their role expects', async () => {
    await open(project)
    await plain.locator('.waiting-list').getByRole('link').last().click()
    await plain.getByRole('button', { name: /^I accept this/ }).click()
    await open(`${project}/people`)
    expect(await plain.getByRole('row', { name: /Pat Example/ }).textContent()).toContain('accepted')
    await expectNoSidewaysScroll(plain)
  })
})
