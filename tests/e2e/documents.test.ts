import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { digTunnel, KEPT_HERE } from '../support/offline-page.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'

const PASSWORD = 'four words not together'

let product: Product
let browser: Browser
let ada: Page
let ben: Page
let address: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  ada = await openPage(browser)
  await ada.goto(product.printed)
  await ada.getByLabel('Your name').fill('Ada Example')
  await ada.getByLabel('E-mail address').fill('ada@city.example')
  await ada.getByLabel('Password').fill(PASSWORD)
  await ada.keyboard.press('Enter')
  await ada.waitForURL(/projects\/new/)
  address = await startProject()
  ben = await invite('Ben Example', 'ben@city.example', 'analyst')
})
afterAll(async () => {
  await browser?.close()
  expect(product.faults()).toEqual([])
  expect(await product.stop()).toBe(0)
  removeData(product)
})

/** A project by the API of the page's own session: this journey is about documents. */
async function startProject(): Promise<string> {
  const answer = await ada.request.post(`${product.url}/api/v1/projects`, {
    data: { name: 'Fairer food', organisation: 'Example City' },
    headers: { origin: product.url },
  })
  const { id } = (await answer.json()) as { id: string }
  return `${product.url}/projects/${id}`
}

async function invite(name: string, email: string, role: string): Promise<Page> {
  const api = address.replace('/projects/', '/api/v1/projects/')
  const answer = await ada.request.post(`${api}/invitations`, {
    data: { email, role },
    headers: { origin: product.url },
  })
  const { link } = (await answer.json()) as { link: string }
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.waitForURL(/projects/)
  return page
}

/** Starts an empty document; gives its address. */
async function startDocument(title: string): Promise<string> {
  await ada.goto(`${address}/documents/new`)
  await ada.getByLabel('Title').fill(title)
  await ada.getByLabel('An empty page').check()
  await ada.getByRole('button', { name: 'Start writing' }).click()
  await ada.waitForURL(/edit$/)
  return ada.url().replace(/\/edit$/, '')
}

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Text of/ })
const saved = (page: Page) => page.locator('#saved[data-state="saved"]').waitFor()

async function openEditor(page: Page, document: string): Promise<void> {
  await page.goto(`${document}/edit`)
  await saved(page)
}

