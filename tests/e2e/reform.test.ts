import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'

const PASSWORD = 'four words not together'

let product: Product
let browser: Browser
/** The project manager. */
let pat: Page
/** The lead coordinator of the city. */
let cora: Page
let project: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  pat = await openPage(browser)
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

/** Presses a button and waits for the answer, so that somebody else can go on from there. */
async function press(page: Page, name: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await loaded
}
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const textOf = async (page: Page) => (await page.getByRole('main').textContent()) ?? ''

async function check(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('a reform, from scoping to a report that is handed over: reform:J1', () => {
  it('begins with four answers, and shows four phases with two workstreams and what comes next: step 1', async () => {
    await pat.goto(product.printed)
    await pat.getByLabel('Your name').fill('Pat Example')
    await pat.getByLabel('E-mail address').fill('pat@partner.example')
    await pat.getByLabel('Password').fill(PASSWORD)
    await pat.keyboard.press('Enter')
    await startProjectIn(pat, { process: 'Open contracting reform in a city', issue: 'Fairer food', place: 'Riverton' })
    await pat.getByRole('heading', { level: 1, name: /Fairer food/ }).waitFor()
    project = pat.url()
    await check(pat)
    await pat.goto(`${project}/process`)
    await follow(pat, 'Open contracting reform in a city')
    const run = await textOf(pat)
    for (const words of ['Phase 0', 'Phase I:', 'Phase II:', 'Phase III:', 'Research', 'Data'])
      expect(run).toContain(words)
    await follow(pat, 'Go to this step')
    await pat.getByRole('heading', { name: 'What to do' }).waitFor()
    for (const words of ['What to do', 'Tips', 'Project manager']) expect(await textOf(pat)).toContain(words)
    await check(pat)
  })

  it('invites the city, whose coordinator accepts what her role expects: step 3', async () => {
    await pat.goto(`${project}/people`)
    await pat.getByLabel('E-mail address').fill('cora@riverton.example')
    await pat.getByLabel('Lead coordinator', { exact: true }).check()
    await press(pat, 'Make an invitation')
    const link = (await pat.locator('.said code').textContent()) ?? ''
    cora = await openPage(browser)
    await cora.goto(link)
    await cora.getByLabel('Your name').fill('Cora Example')
    await cora.getByLabel('Password').fill(PASSWORD)
    await cora.getByRole('button', { name: 'Accept' }).click()
    await cora.locator('.waiting-list').getByRole('link', { name: 'Lead coordinator' }).click()
    await check(cora)
    await cora.getByRole('button', { name: /^I accept this/ }).click()
    await cora.goto(`${project}/people`)
    expect(await cora.getByRole('row', { name: /Cora Example/ }).textContent()).toContain('accepted')
  })

  it('agrees with the city on who sees what, one signature a side: step 5', async () => {
    await pat.goto(`${project}/agreement`)
    await check(pat)
    await follow(pat, 'Write the agreement')
    const report = pat.locator('details', { hasText: 'Baseline summary report' })
    await report.locator('summary').click()
    await report.getByLabel('When it becomes public').selectOption('approved')
    await check(pat)
    await press(pat, 'Save the draft')
    await press(pat, 'Propose it for signing')
    await press(pat, 'Sign for Civic innovation practitioners')
    await cora.goto(project)
    await cora.locator('.waiting-list').getByRole('link', { name: 'Agreement on openness' }).click()
    await press(cora, 'Sign for City implementers')
    await pat.reload()
    expect(await textOf(pat)).toContain('Version 1 is in force.')
    expect(await textOf(pat)).not.toContain('Not confirmed')
  })

  it('turns pasted notes of the kick-off into an action of somebody and a decision: step 6', async () => {
    await pat.goto(`${project}/meetings`)
    await follow(pat, 'Paste notes')
    await pat.getByLabel('What was it called?').fill('Kick-off')
    await pat.getByLabel('On which day was it?').fill('2026-11-20')
    await pat
      .getByLabel('Notes', { exact: true })
      .fill(
        'Agreed: we start with food contracts.\nCora to send the list of contracts by Friday\nThe kitchen was closed.',
      )
    await press(pat, 'Look at what they become')
    await check(pat)
    await press(pat, 'Keep all of this')
    expect(await textOf(pat)).toContain('The kitchen was closed.')
    await cora.goto(project)
    expect(await cora.locator('.waiting-list').textContent()).toContain('list of contracts')
    await cora.goto(`${project}/decisions`)
    expect(await textOf(cora)).toContain('food contracts')
  })

  it('closes the first phase with a reason, which is kept with what was open: step 8', async () => {
    await pat.goto(`${project}/process`)
    await follow(pat, 'Open contracting reform in a city')
    await follow(pat, 'What is open, and closing it')
    expect(await textOf(pat)).toContain('Step not done')
    await press(pat, 'Close the phase all the same')
    expect(await pat.getByRole('alert').textContent()).toBeTruthy()
    await pat.getByLabel('Why is it closed all the same?').fill('The mayor waits for the interviews.')
    await pat.getByLabel(/What would you change/).fill('Ask for the budget dates first.')
    await check(pat)
    const gateOfScoping = pat.url()
    await press(pat, 'Close the phase all the same')
    await pat.getByRole('heading', { level: 1 }).waitFor()
    await pat.goto(gateOfScoping)
    const gate = await textOf(pat)
    for (const words of ['This phase is closed.', 'The mayor waits for the interviews.', 'Pat Example'])
      expect(gate).toContain(words)
  })

  it('writes a report, has it reviewed and approved by name, closes it, and hands it over: steps 9 and 10', async () => {
    await pat.goto(`${project}/documents/new`)
    await pat.getByLabel('Title').fill('What we found')
    await pat.getByLabel('An empty page').check()
    await press(pat, 'Start writing')
    await pat.waitForURL(/edit$/)
    await pat.locator('#saved[data-state="saved"]').waitFor()
    await pat.getByRole('textbox', { name: /^Text of/ }).click()
    await pat.keyboard.type('Vendors wait for their money.')
    await pat.locator('#saved[data-state="saved"]').waitFor()
    const document = pat.url().replace(/\/edit$/, '')
    await pat.goto(`${document}/review`)
    await pat.getByLabel('For whom').fill('The core team')
    await pat
      .getByLabel(/^Cora Example/)
      .first()
      .check()
    await press(pat, 'Start the review')
    await cora.goto(project)
    await cora.locator('.waiting-list').getByRole('link', { name: 'What we found' }).click()
    await cora.goto(`${document}/review`)
    await cora.getByLabel('Approve', { exact: true }).check()
    await press(cora, 'Give the verdict')
    await pat.goto(`${document}/review`)
    await press(pat, 'End the review')
    await press(pat, 'Ask for approval')
    await cora.goto(`${document}/review`)
    await press(cora, 'I approve this version')
    await pat.reload()
    await press(pat, 'Close it')
    const refused = await cora.request.post(`${document}/comments`, {
      headers: { origin: product.url },
      form: { text: 'One more thing.' },
    })
    expect(refused.status()).toBeGreaterThanOrEqual(400)
    await pat.goto(`${document}/review`)
    await press(pat, 'Save the layout')
    await press(pat, 'It was handed over')
    expect(await textOf(pat)).toContain('Delivered')
  })
})
