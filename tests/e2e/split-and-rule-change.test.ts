import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '#buying/cases/index.ts'
import { findActiveRuleset, publishRules } from '#buying/guardrails/index.ts'
import { checkedDraft } from '../support/checked-draft.ts'
import { useKeyboard } from '../support/keyboard.ts'
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/open-browser.ts'
import { openSplitJourney, repository, type SplitJourney } from '../support/split-journey.ts'

// A need that two people buy in halves, and a change of the rules that would no longer see it: noticed, decided, tried on
// the past, mended and approved by somebody else. What officers and requesters do, they do by keyboard.
const DAY_MS = 86_400_000
const REPLAY_MS = 180_000
let browser: Browser
let world: SplitJourney
let [home, projectId] = ['', '']
let [bea, olga, otto]: Page[] = []
beforeAll(async () => {
  browser = await openBrowser()
  world = await openSplitJourney(browser)
  ;({ bea, olga, otto, home, projectId } = world)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  expect(world?.faults).toEqual([])
})

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}
const wordsOf = async (page: Page) => (await page.locator('main').allInnerTexts()).join(' ').replace(/\s+/g, ' ')

let secondAt = ''
it('buying:J2 tells whoever buys the second half what both reach, and offers two ways out', async () => {
  const page = bea!
  const hand = useKeyboard(page)
  await page.goto(`${home}/new`)
  await hand.skip()
  await hand.type('What do you want to buy?', 'Registry search, module 2')
  await hand.type('What kind of thing', 'Software')
  await hand.type(/^Address of the code/, repository)
  await hand.press('button', 'Save and go on')
  await hand.skip()
  // With 15 percent of tax it is 6,000.
  await hand.type(/^Price before tax/, '5217.39')
  await hand.type(/^Tax that may/, '15')
  await hand.type('First day of the work', typedDay(-2))
  await hand.type('Delivery by', typedDay(-30))
  await hand.type('How will you see that it is done?', 'Every entry is found by its name')
  await hand.press('button', 'Save and go on')
  await hand.skip()
  await answerQuestions(page)
  await hand.press('button', 'Ask the rules')
  secondAt = page.url().replace(/\/check$/, '')
  await page.goto(secondAt)
  const words = await wordsOf(page)
  expect(words).toContain('With the other purchase this reaches $12,000; the limit is $10,000.')
  expect(words).toMatch(/Buy them together .*Start one purchase for all of it .*Show that they are separate/)
  await look(page)
  await hand.skip()
  await hand.type('Why are they separate needs?', 'Module 2 is for another office. We heard of it in May.')
  await hand.press('button', 'Send it to the officer')
  expect(await wordsOf(page)).toContain('You said why they are separate needs. An officer decides.')
})

/** Chooses one of the next group of radio buttons, also where none of it is chosen yet. */
async function pick(page: Page, label: string): Promise<void> {
  await useKeyboard(page).choose(label)
  await page.keyboard.press('Space')
}

/** A day as it is typed into a field of the browser. */
function typedDay(daysBefore: number): string {
  const [year, month, day] = world.dayBefore(daysBefore).split('-')
  return `${month}${day}${year}`
}

const ANSWERS: readonly [RegExp, string][] = [
  [/hours of work/, '60'],
  [/hourly rate/, '80'],
  [/classified/, 'Not classified'],
  [/prohibited|agreements/, '0'],
  [/personal data|foresee/, 'No'],
]

/** Answers each question that the rules have, in the order in which Tab comes to them. */
async function answerQuestions(page: Page): Promise<void> {
  const hand = useKeyboard(page)
  for (const field of await page.locator('main form').first().locator('.govuk-form-group').all()) {
    const question = (await field.textContent()) ?? ''
    const answer = ANSWERS.find(([pattern]) => pattern.test(question))?.[1]
    expect(answer, question).toBeDefined()
    if (await field.locator('input[type=radio]').count()) await pick(page, answer!)
    else await hand.type('', answer!)
  }
}

it('buying:J2 shows an officer what waits and the linked purchases, who decides that they are one need', async () => {
  const page = olga!
  const hand = useKeyboard(page)
  await page.goto(home)
  await hand.skip()
  await hand.press('a', 'What waits for an officer')
  expect(await wordsOf(page)).toMatch(/Registry search, module 2 Perhaps one need in parts.*\$12,000; .*Bea Requester/)
  await look(page)
  await hand.skip()
  await hand.press('a', 'Registry search, module 2')
  const words = await wordsOf(page)
  for (const part of [
    'Registry search, module 1 (1)',
    'names that say the same, same repository',
    'Ana Requester',
    'another office',
  ])
    expect(words).toContain(part)
  await page.getByRole('img', { name: /Registry search, module 2, joined by lines to/ }).waitFor()
  await look(page)
  await hand.skip()
  await pick(page, 'They are one need: they are bought together')
  await hand.type('Why?', 'Both modules were in the backlog before the first was begun.')
  await hand.press('button', 'Decide')
  await bea!.goto(secondAt)
  expect(await wordsOf(bea!)).toMatch(/It waited for an officer: .*They are one need: they are bought together/)
})

let draft = ''
/** Sets the days in which buys of one need are counted together, in the draft. */
async function setDays(days: string): Promise<void> {
  const hand = useKeyboard(olga!)
  await olga!.goto(`${draft}/rules/G06`)
  await hand.skip()
  await hand.press('a', 'same requirement days')
  await hand.skip()
  await hand.type('New value', days)
  await hand.type('Where does it come from?', 'Memo 7')
  await hand.press('button', 'Keep')
}