async function check(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

it('lets two people write in one paragraph, and both see the same words and who is there', async () => {
  const document = await startDocument('Baseline summary')
  await saved(ada)
  await openEditor(ben, document)
  await textOf(ada).click()
  await ada.keyboard.type('The city buys food. ')
  await ben.getByText('The city buys food.').waitFor()
  await textOf(ben).click()
  await ben.keyboard.press('Control+End')
  const atStart = ada.keyboard.press('Home').then(() => ada.keyboard.type('Today: '))
  await Promise.all([ben.keyboard.type('It pays late.'), atStart])
  for (const page of [ada, ben]) await page.getByText('Today: The city buys food. It pays late.').waitFor()
  await ada.getByText('Also here: Ben Example').waitFor()
  await Promise.all([saved(ada), saved(ben)])
  await check(ada)
})

it('merges what was written while somebody was offline', async () => {
  const document = await startDocument('Offline')
  await saved(ada)
  const tunnel = await digTunnel(ben)
  await openEditor(ben, document)
  await textOf(ada).click()
  await ada.keyboard.type('Both start here.')
  await ben.getByText('Both start here.').waitFor()
  await tunnel(true)
  await textOf(ben).click()
  await ben.keyboard.press('Control+End')
  await ben.keyboard.type(' Ben wrote this on a train.')
  await ada.keyboard.press('Enter')
  await ada.keyboard.type('Ada wrote this meanwhile.')
  await saved(ada)
  await ben.locator('#saved', { hasText: 'Offline. Go on writing' }).waitFor()
  expect(await ada.getByText('Ben wrote this').count()).toBe(0)
  await tunnel(false)
  await saved(ben)
  for (const page of [ada, ben]) {
    await page.getByText('Both start here. Ben wrote this on a train.').waitFor()
    await page.getByText('Ada wrote this meanwhile.').waitFor()
  }

  await tunnel(true)
  await ben.keyboard.press('Control+End')
  await ben.keyboard.type(' Typed before the tab crashed.')
  await expect.poll(() => ben.evaluate(KEPT_HERE), { timeout: 15_000 }).toContain('crashed.')
  const context = ben.context()
  await ben.close()
  await context.setOffline(false)
  ben = await context.newPage()
  await openEditor(ben, document)
  await ada.getByText('Typed before the tab crashed.').waitFor()
  await expect.poll(() => ben.evaluate(KEPT_HERE), { timeout: 15_000 }).toBe('')
})

it('keeps after kill -9 everything that said it was saved, once', async () => {
  const document = await startDocument('Kept')
  await saved(ada)
  await textOf(ada).click()
  await ada.keyboard.type('One. Two. Three.')
  await saved(ada)
  await product.kill()
  await ada.keyboard.type(' Four, while nobody answered.')
  product = await startProduct({ dataDir: product.dataDir, env: { FAIRLEAD_PORT: new URL(product.url).port } })
  await ada.locator('#saved[data-state="saved"]').waitFor({ timeout: 30_000 })
  await ada.goto(document)
  expect(await ada.getByText('One. Two. Three. Four, while nobody answered.').count()).toBe(1)
})

it('says so in words when the document moves on while somebody types, and gives what was not kept', async () => {
  const document = await startDocument('Closing')
  await saved(ada)
  await openEditor(ben, document)
  await textOf(ben).click()
  await ben.keyboard.type('Kept before.')
  await saved(ben)
  await ada.goto(`${document}/review`)
  await check(ada)
  await ada.getByRole('button', { name: 'Start the review' }).click()
  await ben.keyboard.type(' And this?')
  await ben.getByRole('alert').getByText('it is in review now').waitFor()
  expect(await textOf(ben).getAttribute('contenteditable')).toBe('false')
  await check(ben)
  const typed = (await textOf(ben).textContent()) ?? ''
  const kept = (await (await ada.request.get(document)).text()).includes(typed)
  const given = await ben.locator('#unsaved-text').inputValue()
  expect(kept || given.includes(typed)).toBe(true)
})

it('ends the connection of somebody who is removed from the project, with what they typed to copy', async () => {
  const eve = await invite('Eve Example', 'eve@city.example', 'analyst')
  const document = await startDocument('Revoked')
  const tunnel = await digTunnel(eve)
  await openEditor(eve, document)
  await textOf(eve).click()
  await eve.keyboard.type('Saved by Eve.')
  await saved(eve)
  await tunnel(true)
  await ada.goto(`${address}/people`)
  await ada.getByRole('link', { name: 'Remove Eve Example' }).click()
  await ada.getByRole('button', { name: 'Remove this person' }).click()
  await eve.keyboard.type(' Typed when it was too late.')
  await tunnel(false)
  await eve
    .getByRole('alert')
    .getByText(/signed out|no longer have access/)
    .waitFor()
  await check(eve)
  const stored = await (await ada.request.get(document)).text()
  expect(stored).toContain('Saved by Eve.')
  expect(stored).not.toContain('too late')
  expect(await textOf(eve).textContent()).toContain('too late')
  expect(await eve.getByLabel('What you typed and was not saved').inputValue()).toContain('Typed when it was too late.')
})

it('keeps what was written offline while the document was closed, says so, and gives it to copy', async () => {
  const document = await startDocument('Offline and closed')
  await saved(ada)
  const tunnel = await digTunnel(ben)
  await openEditor(ben, document)
  await textOf(ben).click()
  await ben.keyboard.type('Before the train.')
  await saved(ben)
  await tunnel(true)
  await ben.keyboard.type(' On the train.')
  await ben.locator('#saved', { hasText: 'Offline. Go on writing' }).waitFor()
  await ada.goto(`${document}/review`)
  await ada.getByRole('button', { name: 'Start the review' }).click()
  await ada.getByRole('button', { name: 'End the review' }).waitFor()
  await tunnel(false)
  await ben.getByRole('alert').getByText('it is in review now').waitFor({ timeout: 30_000 })
  expect(await ben.locator('#unsaved-text').inputValue()).toBe('Before the train. On the train.')
  expect(await (await ada.request.get(document)).text()).not.toContain('On the train')
  await ada.getByRole('button', { name: 'End the review' }).click()
  await saved(ben)
  expect(await (await ada.request.get(document)).text()).toContain('Before the train. On the train.')
})

it('leads from a first draft to a closed document by comments, verdicts and approval by name', async () => {
  const document = await startDocument('Findings')
  await saved(ada)
  await textOf(ada).click()
  await ada.keyboard.type('The city pays after 60 days.')
  await saved(ada)
  await ada.goto(`${document}/review`)
  await ada.getByLabel('For whom').fill('Core team')
  await ada.getByLabel('Ben Example').first().check()
  await ada.getByRole('button', { name: 'Start the review' }).click()

  await ben.goto(document)
  await ben.getByLabel('Words you comment on').fill('60 days')
  await ben.getByLabel('Your comment').fill('Is it not 45?')
  await ben.getByRole('button', { name: 'Comment', exact: true }).click()
  await ben.getByText('Is it not 45?').waitFor()
  await check(ben)
  await ben.goto(`${document}/review`)
  await ben.getByLabel('Approve with changes').check()
  await ben.locator('textarea[name="note"]').fill('Look at the days.')
  await ben.getByRole('button', { name: 'Give the verdict' }).click()
  await check(ben)

  await ada.goto(`${document}/review`)
  await ada.getByRole('button', { name: 'End the review' }).click()
  await ada.getByText('Ask for approval').first().click()
  await ada.getByRole('button', { name: 'Ask for approval' }).click()
  await ada.getByRole('alert').getByText('1 comment of the reviews waits').waitFor()
  await ada.goto(document)
  await ada.getByText('Say what became of it').click()
  await ada.getByLabel('Accepted').check()
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.goto(`${document}/review`)
  await ada.getByText('Ask for approval').first().click()
  await ada.getByRole('button', { name: 'Ask for approval' }).click()
  await ada.getByRole('button', { name: 'I approve this version' }).click()
  await ben.goto(document)
  await ben.getByLabel('Your comment').fill('One more thing.')
  await ada.getByText('Close the document').first().click()
  await ada.getByRole('button', { name: 'Close it' }).click()
  await ada.getByText('The words are approved').waitFor()
  await ben.getByRole('button', { name: 'Comment', exact: true }).click()
  await ben.getByRole('alert').getByText('takes no more comments').waitFor()
  expect(await ben.getByLabel('Your comment, to copy').inputValue()).toBe('One more thing.')
})

it('can be written without JavaScript, section by section, and loses neither text when two write one section', async () => {
  const document = await startDocument('Plain')
  await saved(ada)
  const state = await ada.context().storageState()
  const plain = await openPage(browser, { javaScriptEnabled: false, storageState: state })
  await plain.goto(`${document}/sections`)
  await plain.getByLabel('Before the first heading').fill('First **words**.\n\n## Who buys\n\nThe city.')
  await plain.getByRole('button', { name: 'Save Before' }).click()
  await ada.getByRole('heading', { name: 'Who buys' }).waitFor()
  await plain.getByLabel('Who buys').fill('## Who buys\n\nThe city and its schools.')
  await ada.getByText('The city.', { exact: true }).click()
  await ada.keyboard.press('End')
  await ada.keyboard.type(' Every day.')
  await saved(ada)
  await plain.getByRole('button', { name: 'Save Who buys' }).click()
  expect(await plain.getByRole('main').textContent()).toContain('The city. Every day.')
  await plain.getByLabel('What you wrote').fill('## Who buys\n\nThe city and its schools. Every day.')
  await plain.getByRole('button', { name: 'Save this text' }).click()
  await ada.getByText('The city and its schools. Every day.').waitFor()
  await plain.context().close()
})

it('is written by keyboard alone: headings, lists, a claim, from the tools and back', async () => {
  const document = await startDocument('Keys')
  await saved(ada)
  await textOf(ada).focus()
  await ada.keyboard.type('## What we found')
  await ada.keyboard.press('Enter')
  await ada.keyboard.type('- one')
  await ada.keyboard.press('Enter')
  await ada.keyboard.type('two')
  await ada.keyboard.press('Enter')
  await ada.keyboard.press('Enter')
  await ada.keyboard.press('Alt+F10')
  expect(await ada.evaluate('document.activeElement.textContent')).toBe('Heading')
  const name = () => ada.evaluate<string>('document.activeElement.textContent')
  for (let i = 0; i < 30 && (await name()) !== 'Finding'; i += 1) await ada.keyboard.press('ArrowRight')
  await ada.keyboard.press('Enter')
  const handedOn = ada.waitForResponse((answer) => answer.url().endsWith('/claims'))
  await ada.keyboard.type('Bids take nine days.')
  await saved(ada)
  await handedOn
  await check(ada)
  await ada.goto(document)
  expect(await ada.getByRole('heading', { name: 'What we found' }).count()).toBe(1)
  expect(await ada.getByRole('region', { name: 'Finding' }).textContent()).toContain('no evidence yet')
  await ada.getByRole('link', { name: 'See what it rests on' }).click()
  expect(await ada.getByRole('main').textContent()).toContain('Bids take nine days.')
})

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** As Word writes it to the clipboard, shortened. */
const FROM_WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal { margin: 0 }</style><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml></head><body>
<!--StartFragment--><h1>What we found<o:p></o:p></h1>
<p class=MsoNormal>The city pays after <del cite="mailto:Ann" datetime="2026-05-01T09:00"><s>60</s></del><ins cite="mailto:Ann"
datetime="2026-05-01T09:00">45</ins> days<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>.</p>
<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>one</p>
<p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>two</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a/image001.png"/></v:shape><![endif]-->
<![if !vml]><img src="file:///C:/a/image001.png"><![endif]></p>
<p class=MsoNormal><img src="data:image/png;base64,${PIXEL}"><img src="data:image/png;base64,bm8gcGljdHVyZQ=="></p>
<div style="mso-element:comment-list"><p>Is it not 60?</p></div><!--EndFragment--></body></html>`

it('takes a paste from Word with tracked changes and pictures, and says what it kept and what it left out', async () => {
  const document = await startDocument('From Word')
  await saved(ada)
  await textOf(ada).click()
  await ada.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${JSON.stringify(FROM_WORD)})
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('#words .prose').dispatchEvent(paste)
  })()`)
  await ada.getByText('insertions kept: 1, deletions left out: 1').first().waitFor()
  const said = (await ada.locator('#said').textContent()) ?? ''
  expect(said).toContain('Pictures came along')
  expect(said).toContain('Pictures that could not be taken from the clipboard: 2.')
  await saved(ada)
  await ada.goto(document)
  const main = ada.getByRole('main')
  await main.getByText('The city pays after 45 days.').waitFor()
  await main.getByRole('heading', { name: 'What we found' }).waitFor()
  expect(await main.getByRole('listitem').allTextContents()).toEqual(expect.arrayContaining(['one', 'two']))
  expect(await main.locator('img').count()).toBe(1)
  for (const gone of ['[A1]', 'Is it not 60?', 'file:', 'mso']) expect(await main.innerHTML()).not.toContain(gone)
})

