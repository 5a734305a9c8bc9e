import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCase } from '#buying/cases/index.ts'
import { mergedOf } from '#buying/file/projection/releases.ts'
import { useKeyboard } from '../support/keyboard.ts'
import { isRelease } from '../support/ocds-release.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { type Journey, openJourney } from '../support/open-journey.ts'
import { PASSPHRASE } from '../support/sealing.ts'
import { unpackFile } from '../support/unpacked-file.ts'

// buying:J1: a fix for $4,950 that is bought in the open, from the need to the closed file, with nobody from procurement. Nobody
// in it has a mouse; of the suppliers one has no JavaScript; the clock is put on by the test.
let browser: Browser
let world: Journey
let ana: Page
let hand: ReturnType<typeof useKeyboard>
let home: string
let caseAt: string
let publicAt: string
beforeAll(async () => {
  browser = await openBrowser()
  world = await openJourney(browser)
  home = `${world.url}/projects/${world.projectId}/buying`
  await comeBack()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  expect(world?.faults).toEqual([])
})

/** Whoever asks for the work signs in again: weeks lie between the steps. */
async function comeBack(): Promise<void> {
  ana = await world.openAs(world.ana)
  hand = useKeyboard(ana)
  if (caseAt) await ana.goto(caseAt)
}

