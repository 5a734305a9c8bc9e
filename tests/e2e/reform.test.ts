import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'
import { walkPages } from '../support/walk-pages.ts'

// Two people in two browsers, from scoping to a report that is handed over, and one who may comment alone. Steps 2 and 4
// (the choice of a city, goals and barriers) are walked in registers.test.ts; all steps by one person in alone.test.ts.

const PASSWORD = 'four words not together'

let product: Product
let browser: Browser
/** The project manager. */
let pat: Page
/** The lead coordinator of the city. */
let cora: Page
let project: string
/** The report of steps 9 and 10. */
let document: string
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

// So that somebody else can go on from there, a press waits for the answer.
const press = (page: Page, name: string) => walkPages(page).press(name)
const follow = (page: Page, name: string | RegExp) => walkPages(page).follow(name)
const textOf = (page: Page) => walkPages(page).text()
const check = (page: Page) => walkPages(page).check()

const saved = (page: Page) => page.locator('#saved[data-state="saved"]').waitFor()
const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Text of/ })

/** Opens the link of the letter that somebody was sent, which the page of kept letters shows, and accepts. */
async function acceptByLetter(name: string, email: string): Promise<Page> {
  const letter = pat.getByRole('article').filter({ hasText: email })
  await expect
    .poll(async () => {
      await pat.goto(`${product.url}/admin/mail`)
      return letter.count()
    })
    .toBe(1)
  const page = await openPage(browser)
  await page.goto((await letter.getByRole('link').first().getAttribute('href')) ?? '')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await walkPages(page).press(/^Accept/)
  return page
}

const apiOf = (address: string) => address.replace('/projects/', '/api/v1/projects/')

/** Says of every comment that it was accepted, as whoever writes the text must before they ask for approval. */
async function acceptComments(document: string): Promise<void> {
  const threads = (await (await pat.request.get(`${apiOf(document)}/comments`)).json()) as { id: string }[]
  for (const { id } of threads) {
    const at = `${apiOf(document)}/comments/${id}/disposition`
    const settled = await pat.request.put(at, {
      headers: { origin: product.url },
      data: { disposition: 'accepted' },
    })
    expect(settled.ok()).toBe(true)
  }
  expect(threads).toHaveLength(3)
}

