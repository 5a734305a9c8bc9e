import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, listParties, moveCase } from '#buying/cases/index.ts'
import { addCard } from '#buying/deliver/index.ts'
import { confirmDerogation, signDerogation } from '#buying/guardrails/index.ts'
import { type BuyingWorld, smallFix } from '../../../../../../tests/support/buying-world.ts'
import { openCasePages } from '../../../../../../tests/support/case-pages.ts'
import { checkedDraft } from '../../../../../../tests/support/checked-draft.ts'
import { walkBuy } from '../../../../../../tests/support/delivered-buy.ts'

type CasePages = Awaited<ReturnType<typeof openCasePages>>
let pages: CasePages
let world: BuyingWorld
let ask: CasePages['ask']
beforeAll(async () => {
  pages = await openCasePages()
  ;({ world, ask } = pages)
})
afterAll(() => pages.close())

/** A derogation that one lead recorded and another confirmed. */
async function recordDerogation(): Promise<string> {
  const { lead, join, projectId } = world
  const today = world.ctx.clock.now().toISOString().slice(0, 10)
  const { id } = await signDerogation(lead.ctx, {
    ...{ projectId, rule: 'G01', parameter: 'transactionLimit', value: 2_000_000, scope: {}, authority: 'department' },
    ...{ from: today, until: '2099-12-31', signer: 'Finance', documentHash: 'a'.repeat(64), reason: 'The pilot' },
  })
  await confirmDerogation((await join('Otto Other', 'lead')).ctx, { projectId, derogationId: id })
  return id
}

