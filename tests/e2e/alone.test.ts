import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'
import { startProjectIn } from '../support/start-project.ts'
import { walkPages } from '../support/walk-pages.ts'

let product: Product
let browser: Browser
let page: Page
let hand: ReturnType<typeof walkPages>
let project: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  page = await openPage(browser)
  hand = walkPages(page)
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

const open = (where: string) => page.goto(`${project}/${where}`)
const saved = () => page.locator('#saved[data-state="saved"]').waitFor()
/** What the home page says comes next, then its page. */
async function goOn(): Promise<void> {
  await page.goto(project)
  await page.locator('#next a').first().click()
  await page.waitForLoadState()
}

async function fillAll(label: string, words: string): Promise<void> {
  for (const field of await page.getByLabel(label).all()) await field.fill(words)
}

describe('a reform by one person alone: reform:J1', () => {
  it('begins with four answers; the home page leads to the first step: step 1', async () => {
    await page.goto(product.printed)
    await page.getByLabel('Your name').fill('Pat Example')
    await page.getByLabel('E-mail address').fill('pat@city.example')
    await page.getByLabel('Password').fill('four words not together')
    await page.keyboard.press('Enter')
    await startProjectIn(page, {
      process: 'Open contracting reform in a city',
      issue: 'Fairer food',
      place: 'Riverton',
    })
    await page.getByRole('heading', { level: 1, name: /Fairer food/ }).waitFor()
    project = page.url()
    await hand.check()
    await goOn()
    await page.getByRole('heading', { name: 'What to do' }).waitFor()
    await hand.check()
    await hand.press('Begin')
    expect(await hand.text()).toContain('Under way')
  })

  it('selects a city among three and says why; the scope of work is begun from its step: step 2', async () => {
    await open('selection/criteria')
    await hand.press('Take over the usual criteria')
    for (const [city, mark] of [
      ['Riverton', '4'],
      ['Hillford', '3'],
      ['Lakemouth', '1'],
    ] as const) {
      await open('selection/new')
      await page.getByLabel('City').fill(city)
      await hand.press('Save')
      await hand.follow('Score')
      for (const field of await page.locator('select').all()) await field.selectOption(mark)
      for (const why of await page.locator('textarea').all()) await why.fill('Said in the first call.')
      await hand.press('Save')
    }
    await open('selection')
    await hand.check()
    await hand.follow('Riverton')
    await hand.follow('Decide')
    await page.getByLabel('Selected').check()
    await page.getByLabel('Why').fill('A champion, and lunches have to be tendered anyway.')
    await hand.press('Decide')
    await goOn()
    await hand.press('Mark as done')
    await page.getByText('Next:').waitFor()
    await hand.follow('Go to this step')
    await hand.follow('Start “Scope of work”')
    await hand.press('Start writing')
    await saved()
    await page.goBack()
    await goOn()
    expect(await hand.text()).toMatch(/Documents to write\s*Scope of work\s*Draft/)
  })

  it('accepts what the role expects; nobody else is there to wait for: step 3', async () => {
    await page.goto(project)
    await page.locator('.waiting-list').getByRole('link', { name: 'Project manager' }).click()
    await page.getByRole('button', { name: /^I accept this/ }).click()
    await open('people')
    expect(await page.getByRole('row', { name: /Pat Example/ }).textContent()).toContain('accepted')
    await hand.check()
  })

  it('writes a goal for soon, one for later, and a barrier: step 4', async () => {
    for (const [statement, term] of [
      ['Every award is online within ten days.', 'Short term'],
      ['Half of the lunches come from the region.', 'Long term'],
    ] as const) {
      await open('goals/new')
      await page.getByLabel('Goal', { exact: true }).fill(statement)
      await page.getByLabel(term).check()
      await hand.press('Save')
    }
    await open('barriers/new')
    await page.getByLabel('What stands in the way').fill('Nobody dares to publish offers that lost.')
    await page.getByLabel('Kind').selectOption({ label: 'Fear of the auditors' })
    await page.getByLabel('Departmental rule').check()
    await hand.press('Save')
    expect(await hand.text()).toMatch(/Fear of the auditors.*Departmental rule/)
  })

  it('is bound by an agreement with oneself, which says who has not confirmed it: step 5', async () => {
    await open('agreement')
    await hand.follow('Write the agreement')
    const report = page.locator('details', { hasText: 'Baseline summary report' })
    await report.locator('summary').click()
    await report.getByLabel('When it becomes public').selectOption('approved')
    await hand.press('Save the draft')
    await hand.press('Propose it for signing')
    await hand.press('Sign for Civic innovation practitioners')
    const said = await hand.text()
    expect(said).toContain('Version 1 is in force.')
    expect(said).toContain('Not confirmed by City implementers')
    await hand.check()
  })

  it('plans a call, takes its .ics, and makes a decision and an action of what was noted: step 6', async () => {
    await open('meetings/new')
    await page.getByLabel('What is it called?').fill('First hour')
    await page.getByLabel('Day').fill('2027-01-12')
    await page.getByLabel('Begins').fill('09:30')
    await page.getByLabel('Ends').fill('10:30')
    await page.getByLabel('Time zone').fill('Europe/London')
    await hand.press('Save')
    await hand.press('Plan it: put it into the calendars')
    const meeting = page.url()
    const ics = await (await page.request.get(`${meeting}/meeting.ics`)).text()
    for (const line of [/^UID:\S+/m, /^DTSTART[^:]*:20270112T093000/m, /^SUMMARY:First hour/m])
      expect(ics).toMatch(line)
    await page.goto(`${meeting}/paste`)
    await page
      .getByLabel('Notes', { exact: true })
      .fill('Agreed: we start with food contracts.\nPat to send the list of contracts by Friday')
    await hand.press('Look at what they become')
    await hand.press('Keep all of this')
    await page.goto(project)
    expect(await page.locator('.waiting-list').textContent()).toContain('list of contracts')
    await open('decisions')
    expect(await hand.text()).toContain('food contracts')
  })

  it('writes in two windows of its own; stopping the product doubles and loses nothing: step 7', async () => {
    await open('documents/new')
    await page.getByLabel('Workspace').check()
    await hand.press('Start writing')
    await saved()
    const address = page.url()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.locator('#saved[data-state="saved"]').waitFor()
    await other.getByRole('textbox', { name: /^Text of/ }).press('Control+End')
    await other.keyboard.type('Lunches begin at noon.')
    await other.locator('#saved[data-state="saved"]').waitFor()
    await page.getByText('Lunches begin at noon.').waitFor()
    await other.close()
    await page.goto('about:blank')
    expect(await product.stop()).toBe(0)
    product = await startProduct({ dataDir: product.dataDir, env: { FAIRLEAD_PORT: new URL(product.url).port } })
    await page.goto(address)
    await saved()
    expect((await hand.text()).split('Lunches begin at noon.').length).toBe(2)
  })

  it('closes the phase with a reason, which is kept with what was open: step 8', async () => {
    await open('process')
    await hand.follow('Open contracting reform in a city')
    await hand.follow('What is open, and closing it')
    expect(await hand.text()).toContain('Step not done')
    await page.getByLabel('Why is it closed all the same?').fill('I begin to ask before the year ends.')
    await page.getByLabel(/What would you keep/).fill('The list of criteria.')
    await hand.press('Close the phase all the same')
    expect(await hand.text()).toMatch(/Phase 0: scoping\s*Closed/)
    await goOn()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await hand.text()).toContain('Phase I: baseline')
  })
})

