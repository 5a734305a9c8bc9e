import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contributions as people, removeProject } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { openTeam, type Somebody } from '../../../tests/support/team.ts'
import {
  type Answers,
  adoptProfile,
  answerProfile,
  approveRuleset,
  confirmDerogation,
  contributions,
  findActiveRuleset,
  findCheck,
  findRuleset,
  hashRuleset,
  listChecks,
  listDerogations,
  listInterpretations,
  listRules,
  listRulesets,
  listUnconfirmed,
  proposeRuleset,
  recordInterpretation,
  runCheck,
  saveParameter,
  shadowRuleset,
  signDerogation,
} from './index.ts'
import { firstBuy } from './testing/first-buy.ts'

const answers: Answers = {
  transactionLimit: 1_000_000,
  cycleLimit: 2_500_000,
  maxTaxRate: 1500,
  competitionFloor: 500_000,
  excludedCategories: ['hardware', 'staff', 'construction'],
  riskAppetite: 'measured',
  officerWaitDays: 2,
}

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
})

const day = () => ctx.clock.now().toISOString().slice(0, 10)
async function begin() {
  const { id } = await adoptProfile(lead.ctx, { projectId, profile: 'esdc' })
  return answerProfile(lead.ctx, { projectId, rulesetId: id, answers })
}
const check = (price = 400_000) =>
  runCheck(ctx, {
    ...{ projectId, subject: 'case:1', moment: 'check' },
    facts: { ...firstBuy(day()), price: { value: price, from: 'case', at: day() } },
  })

