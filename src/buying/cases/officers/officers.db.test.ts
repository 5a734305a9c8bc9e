import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findCheck, listConfirmedSplits } from '#buying/guardrails/index.ts'
import { adoptRules } from '../../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../../tests/support/buying-world.ts'
import { checkedDraft } from '../../../../tests/support/checked-draft.ts'
import {
  answerAsOfficer,
  askOfficer,
  contributions,
  decideAsOfficer,
  explainSeparate,
  findCase,
  finishTask,
  listLinked,
  listWaitingForOfficer,
  moveCase,
  readDrift,
  readTasks,
} from '../index.ts'

const repository = 'https://code.example/city/registry'
let world: BuyingWorld
let bea: BuyingWorld['ana']
beforeAll(async () => {
  world = await openBuyingWorld()
  await adoptRules(world.lead.ctx, world.projectId)
  bea = await world.join('Bea Requester', 'analyst')
})
afterAll(() => world.ctx.close())

const lettersTo = async (address: string) => {
  const { rows } = await world.ctx.pool.query<{ subject: string; body: string }>(
    'select subject, body from platform.letter where recipient = $1 order by id',
    [address],
  )
  return rows
}

const draft = (as: BuyingWorld['ana'], module: string) =>
  checkedDraft(world, as, { title: `Registry search, module ${module}`, repository })

describe('two requesters who each buy a half: buying:J2 rule:G08 abuse:A10', () => {
  let first: Awaited<ReturnType<typeof draft>>
  let second: Awaited<ReturnType<typeof draft>>
  beforeAll(async () => {
    first = await draft(world.ana, '1')
    second = await draft(bea, '2')
  })
  beforeEach(() => void world.ctx.clock.advance(3_600_000))

  it('tells an officer what waits, with who, since when, and the numbers', async () => {
    const waiting = await listWaitingForOfficer(world.olga.ctx, world.projectId)
    expect(waiting).toMatchObject([
      {
        ...{ about: 'decision', by: bea.party, of: { id: second.caseId, totalCents: 600_000 } },
        split: { caseIds: [first.caseId], sumCents: 1_200_000, limitCents: 1_000_000 },
      },
    ])
    expect(waiting[0]!.asking.map(({ rule }) => rule)).toEqual(['G06', 'G08'])
    expect(Date.parse(waiting[0]!.from)).toBeLessThan(world.ctx.clock.now().getTime())
  })

  it('tells how close to the limit the purchases of the year come: abuse:A12', async () => {
    const { ctx, olga, projectId } = world
    const drift = await readDrift(olga.ctx, projectId)
    expect(drift).toMatchObject({ limitCents: 1_000_000, currency: 'CAD', isDrifting: false })
    expect(drift!.bands).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 0])
    await expect(readDrift(ctx.as({ kind: 'visitor' }), projectId)).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  it('shows what the purchase hangs together with, and why', async () => {
    const linked = await listLinked(world.olga.ctx, second)
    expect(linked).toMatchObject([
      { id: first.caseId, cents: 600_000, requester: world.ana.party, because: ['like-words', 'same-repository'] },
    ])
  })

  it('lets the requester say why they are separate, and decides nothing by it', async () => {
    await explainSeparate(bea.ctx, { ...second, text: 'Module 2 was asked for by another office in May.' })
    expect((await findCase(bea.ctx, second)).waits).toEqual({ seat: 'officer', act: 'decide' })
    const kinds = (await listWaitingForOfficer(world.olga.ctx, world.projectId)).map(({ about }) => about)
    expect(kinds).toEqual(['decision'])
  })

  it('writes to whom the rules tell to do something, shows it to them as waiting, and keeps what they did: rule:G08', async () => {
    const { ctx, projectId, join, give } = world
    const taskId = 'G08:several:finance'
    const tell = () => contributions.jobs['cases.task'](ctx, { projectId, caseId: second.caseId, taskId })
    const open = async () => readTasks(bea.ctx, await findCase(bea.ctx, second))
    expect(await open()).toMatchObject([{ id: taskId, seat: 'finance-owner', until: '2026-06-03', whose: [] }])
    const fin = await join('Fin Owner')
    await give(fin.party, 'finance-owner')
    await tell()
    expect((await open())[0]!.whose).toMatchObject([{ id: fin.party }])
    const letters = await lettersTo(fin.email)
    const letter = letters.at(-1)
    expect(letter).toMatchObject({ subject: 'You have something to do: Registry search, module 2' })
    expect(letter!.body).toMatch(/2 people or cards buy for the same need .* \$12,000.*until 3 June 2026/s)
    const waiting = () => contributions.views[0]!.waiting!(ctx, projectId, fin.id)
    expect(await waiting()).toMatchObject([{ ref: `case:${second.caseId}`, what: 'purchase-task' }])

    const done = { ...second, taskId, words: 'Told the chief financial officer today.' }
    await expect(finishTask(bea.ctx, done)).rejects.toMatchObject({ code: 'case.not-your-seat' })
    await finishTask(fin.ctx, done)
    await expect(finishTask(fin.ctx, done)).rejects.toMatchObject({ code: 'case.no-such-task' })
    expect([await open(), await waiting()]).toEqual([[], []])
    const { events } = await findCase(bea.ctx, second)
    expect(events.at(-1)).toMatchObject({ type: 'task.done', party: fin.party, data: { words: done.words } })
    await tell()
    expect(await lettersTo(fin.email)).toHaveLength(letters.length)
  })

  it('lets nobody else decide on it, the requester least of all', async () => {
    const decision = {
      checkId: second.check.id,
      verdict: 'chunk' as const,
      reason: 'They are two pieces of work, I say so.',
    }
    await expect(
      decideAsOfficer(bea.ctx, { ...second, ...decision, reason: `${decision.reason}..` }),
    ).rejects.toMatchObject({
      code: 'case.not-your-seat',
    })
  })

  it('keeps one need as a confirmed split, answers what was said, and waits for nobody any more', async () => {
    const reason = 'Both modules were in the backlog before the first was begun: one need.'
    await decideAsOfficer(world.olga.ctx, { ...second, checkId: second.check.id, verdict: 'aggregate', reason })
    const found = await findCase(bea.ctx, second)
    expect(found.waits).toEqual({ seat: 'requester', act: 'change' })
    expect(found.state.openQuestions).toEqual([])
    const other = await world.join('Otto Officer')
    await world.give(other.party, 'officer')
    const stale = { ...second, checkId: second.check.id, verdict: 'allow' as const, reason: `No, ${reason}` }
    await expect(decideAsOfficer(other.ctx, stale)).rejects.toMatchObject({
      ...{ code: 'case.decided-already', kind: 'conflict' },
      details: { verdict: 'aggregate', by: world.olga.party, reason },
    })
    expect(await listConfirmedSplits(world.olga.ctx, world.projectId)).toMatchObject([
      { subject: `case:${second.caseId}`, reason },
    ])
    expect(await listWaitingForOfficer(world.olga.ctx, world.projectId)).toEqual([])
  })

  it('lets pieces that stand alone go on', async () => {
    const third = await draft(bea, '3')
    const reason = 'The entry of the backlog is from after the first award, and is of use alone.'
    await decideAsOfficer(world.olga.ctx, { ...third, checkId: third.check.id, verdict: 'chunk', reason })
    expect((await findCase(bea.ctx, third)).waits).toEqual({ seat: 'requester', act: 'choose' })
  })
})