describe('a report by one person alone: reform:J1 step 10', () => {
  let hash: string
  const file = async (format: string) => {
    const answer = await page.request.get(`${page.url()}/files/${format}`)
    expect([format, answer.status()]).toEqual([format, 200])
    return answer.body()
  }

  it('is written, approved by its only reader, closed and laid out', async () => {
    await open('documents/new')
    await page.getByLabel('Title').fill('What I found')
    await page.getByLabel('An empty page').check()
    await hand.press('Start writing')
    await saved()
    await page.getByRole('textbox', { name: /^Text of/ }).click()
    await page.keyboard.type('Vendors wait for their money.')
    await saved()
    await page.goto(page.url().replace(/edit$/, 'review'))
    await hand.check()
    await fillAll('For whom', 'Myself')
    await hand.press('Start the review')
    await hand.press('End the review')
    await hand.press('Ask for approval')
    await hand.press('I approve this version')
    await hand.press('Close it')
    await hand.press('Save the layout')
    await hand.press('It was handed over')
    expect(await hand.text()).toContain('Delivered')
  })

  it('is frozen as one snapshot; every file carries its hash, and the paper is known again by it', async () => {
    await hand.follow('Make a report')
    await hand.press('Freeze it')
    await hand.check()
    hash = (await page.locator('main dd code').first().textContent()) ?? ''
    const short = hash.slice(0, 8)
    expect(
      createHash('sha256')
        .update(await file('json'))
        .digest('hex'),
    ).toBe(hash)
    const pdf = await file('pdf')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    for (const mark of ['StructTreeRoot', 'pdfuaid']) expect(pdf.includes(mark), mark).toBe(true)
    const word = unzipSync(await file('docx'))
    expect(strFromU8(word['word/document.xml']!)).toContain('Vendors wait for their money.')
    const markdown = (await file('md')).toString()
    expect(markdown).toContain('Vendors wait for their money.')
    expect(
      [
        markdown,
        Object.entries(word)
          .map(([, part]) => strFromU8(part))
          .join(''),
      ].map((one) => one.includes(short)),
    ).toEqual([true, true])
    await open('reports/check')
    await page.getByLabel('Hash on the paper').fill(short)
    await hand.press('Look it up')
    expect(await hand.text()).toContain('The paper is a copy of this report.')
  })
})
