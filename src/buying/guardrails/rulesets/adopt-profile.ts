import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { hashRuleset, type RulesetContent } from '../check/ruleset.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectActive, selectRuleset, selectRulesets, storeRuleset, updateRuleset } from '../guardrails.store.ts'
import { fitsParameter, type ParameterId } from '../parameters/parameter.ts'
import { adoptValues } from '../profiles/make-ruleset.ts'
import { findTighterAbove } from '../profiles/profile.ts'
import { contentOfProfile, findProfile, listSetupQuestions } from '../profiles/shipped-profiles.ts'
import type { Value } from '../value.ts'
import { putInForce } from './approve-ruleset.ts'
import { dayOf, presentRuleset } from './find-rulesets.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

/**
 * Begins the rules of a project with a profile that ships: a draft whose questions are to be answered, in the place of one
 * that nobody answered yet. Where rules are in force already, it is a proposal like any other, and its author is whoever
 * makes it. Throws `guardrail.choose-profile`, `guardrail.no-such-profile`.
 */
export async function adoptProfile(
  ctx: Ctx,
  { projectId, profile: id }: { projectId: string; profile: string },
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  if (!id) throw refusals.chooseProfile()
  const profile = findProfile(id)
  if (!profile) throw refusals.noSuchProfile()
  return transact(ctx, async (ctx) => {
    const all = await selectRulesets(ctx.db, projectId)
    const known = all.some(({ approved_at }) => approved_at)
    const content = contentOfProfile(profile)
    const unanswered = known
      ? undefined
      : all.find((one) => one.state === 'draft' && !one.author_id && !one.is_answered)
    const row = {
      ...{
        id: unanswered?.id ?? ctx.clock.newId(),
        project_id: projectId,
        profile: id,
        state: 'draft' as const,
        content,
      },
      ...{ hash: hashRuleset(content), reason: 'profile', is_answered: false, made_at: ctx.clock.now() },
      ...{ author_id: known ? actingPerson(ctx) : null, approver_id: null, approved_at: null },
      ...{ valid_from: null, valid_to: null },
    }
    await (unanswered ? updateRuleset(ctx.db, unanswered.id, row) : storeRuleset(ctx.db, row))
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.profile-adopted', thing: `ruleset:${row.id}`, projectId },
      data: { profile: id, hash: row.hash },
    })
    return presentRuleset(row)
  })
}

/** Answers by the parameter that each question sets. */
export type Answers = Partial<Record<ParameterId, Value>>

function checkLayers({ values }: RulesetContent, answers: Answers): void {
  for (const [id, value] of Object.entries(answers)) {
    const above = findTighterAbove(values, id as ParameterId, value)
    if (above) throw refusals.looser(id, above.owner ?? above.layer)
  }
}

/**
 * Whether a profile can be answered like this: gives back the answers to its questions alone. Throws
 * `guardrail.answers-missing`, `guardrail.unfit-value`, `guardrail.cycle-below-purchase`, and `guardrail.looser` for an
 * answer that a layer above does not allow.
 */
export function checkAnswers(content: RulesetContent, answers: Answers): Answers {
  const asked = listSetupQuestions().map(({ sets }) => sets)
  const missing = asked.filter((id) => answers[id] === undefined)
  if (missing.length) throw refusals.answersMissing(missing)
  const unfit = asked.filter((id) => !fitsParameter(id, answers[id]))
  if (unfit.length) throw refusals.unfitValues(unfit)
  if (Number(answers.cycleLimit) < Number(answers.transactionLimit)) throw refusals.cycleBelowPurchase()
  const checked: Answers = Object.fromEntries(asked.map((id) => [id, answers[id]]))
  checkLayers(content, checked)
  return checked
}

/**
 * Answers the seven questions of a fresh profile in the name of whoever acts; the rules are in force from today. Throws
 * `guardrail.rules-in-force` once there are others, and what `checkAnswers` refuses.
 */
export async function answerProfile(
  ctx: Ctx,
  { projectId, rulesetId, answers }: { projectId: string; rulesetId: string; answers: Answers },
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.approve', projectId)
  return transact(ctx, async (ctx) => {
    const row = await selectRuleset(ctx.db, projectId, rulesetId)
    if (!row) throw refusals.noSuchRuleset()
    if (row.state !== 'draft') throw refusals.notDraft()
    const today = dayOf(ctx.clock.now())
    if (row.author_id !== null || (await selectActive(ctx.db, projectId, today))) throw refusals.rulesInForce()
    const checked = checkAnswers(row.content, answers)
    const by = `person:${actingPerson(ctx) ?? 'none'}`
    const adoption = { by, owner: row.content.head.owner, on: today, source: 'Answer to the first questions' }
    const content = adoptValues(row.content, checked, adoption)
    const answered = { ...row, content, hash: hashRuleset(content), is_answered: true }
    await updateRuleset(ctx.db, row.id, { content, hash: answered.hash, is_answered: true })
    return putInForce(ctx, answered, today)
  })
}