/** Tries the draft on the past, and waits for what comes of it. */
async function replay(): Promise<void> {
  const hand = useKeyboard(olga!)
  await olga!.goto(`${draft}/replay`)
  await hand.skip()
  await hand.press('button', 'Try it now')
  await olga!.locator('.work progress').first().waitFor({ state: 'detached', timeout: REPLAY_MS })
  await olga!.goto(`${draft}/replay`)
}

it(
  'buying:J2 shows on two thousand past purchases that a shorter window lets three confirmed splits go',
  async () => {
    const page = olga!
    const hand = useKeyboard(page)
    await page.goto(`${home}/rules/versions`)
    await hand.skip()
    await hand.type('Why should the rules change?', 'A month is enough')
    await hand.press('button', 'Start a draft')
    draft = page.url()
    await setDays('30')
    await replay()
    expect(await wordsOf(page)).toMatch(/Confirmed splits that it would let go: 3/)
    expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true)
    await look(page)
    await otto!.goto(`${draft}/replay`)
    expect(await otto!.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true)
    const second = useKeyboard(otto!)
    await second.skip()
    await second.press('a', /^8 purchases/)
    expect(await wordsOf(otto!)).toContain('Same need bought in parts')
    await look(otto!)
  },
  REPLAY_MS,
)

/** Changes or adds a row, up to its sentences: those that look at one thing more say when the need was written down. */
it('buying:J2 exempts in the grid what was written down after the first award', async () => {
  const page = olga!
  const hand = useKeyboard(page)
  await setDays('90')
  await hand.press('a', 'Change row 1')
  await hand.skip()
  await hand.reach('summary', 'Look at one thing more')
  await page.keyboard.press('Enter')
  await hand.type('What should the row look at besides?', 'known after first award')
  await hand.press('button', 'Add it to this form')
  await hand.skip()
  await pick(page, 'No')
  await pick(page, 'No')
  await hand.reach('input:radio', '')
  await hand.reach('input:radio', '')
  await pick(page, 'No')
  await pick(page, 'No')
  await hand.press('button', 'Keep the row')
  await look(page)
  await hand.skip()
  await hand.press('a', 'Add a row')
  await hand.skip()
  await hand.type('Compare', 'is more than')
  await hand.type('With', 'transaction limit')
  await hand.reach('input:radio', '')
  await pick(page, 'Yes')
  await pick(page, 'Fits')
  await hand.type('Sentence in English', 'It was written down after the first one was awarded.')
  await hand.reach('input:checkbox', 'does my need fit')
  await page.keyboard.press('Space')
  await hand.reach('input:radio', '')
  await pick(page, 'Yes')
  await hand.press('button', 'Keep the row')
  expect(await wordsOf(page)).toContain('It was written down after the first one was awarded.')
  expect(await wordsOf(page)).not.toContain('not as it must')
})

let acted = ''
it(
  'buying:J2 lets no confirmed split go then, and is approved by somebody else, from tomorrow',
  async () => {
    await replay()
    expect(await wordsOf(olga!)).toMatch(
      /Confirmed splits that it would let go: 0.*You wrote it. Somebody else has to approve it/,
    )
    const forged = { form: { do: 'approve' }, headers: { origin: world.url } }
    expect((await olga!.request.post(draft, forged)).status()).toBe(403)
    const page = otto!
    const hand = useKeyboard(page)
    await page.goto(`${draft}/replay`)
    await hand.skip()
    await hand.press('button', 'Approve')
    expect(await wordsOf(page)).toMatch(/Stands Will be in force .*Approved by Otto Officer/)
    await look(page)
    acted = (await findActiveRuleset(world.ctx, projectId, world.dayBefore(-1)))!.hash
  },
  REPLAY_MS,
)

/** The rules that a purchase was asked by, as its page says under *Show the working*. */
async function hashOn(page: Page, at: string): Promise<string> {
  await page.goto(at)
  return (await page.getByText('Asked of the rules with the hash').locator('code').textContent()) ?? ''
}

it('buying:J2 asks new purchases by the new rules, and leaves the old one with those it was decided by', async () => {
  const before = await hashOn(bea!, secondAt)
  world.advance(DAY_MS)
  const { caseId } = await checkedDraft({ projectId }, world.requester, { title: 'Register of trees' })
  expect(await hashOn(bea!, `${home}/${caseId}`)).toBe(acted)
  await world.runDue('cases.new-rules.due')
  expect(await hashOn(bea!, secondAt)).toBe(before)
  expect(before).not.toBe(acted)
  await publishRules(world.second.ctx, { projectId, name: 'Example City' })
  const anybody = await openPage(browser)
  await anybody.goto(`${world.url}/rules/${projectId}`)
  expect(await wordsOf(anybody)).toMatch(/A month is enough.*Same need bought in parts: a row was (changed|added)/)
  await look(anybody)
})

it('buying:J2 rule:G38 asks an officer about every draft once a parameter is gone', async () => {
  await sql`
    insert into guardrail.ruleset select gen_random_uuid(), project_id, profile, state, jsonb_set(content, '{values}', (
      select jsonb_agg(one) from jsonb_array_elements(content -> 'values') one
      where one ->> 'parameter' <> 'transactionLimit')), repeat('b', 64), 'Without a limit', is_answered, null, null,
      made_at, approved_at + interval '1 second', valid_from, null
    from guardrail.ruleset where project_id = ${projectId} and hash = ${acted}`.execute(world.ctx.db)
  await world.runDue('cases.new-rules.due')
  const drafts = (await listCases(world.requester.ctx, projectId)).filter(({ stage }) => stage === 'draft')
  expect(drafts.map(({ outcome }) => outcome)).toEqual(['ask', 'ask', 'ask'])
  await olga!.goto(`${home}/waiting`)
  expect(await wordsOf(olga!)).toContain('Register of trees')
})