it('writes a question to an officer, who may answer it, and to nobody once it was answered: buying:M31', async () => {
  const { ctx, olga, projectId } = world
  const { caseId } = await draft(bea, '4')
  const { state } = await askOfficer(bea.ctx, {
    projectId,
    caseId,
    step: 'check',
    text: 'May modules be bought apart?',
  })
  const questionId = state.openQuestions.at(-1)!
  const tell = () => contributions.jobs['cases.question'](ctx, { projectId, caseId, questionId })
  await tell()
  const letters = await lettersTo(olga.email)
  expect(letters.at(-1)).toMatchObject({ subject: 'A question to you: Registry search, module 4' })
  expect(letters.at(-1)!.body).toMatch(/May modules be bought apart\?.*buying/s)
  await answerAsOfficer(olga.ctx, { projectId, caseId, questionId, text: 'Each by itself, as its entry says.' })
  await tell()
  expect(await lettersTo(olga.email)).toHaveLength(letters.length)
})

describe('a parameter that is gone: rule:G38 abuse:A27', () => {
  it('asks an officer about every draft, and leaves alone what was ordered', async () => {
    const { ctx, ana, projectId, supplier, check, confirmFunds } = world
    const benches = await checkedDraft(world, ana, { title: 'Labels of the park benches' })
    const trees = await checkedDraft(world, bea, { title: 'Register of trees' })
    expect([benches, trees].map(({ check: { report } }) => report.outcome)).toEqual(['allow', 'allow'])
    const ordered = { projectId, caseId: await world.open() }
    const choice = { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
    await moveCase(ana.ctx, { ...ordered, type: 'case.described', data: smallFix })
    await confirmFunds(ordered.caseId, 460_000)
    await check(ordered.caseId, 'order', 460_000)
    await moveCase(ana.ctx, { ...ordered, type: 'supplier.chosen', data: choice })
    await moveCase(ana.ctx, { ...ordered, type: 'order.placed', data: {} })
    const before = (await findCase(ana.ctx, ordered)).events

    await contributions.jobs['cases.new-rules.due'](ctx)
    expect((await findCase(ana.ctx, benches)).state.check?.checkId).toBe(benches.check.id)
    await ctx.pool.query(
      `insert into guardrail.ruleset select gen_random_uuid(), project_id, profile, state, jsonb_set(content, '{values}', (
        select jsonb_agg(one) from jsonb_array_elements(content -> 'values') one
        where one ->> 'parameter' <> 'transactionLimit')), repeat('b', 64), 'Without a limit', is_answered, null, null,
        made_at, approved_at + interval '1 second', valid_from, null
      from guardrail.ruleset where project_id = $1 and state = 'active'`,
      [projectId],
    )
    await contributions.jobs['cases.new-rules.due'](ctx)
    for (const { caseId } of [benches, trees]) {
      const found = await findCase(ana.ctx, { projectId, caseId })
      expect(found.waits).toEqual({ seat: 'officer', act: 'decide' })
      expect(found.state.check?.rulesetHash).toBe('b'.repeat(64))
    }
    expect((await findCase(ana.ctx, ordered)).events).toEqual(before)
    // The check that was kept then still says what it said, by the rules of then.
    const kept = await findCheck(ana.ctx, { projectId, checkId: benches.check.id })
    expect([kept.report.outcome, kept.rulesetHash]).toEqual(['allow', benches.check.rulesetHash])
  })
})
