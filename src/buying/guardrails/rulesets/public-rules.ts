import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { RulesetContent } from '../check/ruleset.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectActive, selectInterpretations, selectRulesets } from '../guardrails.store.ts'
import { compareRulesets, type Difference } from './compare-rulesets.ts'
import { dayOf, listApproved, listRulesets, presentRuleset } from './find-rulesets.ts'
import { describeRules, type ListedRule } from './list-rules.ts'
import { deletePublic, selectAllPublic, selectPublic, storePublic } from './public-rules.store.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

/** A change of the rules that came in force: why, from when, what; nobody is named. The first has no difference to another. */
export type RuleChange = {
  rulesetId: string
  reason: string
  validFrom: string
  validTo: string | null
  approvedAt: Date
  /** Whether it is the profile to begin with, or a change that a second person approved. */
  isFirst: boolean
  differences: Difference[]
  content: RulesetContent
}

/** So many are told, the newest first. */
const MOST = 50

function logOf(versions: readonly StoredRuleset[]): RuleChange[] {
  const approved = listApproved(versions)
  return approved.slice(0, MOST).map((version, at) => {
    const before = approved[at + 1]
    const { id, reason, content } = version
    const validFrom = version.validFrom!
    return {
      ...{ rulesetId: id, reason, content, validFrom, validTo: version.validTo, approvedAt: version.approvedAt! },
      isFirst: version.author === null,
      differences: before ? compareRulesets(before.content, content, validFrom) : [],
    }
  })
}

/** Every change of the rules of a project that came in force, the newest first. */
export const listRuleChanges = async (ctx: Ctx, projectId: string): Promise<RuleChange[]> =>
  logOf(await listRulesets(ctx, projectId))

const naming = z.strictObject({
  name: z
    .string('Say what the public knows you by.')
    .trim()
    .min(1, 'Say what the public knows you by.')
    .max(200, 'Shorten the name to 200 characters.'),
})

/** Lets anybody read the rules of a project and every change of them, under a name. Throws `guardrail.no-rules`. */
export async function publishRules(
  ctx: Ctx,
  { projectId, ...input }: { projectId: string; name: string },
): Promise<void> {
  await allow(ctx, 'guardrail.approve', projectId)
  const { name } = checkInput(naming, input)
  await transact(ctx, async (ctx) => {
    if (!(await selectActive(ctx.db, projectId, dayOf(ctx.clock.now())))) throw refusals.noRules()
    const row = { project_id: projectId, name, made_by: actingPerson(ctx), made_at: ctx.clock.now() }
    await storePublic(ctx.db, row)
    await ctx.log.record(ctx, { type: 'guardrail.rules-published', thing: `project:${projectId}`, projectId })
  })
}

/** Ends that anybody may read the rules of a project. */
export async function hideRules(ctx: Ctx, { projectId }: { projectId: string }): Promise<void> {
  await allow(ctx, 'guardrail.approve', projectId)
  await transact(ctx, async (ctx) => {
    await deletePublic(ctx.db, projectId)
    await ctx.log.record(ctx, { type: 'guardrail.rules-hidden', thing: `project:${projectId}`, projectId })
  })
}

/** Under which name the rules of a project are public; undefined where they are not. */
export async function findPublicName(ctx: Ctx, projectId: string): Promise<string | undefined> {
  await allow(ctx, 'guardrail.read', projectId)
  return (await selectPublic(ctx.db, projectId))?.name
}

/** Whose rules anybody may read. */
export const listPublicRules = async (ctx: Ctx): Promise<{ projectId: string; name: string }[]> =>
  (await selectAllPublic(ctx.db)).map(({ project_id, name }) => ({ projectId: project_id, name }))

/** The rules in force of a project and every change of them, as anybody may read them. */
export type PublicRules = { name: string; content: RulesetContent; rules: ListedRule[]; changes: RuleChange[] }

/** For anybody, without a name of any person. Throws `guardrail.not-public`. */
export async function findPublicRules(ctx: Ctx, projectId: string): Promise<PublicRules> {
  const found = await selectPublic(ctx.db, projectId)
  const today = dayOf(ctx.clock.now())
  const active = found && (await selectActive(ctx.db, projectId, today))
  if (!found || !active) throw refusals.notPublic()
  const read = await selectInterpretations(ctx.db, projectId)
  const rules = describeRules(active.content, today).map((listed) => ({
    ...listed,
    interpretations: read
      .filter(({ rule }) => rule === listed.rule.id)
      .map(({ id, rule, words, reason, made_at }) => ({ id, rule, words, reason, by: null, at: made_at })),
  }))
  const changes = logOf((await selectRulesets(ctx.db, projectId)).map(presentRuleset))
  return { name: found.name, content: active.content, rules, changes }
}
