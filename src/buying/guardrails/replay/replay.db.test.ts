import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { contributions as people, removeProject } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { hasEnded } from '#platform/queue/follow-task.ts'
import { startRunner } from '#platform/queue/start-runner.ts'
import { findTask, requestCancel } from '#platform/queue/tasks.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import { adoptRules } from '../../../../tests/support/adopted-rules.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import { openTeam, type Somebody } from '../../../../tests/support/team.ts'
import {
  approveRuleset,
  confirmSplit,
  contributions,
  type Facts,
  findApprovalLack,
  findReplay,
  listConfirmedSplits,
  type ParameterId,
  proposeRuleset,
  runCheck,
  saveParameter,
  signReplay,
  startReplay,
} from '../index.ts'
import { firstBuy } from '../testing/first-buy.ts'
import { runReplay } from './run-replay.ts'

let ctx: TestContext
let projectId: string
let lead: Somebody
let second: Somebody
let viewer: Somebody
beforeAll(async () => {
  const all = [...people.policies, ...contributions.policies]
  const policies = new Map(all.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies, projectParts: contributions.projectParts } })
})
afterAll(() => ctx.close())
beforeEach(async () => {
  const team = await openTeam(ctx)
  projectId = team.projectId
  lead = team.lead
  second = await team.join('Sam Second', 'lead')
  viewer = await team.join('Vera Viewer', 'viewer')
  await adoptRules(lead.ctx, projectId)
})

const dayBefore = (days: number) => new Date(ctx.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10)
const tomorrow = () => dayBefore(-1)

/** A buy of 4,000 after one of 6,000 or 8,000 for the same need, 60 days before. */
function buy(subject: `case:${string}`, earlier: number) {
  const history = earlier ? [{ ref: 'case:0', on: dayBefore(60), cents: earlier, by: 'party:2' }] : []
  const at = dayBefore(0)
  const facts: Facts = {
    ...firstBuy(at),
    sameRequirementSum: { value: earlier, from: 'history', at, history },
    sameRequirementCount: { value: history.length, from: 'history', at, history },
  }
  return runCheck(ctx, { projectId, subject, moment: 'check', facts })
}
const save = (parameter: ParameterId, value: number, rulesetId?: string) => {
  const change = { projectId, parameter, value, source: 'Memo 7', reason: 'Asked for', ...(rulesetId && { rulesetId }) }
  return saveParameter(lead.ctx, change)
}
const shorten = (rulesetId?: string) => save('splitWindowDays', 30, rulesetId)
const replayNow = (rulesetId: string, validFrom = dayBefore(0), work: Work = unwatched) =>
  runReplay(lead.ctx, { projectId, rulesetId, validFrom }, work)
const approve = (rulesetId: string, validFrom = dayBefore(0)) =>
  approveRuleset(second.ctx, { projectId, rulesetId, validFrom })
const sign = (who: Somebody, rulesetId: string, accepts: 'missed-splits' | 'little-history') =>
  signReplay(who.ctx, { projectId, rulesetId, accepts, reason: 'We look at these by hand' })