describe('a fresh profile', () => {
  it('asks seven questions and allows its first buy the same day', async () => {
    const ruleset = await begin()
    expect(ruleset).toMatchObject({
      state: 'active',
      isAnswered: true,
      author: null,
      approver: lead.id,
      validFrom: day(),
    })
    const { report } = await check()
    expect(report.outcome).toBe('allow')
    const limit = report.results.find(({ rule }) => rule === 'G01')?.parameters[0]
    expect(limit).toMatchObject({ value: 1_000_000, isVerified: true })
  })

  it('is refused an answer that is looser than a layer above it', async () => {
    const { id } = await adoptProfile(lead.ctx, { projectId, profile: 'us-federal' })
    const loose = { ...answers, transactionLimit: 1_500_001, competitionFloor: 1_500_000 }
    await expect(answerProfile(lead.ctx, { projectId, rulesetId: id, answers: loose })).rejects.toMatchObject({
      code: 'guardrail.looser',
    })
  })

  it('is refused an answer that is missing or no value', async () => {
    const { id } = await adoptProfile(lead.ctx, { projectId, profile: 'esdc' })
    const answer = (some: Answers) => answerProfile(lead.ctx, { projectId, rulesetId: id, answers: some })
    const { riskAppetite: _, ...missing } = answers
    await expect(answer(missing)).rejects.toMatchObject({ code: 'guardrail.answers-missing' })
    await expect(answer({ ...answers, cycleLimit: 10.5 })).rejects.toMatchObject({ code: 'guardrail.unfit-value' })
    await expect(answer({ ...answers, competitionFloor: Number.NaN, maxTaxRate: 20_000 })).rejects.toMatchObject({
      details: {
        fields: {
          competitionFloor: 'Write an amount of 0 or more, like 4000.',
          maxTaxRate: 'Write a percentage from 0 to 100, like 15.',
        },
      },
    })
    await expect(answer({ ...answers, cycleLimit: 999_999 })).rejects.toMatchObject({
      code: 'guardrail.cycle-below-purchase',
    })
  })

  it('gives way to another one until its questions are answered', async () => {
    const adopt = (profile: string) => adoptProfile(lead.ctx, { projectId, profile })
    await adopt('canada')
    const { id } = await adopt('esdc')
    const all = await listRulesets(lead.ctx, projectId)
    expect(all.map((one) => [one.id, one.profile])).toEqual([[id, 'esdc']])
    expect(all[0]?.content.head.profile).toBe('esdc')
    await expect(adopt('')).rejects.toMatchObject({ code: 'guardrail.choose-profile', kind: 'invalid' })
  })

  it('cannot take the place of rules in force by one person alone', async () => {
    await begin()
    const { id, author } = await adoptProfile(lead.ctx, { projectId, profile: 'canada' })
    expect(author).toBe(lead.id)
    await expect(answerProfile(second.ctx, { projectId, rulesetId: id, answers })).rejects.toMatchObject({
      code: 'guardrail.rules-in-force',
    })
  })

  it('refuses checks before there are rules, and viewers to adopt any', async () => {
    await expect(check()).rejects.toMatchObject({ code: 'guardrail.no-rules' })
    await expect(adoptProfile(viewer.ctx, { projectId, profile: 'esdc' })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
  })
})

describe('a change of the rules', () => {
  const tighten = () =>
    saveParameter(lead.ctx, {
      projectId,
      parameter: 'transactionLimit',
      value: 420_000,
      source: 'Memo 7',
      reason: 'Less',
    })

  it('invariant:I8 acts once somebody other than its author has approved it, and old checks keep their hash', async () => {
    await begin()
    const first = await check()
    const draft = await tighten()
    await expect(approveRuleset(lead.ctx, { projectId, rulesetId: draft.id })).rejects.toMatchObject({
      code: 'guardrail.own-proposal',
    })
    const approved = await approveRuleset(second.ctx, { projectId, rulesetId: draft.id })
    expect(approved.hash).toBe(hashRuleset(approved.content))
    expect((await check()).report.outcome).toBe('block')
    const kept = await findCheck(viewer.ctx, { projectId, checkId: first.id })
    expect(kept.report).toEqual(first.report)
    expect(kept.rulesetHash).not.toBe(approved.hash)
    expect((await listRulesets(viewer.ctx, projectId)).map(({ state }) => state)).toEqual(['active', 'retired'])
  })

  it('abuse:A26 asks an officer where whoever asks for a purchase let it go on by rules of their own', async () => {
    await begin()
    const { id } = await tighten()
    await approveRuleset(second.ctx, { projectId, rulesetId: id })
    const reason = { source: 'Memo 8', reason: 'More again' }
    const loose = { projectId, parameter: 'transactionLimit' as const, value: 600_000, ...reason }
    const { id: looser, hash } = await saveParameter(lead.ctx, loose)
    await ctx.pool.query(
      `update guardrail.ruleset set state = 'active', approved_at = $2, valid_from = $3, approver_id = $4 where id = $1`,
      [looser, new Date(ctx.clock.now().getTime() + 1000), day(), second.id],
    )
    const facts = { ...firstBuy(day()), price: { value: 400_000, from: 'case' as const, at: day() } }
    const by = async (...requesters: string[]) =>
      (await runCheck(ctx, { projectId, subject: 'case:4', moment: 'check', facts, requesters })).report
    expect(await by(viewer.id)).toMatchObject({ outcome: 'allow', rulesetHash: hash })
    for (const one of [lead, second]) {
      const own = await by(one.id)
      expect(own).toMatchObject({ outcome: 'ask', rulesetHash: hash })
      expect(own.results.find(({ rule }) => rule === 'G01')?.result).toBe('ask')
    }
  })

  it('abuse:A09 is not approved by another account of its author', async () => {
    await begin()
    const draft = await tighten()
    const address = `${lead.email.replace('@', '+two@')}`
    await ctx.pool.query('update people.person set email = $2 where id = $1', [second.id, address])
    await expect(approveRuleset(second.ctx, { projectId, rulesetId: draft.id })).rejects.toMatchObject({
      code: 'guardrail.own-proposal',
    })
  })

  it('waits for its day', async () => {
    await begin()
    const draft = await tighten()
    const tomorrow = new Date(ctx.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    await approveRuleset(second.ctx, { projectId, rulesetId: draft.id, validFrom: tomorrow })
    expect((await check()).report.outcome).toBe('allow')
    expect((await findActiveRuleset(ctx, projectId, tomorrow))?.id).toBe(draft.id)
    const past = approveRuleset(second.ctx, { projectId, rulesetId: draft.id, validFrom: '2020-01-01' })
    await expect(past).rejects.toMatchObject({ code: 'guardrail.backdated' })
  })

  it('says in the shadow what it would have said, and does not act', async () => {
    await begin()
    const draft = await tighten()
    await shadowRuleset(lead.ctx, { projectId, rulesetId: draft.id })
    const kept = await check()
    expect(kept.report.outcome).toBe('allow')
    expect(kept.shadow).toMatchObject({ rulesetId: draft.id, report: { outcome: 'block' } })
  })

  it('gathers parameters into one draft of its author', async () => {
    await begin()
    const draft = await tighten()
    const again = await saveParameter(lead.ctx, {
      ...{ projectId, parameter: 'riskAppetite', value: 'cautious', source: 'Memo 8', reason: 'Careful' },
      rulesetId: draft.id,
    })
    expect(again.id).toBe(draft.id)
    const found = await findRuleset(viewer.ctx, { projectId, rulesetId: draft.id })
    const mine = found.content.values.filter(
      ({ adoptedBy, source }) => adoptedBy === `person:${lead.id}` && source.startsWith('Memo'),
    )
    expect(mine.map(({ parameter }) => parameter).toSorted()).toEqual(['riskAppetite', 'transactionLimit'])
  })

  it('abuse:A26 cannot loosen what a layer above says', async () => {
    await begin()
    const loosen = saveParameter(lead.ctx, {
      projectId,
      parameter: 'directCeiling',
      value: 5_000_000,
      source: 'Memo',
      reason: 'More',
    })
    await expect(loosen).rejects.toMatchObject({ code: 'guardrail.looser' })
  })

  it('cannot switch off or edit what keeps duties apart', async () => {
    const { content } = await begin()
    const off = { is: 'off' as const, owner: 'Finance', reason: { en: 'Too slow', fr: 'Trop lent', es: 'Muy lento' } }
    const propose = (change: Partial<Parameters<typeof proposeRuleset>[1]>) =>
      proposeRuleset(lead.ctx, { projectId, reason: 'A change', ...change })
    for (const id of ['G22', 'G38']) {
      await expect(propose({ standings: { [id]: off } })).rejects.toMatchObject({ code: 'guardrail.locked' })
      const rule = content.rules.find((one) => one.id === id)!
      const edited = { ...rule, rows: rule.rows.map((row) => ({ ...row, gives: 'allow' as const })) }
      await expect(propose({ rules: [edited] })).rejects.toMatchObject({ code: 'guardrail.locked' })
    }
    expect((await propose({ standings: { G33: { is: 'attested' } } })).content.standings.G33).toEqual({
      is: 'attested',
    })
  })

  it('is not approved while an example no longer gives its row', async () => {
    const { content } = await begin()
    const rule = content.rules.find(({ id }) => id === 'G16')!
    const edited = { ...rule, rows: rule.rows.map((row) => ({ ...row, when: ['not("classified")'] })) }
    const draft = await proposeRuleset(lead.ctx, { projectId, reason: 'Open up', rules: [edited] })
    await expect(approveRuleset(second.ctx, { projectId, rulesetId: draft.id })).rejects.toMatchObject({
      code: 'guardrail.failed-examples',
    })
  })

  it('names what a row says that is not declared', async () => {
    const { content } = await begin()
    const rule = content.rules.find(({ id }) => id === 'G16')!
    const edited = { ...rule, rows: rule.rows.map((row) => ({ ...row, when: ['> transaction limit'] })) }
    await expect(proposeRuleset(lead.ctx, { projectId, reason: 'x', rules: [edited] })).rejects.toMatchObject({
      code: 'guardrail.broken',
      details: { rule: 'G16' },
    })
  })
})

describe('beside the rules', () => {
  it('lets a signed derogation count for its rule within its scope, once somebody else has confirmed it: buying:M17', async () => {
    const { content } = await begin()
    expect(content.values.find(({ parameter }) => parameter === 'transactionLimit')?.layer).toBe('department')
    const signed = {
      ...{
        projectId,
        rule: 'G01',
        parameter: 'transactionLimit' as const,
        value: 2_000_000,
        authority: 'department' as const,
      },
      ...{ scope: { kinds: ['accessibility'] }, from: day(), until: '2099-12-31', signer: 'Chief financial officer' },
      ...{ documentHash: 'a'.repeat(64), reason: 'The pilot' },
    }
    await expect(signDerogation(viewer.ctx, signed)).rejects.toMatchObject({ code: 'people.not-allowed' })
    const { id } = await signDerogation(second.ctx, signed)
    const subject = 'case:2' as const
    const facts = { ...firstBuy(day()), price: { value: 1_200_000, from: 'case' as const, at: day() } }
    const scope = { kind: 'accessibility' }
    const early = await runCheck(ctx, { projectId, subject, moment: 'check', facts, scope })
    expect([early.report.derogations, await listDerogations(viewer.ctx, projectId)]).toEqual([[], []])
    expect(await listUnconfirmed(second.ctx, projectId)).toMatchObject([{ id, recordedBy: second.id, isOwn: true }])
    const confirm = (as: Somebody) => confirmDerogation(as.ctx, { projectId, derogationId: id })
    await expect(confirm(second)).rejects.toMatchObject({ code: 'guardrail.own-derogation' })
    const forged = `insert into guardrail.derogation_approval values ($1, $2, $3, now())`
    await expect(ctx.pool.query(forged, [id, projectId, second.id])).rejects.toThrow('somebody other')
    await confirm(lead)
    await expect(confirm(lead)).rejects.toMatchObject({ code: 'guardrail.confirmed-already' })
    const within = await runCheck(ctx, { projectId, subject, moment: 'check', facts, scope: { kind: 'accessibility' } })
    expect(within.report.derogations).toEqual([id])
    const first = ({ report }: typeof within) => report.results.find(({ rule }) => rule === 'G01')?.result
    expect(first(within)).toBe('allow')
    const outside = await runCheck(ctx, { projectId, subject, moment: 'check', facts, scope: { kind: 'design' } })
    expect(first(outside)).toBe('block')
    expect((await listDerogations(viewer.ctx, projectId)).map((one) => one.id)).toEqual([id])
  })

  it('counts no derogation for whoever recorded or confirmed it, and no limit in another currency: abuse:A26', async () => {
    await begin()
    const signed = {
      ...{ projectId, rule: 'G01', parameter: 'transactionLimit' as const, value: 2_000_000 },
      ...{ authority: 'department' as const, scope: {}, from: day(), until: '2099-12-31', signer: 'The lead' },
      ...{ documentHash: 'b'.repeat(64), reason: 'For this one' },
    }
    const { id } = await signDerogation(second.ctx, signed)
    await confirmDerogation(lead.ctx, { projectId, derogationId: id })
    const facts = { ...firstBuy(day()), price: { value: 1_200_000, from: 'case' as const, at: day() } }
    const ask = (more: Partial<Parameters<typeof runCheck>[1]>) =>
      runCheck(ctx, { projectId, subject: 'case:3', moment: 'check', facts, ...more })
    expect((await ask({ requesters: [viewer.id] })).report.derogations).toEqual([id])
    for (const one of [second, lead]) {
      const own = await ask({ requesters: [one.id] })
      expect([own.report.derogations, own.report.outcome]).toEqual([[], 'block'])
    }
    await expect(ask({ currency: 'KWD' })).rejects.toMatchObject({ code: 'guardrail.other-currency' })
  })

  it('refuses a derogation from a statute', async () => {
    await begin()
    const signed = {
      ...{
        projectId,
        rule: 'G30',
        parameter: 'tradeServices' as const,
        value: 99_000_000,
        authority: 'central' as const,
      },
      ...{ scope: {}, from: day(), until: '2099-12-31', signer: 'Chief financial officer' },
      ...{ documentHash: 'a'.repeat(64), reason: 'The pilot' },
    }
    await expect(signDerogation(second.ctx, signed)).rejects.toMatchObject({ code: 'guardrail.looser' })
  })

  it('keeps how a rule is read beside it, and lists where each parameter comes from', async () => {
    await begin()
    const words = 'Fonts bought with a design count as content.'
    await recordInterpretation(second.ctx, { projectId, rule: 'G18', words, reason: 'Asked twice' })
    expect(await listInterpretations(viewer.ctx, { projectId, rule: 'G18' })).toMatchObject([{ words, by: second.id }])
    const rules = await listRules(viewer.ctx, projectId)
    expect(rules).toHaveLength(38)
    expect(rules.find(({ rule }) => rule.id === 'G01')?.parameters).toMatchObject([
      { id: 'transactionLimit', value: 1_000_000, layer: 'department', isVerified: true },
    ])
    expect(rules.find(({ rule }) => rule.id === 'G18')?.interpretations).toHaveLength(1)
  })
})

describe('what is kept', () => {
  it('stays as it was, and goes with its project', async () => {
    await begin()
    const { id } = await check()
    await expect(
      ctx.pool.query(`update guardrail.stored_check set outcome = 'block' where id = $1`, [id]),
    ).rejects.toThrow('append-only')
    await expect(ctx.pool.query('delete from guardrail.stored_check where id = $1', [id])).rejects.toThrow(
      'append-only',
    )
    const changed = ctx.pool.query(`update guardrail.ruleset set hash = repeat('0', 64) where project_id = $1`, [
      projectId,
    ])
    await expect(changed).rejects.toThrow('stays as it was')
    expect(await listChecks(viewer.ctx, { projectId, subject: 'case:1' })).toHaveLength(1)
    await removeProject(lead.ctx, { projectId, name: 'Fair food' })
    const { rows } = await ctx.pool.query('select 1 from guardrail.stored_check where project_id = $1', [projectId])
    expect(rows).toEqual([])
  })

  it('is not approved by its author in the database either', async () => {
    await begin()
    const self = ctx.pool.query('update guardrail.ruleset set author_id = approver_id where project_id = $1', [
      projectId,
    ])
    await expect(self).rejects.toThrow('check constraint')
  })
})