async function check(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

const main = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const see = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

const TITLE = 'Keyboard access in the form library'
/** English and French, side by side. */
const texts: Record<string, [string, string]> = {
  title: [TITLE, 'Accès au clavier dans la bibliothèque de formulaires'],
  teaser: ['People who use no mouse cannot pick a date.', 'Sans souris, on ne peut pas choisir une date.'],
  context: ['Forty cities use the library.', 'Quarante villes utilisent la bibliothèque.'],
  deliverables: ['A change with its tests', 'Un changement avec ses tests'],
  criteria: [
    'Says how focus moves\nSays how it is tested',
    'Dit comment le focus se déplace\nDit comment c’est vérifié',
  ],
  acceptance: [
    'Each date is chosen by key\nAll tests pass',
    'Chaque date se choisit au clavier\nTous les tests passent',
  ],
  fromUs: ['A day of a designer', 'Une journée de design'],
}

/** What is long to type, by the same session over the API. */
async function put(path: string, data: unknown): Promise<void> {
  const headers = { origin: world.url }
  const at = `${world.url}/api/v1/projects/${world.projectId}/buying${path}`
  const answer = await ana.request.put(at, { data, headers })
  expect([path, answer.status(), await answer.text()]).toEqual([path, 200, expect.anything()])
}

it('reckons what the need costs, with tax at worst', async () => {
  await ana.goto(`${home}/packages`)
  await hand.press('a', 'Begin a work package')
  await hand.type('What is to be done', TITLE)
  await hand.press('button', '')
  await hand.type('Outcome', 'Everybody can pick a date, with a mouse or without.')
  await hand.type('Where the work goes', 'https://code.example/city/forms')
  await hand.type('Why now', 'Permits open in spring.')
  await hand.press('button', 'Save and go on')
  await hand.choose('Yes')
  await hand.choose(/^No$/)
  await hand.press('button', 'Save and go on')
  await hand.type('Hours', '45')
  await hand.type('Price of an hour', '90')
  await hand.press('button', 'Save')
  await see(ana, 'Everything is said')
  await check(ana)
  await hand.press('a', 'Price helper')
  await hand.press('button', 'Work it out')
  expect(await main(ana)).toMatch(/\$4,950\D.*742\.50.*5,692\.50.*Fits the limit/s)
  await check(ana)
})

it('drafts the notice in two languages, and buys the need without typing it again', async () => {
  await ana.goBack()
  await ana.goBack()
  const packageAt = ana.url().replace(home, '')
  await hand.press('a', 'Draft of the notice')
  await hand.choose('Fix of an accessibility fault')
  await hand.press('button', 'Begin the notice')
  for (const [field, [en, fr]] of Object.entries(texts))
    await put(`${packageAt}/notice/texts/${field}`, { texts: { en, fr }, saysTheSame: true })
  const facts = { languages: ['en', 'fr'], licence: 'MIT', contact: 'buying@city.example' }
  const days = { startOn: world.dayAhead(42), deliverBy: world.dayAhead(60) }
  await put(`${packageAt}/notice`, {
    basedOn: 1,
    values: { ...facts, ...days, projectUrl: 'https://code.example/city/forms' },
  })
  await ana.reload()
  await see(ana, 'Whole in every language')
  await check(ana)
  await hand.press('a', 'Buy it')
  await check(ana)
  await hand.type('What kind of thing', 'An accessibility fix')
  await hand.press('button', 'Begin the purchase')
  caseAt = ana.url().replace(/\/check$/, '')
})

it('fits every rule, and each rule shows its source', async () => {
  await hand.choose('Not classified')
  await hand.choose(/^No$/)
  await hand.type('How many entries', '0')
  await hand.type('How many agreements', '0')
  await hand.choose('Yes')
  await hand.press('button', 'Ask the rules')
  await see(ana, 'You can go on without an officer.')
  await hand.reach('summary', 'Show the working')
  await ana.keyboard.press('Enter')
  const rules = await ana.locator('details details').all()
  expect(rules.length).toBeGreaterThan(10)
  for (const rule of rules) expect(await rule.textContent()).toMatch(/Where it is written.+Who keeps it/s)
  await hand.press('a', 'Go on with the purchase')
})

it('has its funds confirmed by somebody else, whoever forges a form', async () => {
  await see(ana, 'Certify the funds (section 32).')
  expect(await ana.getByRole('button', { name: 'Certify the funds (section 32)' }).count()).toBe(0)
  const form = { do: 'confirm-funds', amountCents: '5692.50' }
  const forged = await ana.request.post(caseAt, { form, headers: { origin: world.url } })
  expect(forged.status()).toBe(403)
  const max = await world.openAs(world.max)
  await max.goto(await world.letterTo(world.max.email))
  const keys = useKeyboard(max)
  await keys.type('How much is free on the budget line?', '50000')
  await keys.press('button', 'Certify the funds (section 32)')
  await see(max, 'Funds certified (section 32)')
})

let hanasKey: Buffer
const keyFile = (buffer: Buffer) => ({ name: 'key.json', mimeType: 'application/json', buffer })
it('has a key made in the browser of who holds it', async () => {
  const hana = await world.openAs(world.hana)
  await hana.goto(`${home}/key`)
  const keys = useKeyboard(hana)
  await keys.type('Passphrase', PASSPHRASE)
  await keys.type('The same passphrase again', PASSPHRASE)
  const [saved] = await Promise.all([hana.waitForEvent('download'), keys.use('button', 'Make my key')])
  hanasKey = readFileSync(await saved.path())
  await keys.attach('The file that was just saved', keyFile(hanasKey))
  await keys.press('button', 'Hand in my key')
  await see(hana, 'Made on')
  await check(hana)
})

/** What the web has of it, at the address that its file names. */
async function readRecord() {
  await world.runDue('case-file.due')
  const page = await world.openAs(world.lead)
  await page.goto(`${caseAt}/file`)
  const at = await page.getByRole('link', { name: /^ocds-/ }).getAttribute('href')
  const answer = await (await openPage(browser)).request.get(`${world.url}${at}`)
  return (await answer.json()).records[0]
}

it('is published for everybody, in both languages and as open data', async () => {
  await ana.reload()
  await hand.press('a', 'Publish the opportunity')
  await check(ana)
  await hand.skip()
  await hand.typeMoment('Deadline, in UTC', `${world.dayAhead(16)}T16:00`)
  await hand.typeMoment('Questions until', `${world.dayAhead(11)}T16:00`)
  await hand.type('How many people assess', '2')
  for (const [i, name] of ['Hana Holder', 'Hugo Holder', 'Hedy Holder'].entries())
    await hand.type(`Person ${i + 1}`, name)
  await hand.press('button', 'Publish')
  await hand.press('a', 'See the notice as everybody does')
  publicAt = ana.url()
  await check(ana)
  const somebody = await openPage(browser, { locale: 'fr' })
  await somebody.goto(publicAt)
  await see(somebody, texts.title![1])
  await see(somebody, 'Dit comment c’est vérifié')
  await check(somebody)
  const { releases, compiledRelease } = await readRecord()
  expect(releases.at(-1).tag).toEqual(['tender'])
  expect(compiledRelease.tender).toMatchObject({ status: 'active', title: TITLE })
})

const firms = { ida: 'Ida & Sons', bits: 'Bits Co-op', code: 'Code Works' }
const addressOf = (firm: string) => `sam@${firm.toLowerCase().replace(/[^a-z]/g, '')}.example`

/** Registers at the notice and offers by the link that comes; what it says on testing differs. */
async function offer(firm: string, tested: string, javaScriptEnabled = true): Promise<Page> {
  const page = await openPage(browser, { javaScriptEnabled })
  await page.goto(publicAt)
  const keys = useKeyboard(page)
  await keys.use('summary', 'Offer on this')
  await keys.type('Firm, or your own name', firm)
  await keys.type('Your name', `Sam of ${firm}`)
  await keys.type('E-mail address', addressOf(firm))
  await keys.press('button', '')
  await page.goto(await world.letterTo(addressOf(firm)))
  await keys.press('a', TITLE)
  await keys.type('Says how focus moves', `At ${firm} focus moves in reading order.`)
  await keys.type('Says how it is tested', tested)
  await keys.type(/public servant/, 'No')
  if (javaScriptEnabled) await see(page, 'this browser seals it')
  await keys.use('button', 'Seal and send the offer')
  await see(page, 'Your offer is here and sealed since')
  return page
}

/** All that pages for staff say while an opportunity is open. */
async function readAsStaff(): Promise<string[]> {
  const lead = await world.openAs(world.lead)
  const told: string[] = []
  for (const page of ['', '/notice', '/opening', '/award', '/assess', '/file']) {
    await lead.goto(`${caseAt}${page}`)
    told.push(await main(lead))
  }
  await lead.goto(home)
  return [...told, await main(lead)]
}

it('abuse:A01 is offered for by three, of which no page tells anything before the deadline', async () => {
  const before = await readAsStaff()
  const [first] = [await offer(firms.ida, 'By hand and in CI.'), await offer(firms.bits, 'In CI.', false)]
  await check(first)
  await offer(firms.code, 'We do not test.')
  expect(await readAsStaff()).toEqual(before)
})

it('is opened after the deadline by two of the three who hold keys', async () => {
  world.pass(17)
  await world.runDue('offers.due')
  const open = async (holder: Journey['vera'], key: Buffer, javaScriptEnabled: boolean) => {
    const page = await world.openAs(holder, { javaScriptEnabled })
    await page.goto(`${caseAt}/opening`)
    const keys = useKeyboard(page)
    await keys.attach('The file of your key', keyFile(key))
    await keys.type('Its passphrase', PASSPHRASE)
    await keys.use('button', 'Open my part of the offers')
    return page
  }
  const hana = await open(world.hana, hanasKey, true)
  await see(hana, 'Your part is in.')
  await check(hana)
  await see(await open(world.hedy, world.hedy.key, false), 'The offers are open: 3 offers.')
})

/** One evaluator says of each offer what they think; whoever does not test fails. */
async function assess(evaluator: Journey['vera']): Promise<Page> {
  const page = await world.openAs(evaluator)
  await page.goto(caseAt)
  const keys = useKeyboard(page)
  await keys.press('a', 'Assess the offers')
  await keys.choose(/^No$/)
  await keys.press('button', 'Declare')
  expect(await main(page)).not.toMatch(/Ida|Bits|Code Works/)
  const offers = page.locator('section', { has: page.getByRole('button', { name: 'Keep this assessment' }) })
  for (let i = 0; i < 3; i++) {
    const fails = ((await offers.nth(i).textContent()) ?? '').includes('We do not test.')
    // The page comes back at the offer that was kept.
    if (i > 0) await keys.reach('button', 'Keep this assessment')
    for (const verdict of ['Met', fails ? 'Not met' : 'Met']) {
      await keys.choose(verdict)
      await keys.type('Why', 'Anybody can see it in the words.')
    }
    await keys.press('button', 'Keep this assessment')
  }
  return page
}

async function lock(page: Page): Promise<void> {
  await useKeyboard(page).press('button', 'Lock my assessment')
  await see(page, 'You have locked your assessment.')
}

let order: string[]
it('is assessed by two who see no names, and drawn among the two who pass', async () => {
  const vera = await assess(world.vera)
  await check(vera)
  await lock(vera)
  await comeBack()
  await ana.goto(`${caseAt}/award`)
  await see(ana, 'Choosing waits for the rest.')
  await lock(await assess(world.vito))
  await ana.reload()
  await hand.choose(/^No$/)
  await hand.press('button', 'Declare')
  await hand.press('button', 'Choose')
  order = (await ana.locator('tbody tr').allTextContents()).map(
    (row) => Object.values(firms).find((firm) => row.includes(firm))!,
  )
  expect(order.toSorted()).toEqual([firms.bits, firms.ida])
  await check(ana)
  const somebody = await openPage(browser)
  await somebody.goto(`${publicAt}/draw`)
  await useKeyboard(somebody).use('button', 'Make it again in this browser')
  await see(somebody, 'the order is the same')
  await check(somebody)
})

let supplier: Page
it('passes from the first, who declines, to the reserve, and is signed by both', async () => {
  const first = await openPage(browser, { javaScriptEnabled: false })
  await first.goto(await world.letterTo(addressOf(order[0]!), 2))
  await useKeyboard(first).use('summary', 'Other things you can do')
  await useKeyboard(first).press('button', 'Decline')
  supplier = await openPage(browser, { javaScriptEnabled: false })
  await supplier.goto(await world.letterTo(addressOf(order[1]!), 2))
  await useKeyboard(supplier).type('Your name, as a signature', 'Sam')
  await useKeyboard(supplier).press('button', 'Accept the work')
  await ana.goto(caseAt)
  await hand.press('a', 'Sign the contract')
  await hand.type('Your name, as a signature', 'Ana Requester')
  await hand.press('button', 'Sign the contract')
  await see(ana, 'Contract signed')
})

it('is delivered, accepted criterion by criterion, billed, approved, paid and matched', async () => {
  world.pass(38)
  await supplier.goto(await world.letterTo(addressOf(order[1]!), 3))
  const keys = useKeyboard(supplier)
  await keys.type('Number of the commit', 'b'.repeat(40))
  await keys.press('button', 'Deliver it')
  await comeBack()
  await see(ana, 'b'.repeat(40))
  const seen = ana.getByLabel('How did you see the code?')
  await expect.poll(async () => ((await ana.reload()) ? seen.count() : 0), { timeout: 30_000, interval: 500 }).toBe(1)
  await check(ana)
  await hand.type('How did you see the code?', 'With the supplier, on their screen.')
  await hand.choose(/^Met$/)
  await hand.choose(/^Met$/)
  await hand.choose('Accept the work')
  await hand.press('button', 'Give the verdict')
  await supplier.reload()
  await keys.type('Number of your invoice', '2027-17')
  await keys.press('button', 'Send it')
  const max = await world.openAs(world.max)
  await max.goto(caseAt)
  await useKeyboard(max).press('button', 'Certify the payment (section 34)')
  const cleo = await world.openAs(world.cleo)
  await cleo.goto(caseAt)
  const payer = useKeyboard(cleo)
  await payer.press('button', 'Ask the rules')
  await payer.type('Number of the receipt', 'R-55')
  await payer.press('button', 'I paid it')
  await payer.type('Line or month of the statement', 'June, line 3')
  await payer.press('button', 'It matches')
  await ana.reload()
  await hand.type('What did you learn', 'Write the criteria first.')
  await hand.press('button', 'Close the purchase')
  await see(ana, 'It has ended.')
})

it('leaves a file that verifies, data that merges, the time it took, and nothing that an officer did', async () => {
  const { events } = await findCase(world.ana.ctx, { projectId: world.projectId, caseId: caseAt.split('/').at(-1)! })
  expect(events.filter(({ seat, type }) => seat === 'officer' || type.startsWith('officer.'))).toEqual([])
  const { releases, compiledRelease } = await readRecord()
  for (const release of [...releases, compiledRelease])
    expect([release.tag, isRelease(release), isRelease.errors]).toEqual([release.tag, true, null])
  expect(releases.flatMap(({ tag }: { tag: string[] }) => tag)).toEqual(
    expect.arrayContaining(['planning', 'tender', 'award', 'contract', 'implementation', 'contractTermination']),
  )
  expect(compiledRelease).toMatchObject(mergedOf(releases))
  await hand.press('a', 'The file')
  await see(ana, /From the first word to the last: 55 days.* Work on it was seen here for .+ of that time/)
  await check(ana)
  const file = unpackFile(await (await ana.request.get(`${caseAt}/file.zip`)).body())
  expect(file.verify()).toEqual({ status: 0, said: expect.stringContaining('OK') })
  const changed = file.names.find((name) => name.startsWith('documents/'))!
  file.flip(changed)
  expect(file.verify()).toEqual({ status: 1, said: expect.stringContaining(changed) })
  file.remove()
})