describe('a replay', () => {
  it('keeps what a proposal would have said, with both hashes, for whoever may read', async () => {
    await buy('case:1', 700_000)
    await buy('case:2', 0)
    const draft = await shorten()
    expect(await findReplay(viewer.ctx, { projectId, rulesetId: draft.id })).toBeUndefined()
    await replayNow(draft.id)
    const kept = await findReplay(viewer.ctx, { projectId, rulesetId: draft.id })
    expect(kept).toMatchObject({ worked: 2, candidateHash: draft.hash, by: lead.id, missedSplits: [] })
    expect(kept?.baselineHash).not.toBe(draft.hash)
    expect(kept?.changed).toMatchObject([{ subject: 'case:1', from: 'ask', to: 'allow', rule: 'G06' }])
  })

  it('runs as a task that tells how far it is', async () => {
    await buy('case:1', 700_000)
    await buy('case:1', 0)
    const draft = await shorten()
    const jobs = new Map(Object.entries(contributions.jobs))
    const runner = await startRunner({
      ctx,
      connection: ctx.connection,
      jobs,
      reportFault: (_, error) => expect.fail(`${error}`),
    })
    try {
      const { id } = await startReplay(lead.ctx, { projectId, rulesetId: draft.id })
      await vi.waitFor(async () => expect(hasEnded(await findTask(ctx, id))).toBe(true), {
        timeout: 30_000,
        interval: 20,
      })
      expect(await findTask(ctx, id)).toMatchObject({ state: 'done', counts: { checks: 1, all: 1 } })
    } finally {
      await runner.stop()
    }
    expect((await findReplay(lead.ctx, { projectId, rulesetId: draft.id }))?.matrix.allow.allow.count).toBe(1)
  })

  it('leaves nothing where it is stopped', async () => {
    await buy('case:1', 0)
    const draft = await shorten()
    const stopped = replayNow(draft.id, undefined, { ...unwatched, signal: AbortSignal.abort() })
    await expect(stopped).rejects.toThrow('aborted')
    expect(await findReplay(lead.ctx, { projectId, rulesetId: draft.id })).toBeUndefined()
    const { id } = await startReplay(lead.ctx, { projectId, rulesetId: draft.id })
    await requestCancel(ctx, id)
    expect(await findTask(ctx, id)).toMatchObject({ state: 'cancelled' })
  })

  it('is started by those who propose, for drafts alone', async () => {
    const draft = await shorten()
    await expect(startReplay(viewer.ctx, { projectId, rulesetId: draft.id })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
    const past = startReplay(lead.ctx, { projectId, rulesetId: draft.id, validFrom: '2020-01-01' })
    await expect(past).rejects.toMatchObject({ code: 'guardrail.backdated' })
    const tighter = await save('splitWindowDays', 120)
    await approve(tighter.id)
    await expect(startReplay(lead.ctx, { projectId, rulesetId: tighter.id })).rejects.toMatchObject({
      code: 'guardrail.not-draft',
    })
  })
})

describe('a proposal that loosens', () => {
  it('buying:J2 acts once it was replayed, and whoever approves has signed for the splits it lets go and for little history: abuse:A26', async () => {
    await buy('case:1', 700_000)
    await confirmSplit(lead.ctx, { projectId, subject: 'case:1', reason: 'One need, two buys' })
    const draft = await shorten()
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.replay-first' })
    await replayNow(draft.id)
    await expect(approve(draft.id)).rejects.toMatchObject({
      code: 'guardrail.misses-splits',
      details: { subjects: ['case:1'] },
    })
    await expect(sign(lead, draft.id, 'missed-splits')).rejects.toMatchObject({ code: 'guardrail.own-proposal' })
    await expect(sign(viewer, draft.id, 'missed-splits')).rejects.toMatchObject({ code: 'people.not-allowed' })
    await sign(second, draft.id, 'missed-splits')
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.little-history', details: { cases: 1 } })
    expect(await findApprovalLack(viewer.ctx, { projectId, rulesetId: draft.id })).toMatchObject({
      code: 'guardrail.little-history',
    })
    await sign(second, draft.id, 'little-history')
    expect(await findApprovalLack(viewer.ctx, { projectId, rulesetId: draft.id })).toBeUndefined()
    expect(await approve(draft.id)).toMatchObject({ state: 'active' })
  })

  it('is replayed anew once it, the rules in force or the confirmed splits have changed', async () => {
    await buy('case:1', 700_000)
    const draft = await shorten()
    await replayNow(draft.id)
    await sign(second, draft.id, 'little-history')
    await confirmSplit(lead.ctx, { projectId, subject: 'case:1', reason: 'One need, two buys' })
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.replay-first' })
    await replayNow(draft.id)
    await save('crossWindowDays', 10, draft.id)
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.replay-first' })
    await replayNow(draft.id)
    await approve((await save('openDaysLeast', 9)).id)
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.replay-first' })
  })

  it('is replayed for the day from which it acts, or for an earlier one', async () => {
    const draft = await shorten()
    await replayNow(draft.id, tomorrow())
    await sign(second, draft.id, 'little-history')
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.replay-first' })
    expect(await approve(draft.id, tomorrow())).toMatchObject({ validFrom: tomorrow() })
  })

  it('cannot lower the number of cases that it is judged by', async () => {
    await buy('case:1', 0)
    const draft = await shorten((await save('replayLeast', 0)).id)
    await replayNow(draft.id)
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.little-history' })
  })

  it('is also one that takes statements where feeds told', async () => {
    const standings = { G10: { is: 'attested' as const } }
    const draft = await proposeRuleset(lead.ctx, { projectId, reason: 'No feed', standings })
    await expect(approve(draft.id)).rejects.toMatchObject({ code: 'guardrail.replay-first' })
  })
})

describe('a confirmed split', () => {
  it('is confirmed once, of what was checked, by those who edit', async () => {
    const confirm = (who: Somebody) => confirmSplit(who.ctx, { projectId, subject: 'case:1', reason: 'One need' })
    await expect(confirm(lead)).rejects.toMatchObject({ code: 'guardrail.no-such-check' })
    await buy('case:1', 0)
    await expect(confirm(viewer)).rejects.toMatchObject({ code: 'people.not-allowed' })
    await confirm(lead)
    await confirm(second)
    expect(await listConfirmedSplits(viewer.ctx, projectId)).toMatchObject([{ subject: 'case:1', by: lead.id }])
  })

  it('stays as it was, like a replay and what was signed, and goes with its project', async () => {
    await buy('case:1', 0)
    await confirmSplit(lead.ctx, { projectId, subject: 'case:1', reason: 'One need' })
    const draft = await shorten()
    await replayNow(draft.id)
    await sign(second, draft.id, 'little-history')
    const all = ['guardrail.confirmed_split', 'guardrail.replay', 'guardrail.replay_signature']
    for (const table of all) {
      const changed = ctx.pool.query(`delete from ${table} where project_id = $1`, [projectId])
      await expect(changed).rejects.toThrow('append-only')
    }
    await removeProject(lead.ctx, { projectId, name: 'Fair food' })
    for (const table of all)
      expect((await ctx.pool.query(`select 1 from ${table} where project_id = $1`, [projectId])).rows).toEqual([])
  })
})