describe('the pages of a purchase', () => {
  it('say that a payment was not made, and what the rules say', async () => {
    const { lead, cleo, projectId } = world
    const limits = { limitCents: 1_000_000, cycleLimitCents: 2_500_000, cycleDay: 1, trainedUntil: '2026-01-01' }
    const card = { name: 'Web team', holderId: cleo.party, lastFour: '1234', currency: 'CAD', ...limits }
    const { id: cardId } = await addCard(lead.ctx, { projectId, ...card })
    const { caseId } = await walkBuy(world, 'approved')
    const form = { do: 'pay', cardId, amountCents: '4600', key: 'once', reference: 'R-1' }
    expect(await ask(cleo, caseId, form)).toMatchObject({ status: 303 })
    const { words } = await ask(cleo, caseId)
    expect(words).toMatch(/It was not paid\. What the rules say stands here\. Does not fit/)
    expect(words).toMatch(/Ask the rules first .*Money Payment certified \(section 34\)/)
  })

  it('tell an officer what waits and why, and keep what was typed where a decision is refused: buying:J2', async () => {
    const { ana, olga, join } = world
    const bea = await join('Bea Requester', 'analyst')
    const repository = 'https://code.example/city/registry'
    await checkedDraft(world, ana, { title: 'Registry search, module 1', repository })
    const { caseId, check } = await checkedDraft(world, bea, { title: 'Registry search, module 2', repository })

    const own = await ask(bea, caseId)
    for (const words of [
      'With the other purchase this reaches $12,000; the limit is $10,000.',
      'Buy them together',
      'Show that they are separate',
    ])
      expect(own.words).toContain(words)
    const desk = await ask(olga, 'waiting')
    expect(desk.words).toMatch(/Registry search, module 2.*Perhaps one need in parts.*\$12,000; .*Bea Requester/)

    const form = { do: 'decide', checkId: check.id, verdict: 'aggregate', reason: 'Too short.' }
    const refused = await ask(olga, `${caseId}/linked`, form)
    expect(refused.status).toBe(422)
    expect(refused.words).toMatch(/\$12,000; .*Registry search, module 1.*same repository.*Ana Requester/)
    expect(refused.main).toMatch(/value="aggregate"[^>]*checked/)
    expect(refused.words).toContain('Too short.')

    const reason = 'Both were in the backlog before the first was begun: they are one need.'
    const derogationId = await recordDerogation()
    const resting = { ...form, reason, derogationId }
    expect((await ask(olga, `${caseId}/linked`, { ...resting, derogationId: caseId })).status).toBe(404)
    expect((await ask(olga, `${caseId}/linked`)).main).toContain(`<option value="${derogationId}"`)
    expect(await ask(olga, `${caseId}/linked`, resting)).toMatchObject({ status: 303 })
    const decided = await ask(bea, caseId)
    expect(decided.words).toContain('Found to be one need in parts')
    expect(decided.words).toMatch(
      /It waited for an officer: \d+ minutes?\. They are one need: they are bought together/,
    )
    expect(decided.words).toMatch(/It rests on a derogation \(transaction limit: \$20,000, from/)
  })

  it('leave nobody in the list whose duty or offer was refused, and say what to write', async () => {
    const { lead, ana, projectId } = world
    const draft = await checkedDraft(world, ana, { title: 'Labels of the pool map' })
    const before = (await listParties(lead.ctx, projectId)).length
    const given = { do: 'give', name: 'Zed', address: 'zed@city.example', duty: 'funds', fromDay: '2026-01-01' }
    const { status, words } = await ask(lead, 'people', { ...given, limitCents: '-50' })
    expect([status, words]).toEqual([422, expect.stringContaining('Write 0 or more.')])
    const asked = { do: 'ask', 'ask.name': 'Sam', 'ask.address': 'sam@late.example', until: '2020-01-01' }
    expect(await ask(ana, `${draft.caseId}/supplier`, asked)).toMatchObject({ status: 422 })
    expect(await listParties(lead.ctx, projectId)).toHaveLength(before)
  })

  it('name each question that was not answered, and say what to write instead: buying:M03', async () => {
    const { ana } = world
    const draft = await checkedDraft(world, ana, { title: 'Labels of the waste map' })
    const form = { shown: 'hours hourlyRate prohibitedMatches classification' }
    const typed = { 'fact.hours': '-4', 'fact.hourlyRate': 'abc', 'fact.prohibitedMatches': 'none' }
    const { status, words } = await ask(ana, `${draft.caseId}/check`, { ...form, ...typed })
    expect(status).toBe(422)
    expect(words.match(/\S+ Write a whole number, 0 or more\./g)).toHaveLength(2)
    expect(words).toMatch(/\? Enter an amount, like 4000 or 4000\.50\..*\? Answer this question\./)
  })

  it('take a question to an officer at each step, and show it there with its wait and answer: buying:M31', async () => {
    const { ana, olga } = world
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the tree map' })
    expect((await ask(ana, `${caseId}/check`)).words).toContain('Ask an officer about this step')
    const empty = await ask(ana, `${caseId}/questions`, { do: 'ask', step: 'check', text: '' })
    expect([empty.status, empty.words]).toEqual([422, expect.stringContaining('Write what you want to know.')])
    const asked = { do: 'ask', step: 'check', text: 'May the map be left out?' }
    expect(await ask(ana, `${caseId}/questions`, asked)).toMatchObject({ status: 303 })
    expect((await ask(ana, `${caseId}/check`)).words).toMatch(/What the rules say .* waits 1 minute May the map be/)
    expect((await ask(ana, `${caseId}/describe`)).words).not.toContain('May the map be left out?')

    const questions = await ask(olga, `${caseId}/questions`)
    const questionId = /name="questionId" value="([^"]+)"/.exec(questions.main)?.[1] ?? ''
    const answer = { do: 'answer', questionId, text: 'Yes, it is another need.' }
    expect(await ask(olga, `${caseId}/questions`, answer)).toMatchObject({ status: 303 })
    expect((await ask(ana, `${caseId}/check`)).words).toMatch(
      /answered after \d+ minutes? .* Yes, it is another need\./,
    )
  })

  it('explain the words of both sides where they stand, without a script: buying:M25', async () => {
    const { ana } = world
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the bus map' })
    const { main } = await ask(ana, `${caseId}/describe`)
    expect(main).toMatch(/<details[^>]*>.*<dfn>budget line<\/dfn>.*The pot that money is taken from/s)
  })

  it('let an answer be changed or taken back by whoever may give it, and keep what was said before: buying:§3.4', async () => {
    const { ana, max, projectId } = world
    const wrong = await checkedDraft(world, ana, { title: 'Sounds of the museum' })
    await ask(ana, `${wrong.caseId}/check`, { shown: 'personalData', 'fact.personalData': 'yes' })
    const held = await ask(ana, wrong.caseId)
    expect(held.words).toMatch(/Does not fit.*Was an answer wrong\? Look at what was answered, and change it/)
    const read = await ask(max, `${wrong.caseId}/check?change=personalData`)
    expect(read.words).toMatch(/What was answered to the rules.*Ana Requester/)
    expect(read.main).not.toMatch(/change=|withdraw/)
    const change = await ask(ana, `${wrong.caseId}/check?change=personalData`)
    expect(change.main).toMatch(/name="fact\.personalData" value="yes" checked/)

    const again = { shown: 'personalData', 'fact.personalData': 'no' }
    expect(await ask(ana, `${wrong.caseId}/check`, again)).toMatchObject({ status: 303 })
    expect((await ask(ana, `${wrong.caseId}/check`)).words).toMatch(/You can go on without an officer/)
    expect((await ask(ana, wrong.caseId)).words).toMatch(/An answer to the rules was changed.*personal data.* No/i)
    expect(await ask(ana, `${wrong.caseId}/check`, { withdraw: 'hours' })).toMatchObject({ status: 303 })
    expect((await ask(ana, `${wrong.caseId}/check`)).words).toContain('The rules need 1 answer that only you can give.')
    const { events, waits } = await findCase(ana.ctx, { projectId, caseId: wrong.caseId })
    const said = events.filter((one) => one.type === 'case.stated' && one.data.fact === 'personalData')
    expect(said.map(({ data }) => data)).toMatchObject([{ value: false }, { value: true }, { value: false }])
    expect(waits).toEqual({ seat: 'requester', act: 'check' })
  })

  it('say for whom a purchase waits, that a letter tells them, or that nobody is named: buying:M03', async () => {
    const { ana, supplier, olga, outside, give, ctx, projectId } = world
    const draft = await checkedDraft(world, ana, { title: 'Calendar of the council' })
    const fay = (await outside('Fay Funds', 'fay@funds.example')).id
    await give(fay, 'funds')
    const chooses = (await ask(ana, `${draft.caseId}/supplier`)).words
    expect(chooses).toMatch(/Sam of Small Works/)
    expect(chooses).not.toMatch(/Fay Funds/)
    const choice = { do: 'choose', supplierId: supplier, reason: 'They know how it is built.', hasInterest: 'no' }
    const tied = await checkedDraft(world, ana, { title: 'Hours of the swimming pool' })
    const declared = { ...choice, hasInterest: 'yes', interest: 'My brother works there.' }
    expect(await ask(ana, `${tied.caseId}/supplier`, declared)).toMatchObject({ status: 303 })
    expect((await ask(ana, tied.caseId)).words).toMatch(
      /Ana Requester declared an interest in Sam of Small Works\. My brother works there\. Choose another supplier/,
    )
    expect(await ask(ana, `${draft.caseId}/supplier`, choice)).toMatchObject({ status: 303 })
    expect((await ask(ana, draft.caseId)).words).toMatch(
      /It waits for [^:]*Fay Funds[^:]*: Certify the funds \(section 32\)\. A letter tells them\./,
    )
    expect((await ask(ana, `${draft.caseId}/supplier`)).words).not.toContain('Offer until')

    const repository = 'https://code.example/city/registry'
    const held = await checkedDraft(world, ana, { title: 'Registry search, module 4', repository })
    expect((await ask(ana, held.caseId)).words).toContain(
      'It waits for Olga Officer: The rules ask an officer to decide.',
    )
    await ctx.pool.query('update buying.duty set ended_at = now() where project_id = $1 and party_id = $2', [
      projectId,
      olga.party,
    ])
    expect((await ask(ana, held.caseId)).words).toContain(
      'Nobody is named for this yet: “Procurement officer”. A lead names somebody: Who signs what',
    )
  })

  it('choose the lane by the price, and say above the floor what the rules want, and the ways out', async () => {
    const { ana } = world
    const page = await ask(ana, 'new')
    expect(page.main).toMatch(/value="by-price"[^>]*checked/)
    expect(page.words).toContain('Above $5,000 with tax an open opportunity')
    const opening = { title: 'Map of hydrants', category: 'software', lane: 'by-price' }
    const laneAt = async (priceCents: string) => {
      const { status, to } = await ask(ana, 'new', { ...opening, priceCents })
      const [, caseId] = /buying\/([^/]+)\/describe/.exec(to ?? '') ?? []
      return [status, caseId && (await findCase(ana.ctx, { projectId: world.projectId, caseId })).lane]
    }
    expect(await laneAt('4300')).toEqual([303, 'small'])
    expect(await laneAt('4400')).toEqual([303, 'open'])
    expect(await laneAt('')).toEqual([303, 'small'])
    expect(await laneAt('four thousand')).toEqual([422, undefined])

    const opportunity = await world.open(ana.ctx, 'open')
    await moveCase(ana.ctx, { projectId: world.projectId, caseId: opportunity, type: 'case.described', data: smallFix })
    const questions = (await ask(ana, `${opportunity}/check`)).words
    expect(questions).toMatch(/The rules need \d+ answers? that only you can give/)
    expect(questions).not.toContain('Have you said whether')

    const { caseId } = await checkedDraft(world, ana, { title: 'Map of wells' })
    expect((await ask(ana, `${caseId}/supplier`)).words).toMatch(
      /This comes to \$6,000 with tax\. Above \$5,000 your rules want a notice .* start it as an open opportunity/,
    )
  })

  it('take no work whose day is over, and no address that a browser would run', async () => {
    const { ana } = world
    const draft = await checkedDraft(world, ana, { title: 'Photographs of parks' })
    const plan = { title: 'Photographs', priceCents: '4000', taxBp: '0', criteria: 'There are ten.' }
    const past = { ...plan, startDay: '2020-01-01', deliverBy: '2020-02-01' }
    const described = await ask(ana, `${draft.caseId}/describe`, past)
    expect([described.status, described.words]).toEqual([422, expect.stringContaining('This day is over.')])
    const opening = { title: 'Photographs', category: 'software', lane: 'small', repository: 'javascript:alert(1)' }
    const opened = await ask(ana, 'new', opening)
    expect([opened.status, opened.words]).toEqual([422, expect.stringContaining('beginning with https://')])
    expect((await ask(ana, 'new', { ...opening, repository: '', category: '' })).words).toContain(
      'Choose what kind of thing it is.',
    )
  })
})