/** The statuses of a comment sent to a document as its page sends it, and as the API takes it. */
async function commentBothWays(page: Page, document: string): Promise<number[]> {
  const headers = { origin: product.url }
  const text = 'One more thing.'
  const sent = await page.request.post(document, { headers, form: { text }, maxRedirects: 0 })
  const called = await page.request.post(`${apiOf(document)}/comments`, { headers, data: { text } })
  return [sent.status(), called.status()]
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
    cora = await acceptByLetter('Cora Example', 'cora@riverton.example')
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
    const notes = pat.locator('details', { hasText: 'Interview notes' })
    await notes.locator('summary').click()
    await notes.getByLabel('When it becomes public').selectOption('never')
    await check(pat)
    // The first of that name is for the Enter key alone, and not to be seen.
    const kept = pat.waitForEvent('load')
    await pat.getByRole('button', { name: 'Save the draft' }).last().click()
    await kept
    await press(pat, 'Propose it for signing')
    await press(pat, 'Sign for Civic innovation practitioners')
    await cora.goto(project)
    await cora.locator('.waiting-list').getByRole('link', { name: 'Agreement on openness' }).click()
    await press(cora, 'Sign for City implementers')
    await pat.reload()
    expect(await textOf(pat)).toContain('Version 1 is in force.')
    expect(await textOf(pat)).not.toContain('Not confirmed')
    expect(await pat.getByRole('row', { name: /Baseline summary report/ }).textContent()).toContain('approved')
    expect(await pat.getByRole('row', { name: /Interview notes/ }).textContent()).toContain('Never')
  })

  it('plans a call whose .ics the other takes, and turns notes of it into an action of hers and a decision: step 6', async () => {
    await pat.goto(`${project}/meetings/new`)
    await pat.getByLabel('What is it called?').fill('Kick-off')
    await pat.getByLabel('Day').fill('2027-01-12')
    await pat.getByLabel('Begins').fill('09:30')
    await pat.getByLabel('Ends').fill('10:30')
    await pat.getByLabel('Time zone').fill('Europe/London')
    await press(pat, 'Save')
    await press(pat, 'Plan it: put it into the calendars')
    const ics = await (await cora.request.get(`${pat.url()}/meeting.ics`)).text()
    for (const line of [/^UID:\S+/m, /^DTSTART[^:]*:20270112T093000/m, /^SUMMARY:Kick-off/m]) expect(ics).toMatch(line)
    await pat.goto(`${pat.url()}/paste`)
    await pat
      .getByLabel('Notes', { exact: true })
      .fill(
        'Agreed: we start with food contracts.\nCora to send the list of contracts by Friday\nThe kitchen was closed.',
      )
    await press(pat, 'Look at what they become')
    await check(pat)
    await press(pat, 'Keep all of this')
    await cora.goto(project)
    expect(await cora.locator('.waiting-list').textContent()).toContain('list of contracts')
    await cora.goto(`${project}/decisions`)
    expect(await textOf(cora)).toContain('food contracts')
  })

  it('is written down by both at once, each seeing the other’s cursor, and by a new start neither doubled nor lost: step 7', async () => {
    await pat.goto(`${project}/documents/new`)
    await pat.getByLabel('Workspace').check()
    await press(pat, 'Start writing')
    await saved(pat)
    const address = pat.url()
    await cora.goto(address)
    await saved(cora)
    const sentences = ['Lunches begin at noon.', 'Bread comes at six.']
    for (const [i, page] of [pat, cora].entries()) {
      await editorOf(page).press(i ? 'Control+Home' : 'Control+End')
      await page.keyboard.type(sentences[i]!)
    }
    await Promise.all([saved(pat), saved(cora)])
    await pat.locator('.caret[data-name="Cora Example"]').waitFor({ state: 'attached' })
    await cora.locator('.caret[data-name="Pat Example"]').waitFor({ state: 'attached' })
    for (const page of [pat, cora]) for (const words of sentences) await editorOf(page).getByText(words).waitFor()
    for (const page of [pat, cora]) await page.goto('about:blank')
    expect(await product.stop()).toBe(0)
    product = await startProduct({ dataDir: product.dataDir, env: { FAIRLEAD_PORT: new URL(product.url).port } })
    for (const page of [pat, cora]) {
      await page.goto(address)
      await saved(page)
      const text = (await editorOf(page).textContent()) ?? ''
      expect(sentences.map((words) => text.split(words).length)).toEqual([2, 2])
    }
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

  it('has a report read by somebody who may comment alone, approved by name, and closed to every comment: step 9', async () => {
    await pat.goto(`${project}/people`)
    await pat.getByLabel('E-mail address').fill('pru@riverton.example')
    await pat.getByLabel('Political champion', { exact: true }).check()
    await press(pat, 'Make an invitation')
    const pru = await acceptByLetter('Pru Example', 'pru@riverton.example')
    await pat.goto(`${project}/documents/new`)
    await pat.getByLabel('Title').fill('What we found')
    await pat.getByLabel('An empty page').check()
    await press(pat, 'Start writing')
    await pat.waitForURL(/edit$/)
    await saved(pat)
    await editorOf(pat).click()
    await pat.keyboard.type('Vendors wait for their money.')
    await saved(pat)
    document = pat.url().replace(/\/edit$/, '')
    await pat.goto(`${document}/review`)
    await pat.getByLabel('For whom').fill('The core team')
    await pat
      .getByLabel(/^Cora Example/)
      .first()
      .check()
    await press(pat, 'Start the review')
    await pru.goto(document)
    await pru.getByLabel('Your comment').fill('How long do they wait?')
    await press(pru, 'Comment')
    expect(await textOf(pru)).toContain('How long do they wait?')
    expect(await pru.locator('a[href$="/edit"], a[href$="/sections"]').count()).toBe(0)
    for (const way of ['edit', 'sections']) expect((await pru.request.get(`${document}/${way}`)).status()).toBe(403)
    expect(await commentBothWays(pru, document)).toEqual([303, 201])
    await cora.goto(project)
    await cora.locator('.waiting-list').getByRole('link', { name: 'What we found' }).click()
    await cora.goto(`${document}/review`)
    await cora.getByLabel('Approve', { exact: true }).check()
    await press(cora, 'Give the verdict')
    await acceptComments(document)
    await pat.goto(`${document}/review`)
    await press(pat, 'End the review')
    await press(pat, 'Ask for approval')
    await cora.goto(`${document}/review`)
    await press(cora, 'I approve this version')
    await pat.reload()
    await press(pat, 'Close it')
    for (const page of [pru, cora]) expect(await commentBothWays(page, document)).toEqual([409, 409])
    await pru.goto(document)
    expect(await pru.getByLabel('Your comment').count()).toBe(0)
    expect(await textOf(pru)).toContain('How long do they wait?')
  })

  it('hands the report over as PDF, Word and Markdown, which the other takes: step 10', async () => {
    await pat.goto(`${document}/review`)
    await press(pat, 'Save the layout')
    await press(pat, 'It was handed over')
    expect(await textOf(pat)).toContain('Delivered')
    await follow(pat, 'Make a report')
    await press(pat, 'Freeze it')
    const file = async (format: string) => {
      const answer = await cora.request.get(`${pat.url()}/files/${format}`)
      expect([format, answer.status()]).toEqual([format, 200])
      return answer.body()
    }
    const pdf = await file('pdf')
    for (const mark of ['%PDF-', 'StructTreeRoot', 'pdfuaid']) expect(pdf.includes(mark), mark).toBe(true)
    const word = strFromU8(unzipSync(await file('docx'))['word/document.xml']!)
    for (const text of [word, (await file('md')).toString()]) expect(text).toContain('Vendors wait for their money.')
  })
})