it('is understood by somebody who listens, leaves by Tab, and takes a comment on what is selected by keyboard', async () => {
  const document = await startDocument('Heard')
  await saved(ada)
  const tree = await ada.locator('#editor').ariaSnapshot()
  for (const part of ['toolbar "Formatting"', 'button "Heading"', 'textbox "Text of “Heard”"', 'status'])
    expect(tree).toContain(part)
  await ada.locator('#spoken', { hasText: 'Saved' }).waitFor()
  await openEditor(ben, document)
  await ada.getByRole('status').filter({ hasText: 'Ben Example is here now.' }).waitFor()
  const isInText = () => ada.evaluate<boolean>(`document.activeElement.closest('#words') !== null`)
  await textOf(ada).focus()
  await ada.keyboard.type('The city pays after 60 days.')
  await ada.keyboard.press('Tab')
  expect(await isInText()).toBe(false)
  await ada.keyboard.press('Shift+Tab')
  expect(await isInText()).toBe(true)
  await saved(ada)
  await ada.keyboard.press('End')
  for (let i = 0; i < '60 days.'.length; i += 1) await ada.keyboard.press('Shift+ArrowLeft')
  await ada.waitForFunction(`String(getSelection()) === '60 days.'`)
  await ada.keyboard.press('Control+Alt+m')
  await ada.getByRole('dialog').getByText('60 days.').waitFor()
  await check(ada)
  await ada.keyboard.type('Is it not 45?')
  await ada.keyboard.press('Tab')
  await ada.keyboard.press('Enter')
  await ada.locator('#spoken', { hasText: 'Your comment is kept.' }).waitFor()
  expect(await isInText()).toBe(true)
  await ada.keyboard.press('End')
  await ada.keyboard.press('Enter')
  await ada.keyboard.press('Alt+F10')
  const name = () => ada.evaluate<string>('document.activeElement.textContent')
  for (let i = 0; i < 30 && (await name()) !== 'Table'; i += 1) await ada.keyboard.press('ArrowRight')
  await ada.keyboard.press('Enter')
  await ada.keyboard.press('Tab')
  expect(await isInText()).toBe(true)
  await ada.keyboard.press('Escape')
  await ada.keyboard.press('Tab')
  expect(await isInText()).toBe(false)
  await ada.goto(document)
  await ada.getByText('Is it not 45?').waitFor()
  expect(await ada.locator('.thread__words').first().textContent()).toContain('60 days.')
})
