import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { LOCKED_RULES } from '../check/check-case.ts'
import { hashRuleset, type RulesetContent, type Standing } from '../check/ruleset.ts'
import { refusals } from '../guardrails.errors.ts'
import { type RulesetRow, selectActive, selectRuleset, storeRuleset, updateRuleset } from '../guardrails.store.ts'
import { type Layer, type ParameterValue, walkUpperLayers } from '../parameters/effective.ts'
import { findParameterKind, isAsTight, isParameterId, type ParameterId } from '../parameters/parameter.ts'
import { type Rule, ruleSchema } from '../rules/rule.ts'
import { findRuleFaults } from '../rules/rule-faults.ts'
import { textSchema } from '../text.ts'
import { fitsType, type Value } from '../value.ts'
import { dayOf, presentRuleset } from './find-rulesets.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

const reason = z.string('Say why.').trim().min(1, 'Say why.').max(2000, 'Shorten the reason to 2,000 characters.')

const standingSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('on') }),
  z.strictObject({ is: z.literal('attested') }),
  z.strictObject({
    is: z.literal('off'),
    reason: textSchema,
    owner: z.string().trim().min(1, 'Say who answers for it.'),
  }),
])

const proposal = z.strictObject({
  reason,
  rules: z.array(ruleSchema).default([]),
  standings: z.record(z.string(), standingSchema).default({}),
})

const isLocked = (id: string) => (LOCKED_RULES as readonly string[]).includes(id)

function checkRules({ rules, calculations }: RulesetContent, changed: readonly Rule[]): void {
  for (const rule of changed) {
    if (isLocked(rule.id) || rule.locked) throw refusals.locked()
    if (!rules.some(({ id }) => id === rule.id)) throw refusals.noSuchRule()
    const faults = findRuleFaults(rule, calculations)
    if (faults.length)
      throw refusals.broken(
        rule.id,
        faults.map(({ path, message, help }) => `${path.join('.')}: ${message} ${help ?? ''}`.trim()),
      )
  }
}

const changeContent = (
  content: RulesetContent,
  rules: readonly Rule[],
  standings: Readonly<Record<string, Standing>>,
): RulesetContent => ({
  ...content,
  rules: content.rules.map((rule) => rules.find(({ id }) => id === rule.id) ?? rule),
  standings: { ...content.standings, ...standings },
})

/** The draft of whoever acts, or a new one from the rules in force. Throws `guardrail.no-rules`, `guardrail.not-draft`. */
async function findOrBegin(
  ctx: Ctx,
  projectId: string,
  rulesetId: string | undefined,
  why: string,
): Promise<RulesetRow> {
  const author = actingPerson(ctx)
  if (rulesetId) {
    const draft = await selectRuleset(ctx.db, projectId, rulesetId)
    if (!draft) throw refusals.noSuchRuleset()
    if (draft.state !== 'draft' || draft.author_id !== author) throw refusals.notDraft()
    return draft
  }
  const active = await selectActive(ctx.db, projectId, dayOf(ctx.clock.now()))
  if (!active) throw refusals.noRules()
  const row: RulesetRow = {
    ...{ id: ctx.clock.newId(), project_id: projectId, profile: active.profile, state: 'draft' },
    ...{ content: active.content, hash: active.hash, reason: why, is_answered: true, author_id: author },
    ...{ approver_id: null, made_at: ctx.clock.now(), approved_at: null, valid_from: null, valid_to: null },
  }
  await storeRuleset(ctx.db, row)
  return row
}

async function keepDraft(ctx: Ctx, row: RulesetRow, content: RulesetContent, why: string): Promise<StoredRuleset> {
  const changed = { ...row, content, hash: hashRuleset(content), reason: why }
  await updateRuleset(ctx.db, row.id, { content, hash: changed.hash, reason: why })
  await ctx.log.record(ctx, {
    ...{ type: 'guardrail.ruleset-proposed', thing: `ruleset:${row.id}`, projectId: row.project_id },
    data: { hash: changed.hash },
  })
  return presentRuleset(changed)
}

type Proposal = {
  projectId: string
  rulesetId?: string
  reason: string
  rules?: readonly unknown[]
  standings?: Readonly<Record<string, unknown>>
}

/**
 * Proposes other rows or another standing of rules; it acts once somebody else has approved it. With `rulesetId` it goes on
 * with one’s own draft. Throws `guardrail.locked`, `guardrail.broken` with what is wrong, `guardrail.no-such-rule`.
 */
export async function proposeRuleset(ctx: Ctx, { projectId, rulesetId, ...input }: Proposal): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  const { reason, rules, standings } = checkInput(proposal, input)
  return transact(ctx, async (ctx) => {
    const row = await findOrBegin(ctx, projectId, rulesetId, reason)
    checkRules(row.content, rules)
    for (const id of Object.keys(standings)) {
      if (isLocked(id)) throw refusals.locked()
      if (!row.content.rules.some((rule) => rule.id === id)) throw refusals.noSuchRule()
    }
    return keepDraft(ctx, row, changeContent(row.content, rules, standings), reason)
  })
}

const parameterChange = z.strictObject({
  parameter: z.string().refine(isParameterId, 'There is no such parameter.'),
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
  layer: z.enum(['department', 'branch']).default('department'),
  teams: z.array(z.string().trim().min(1)).min(1).optional(),
  from: z.iso.date('Write the day as YYYY-MM-DD.').optional(),
  until: z.iso.date('Write the day as YYYY-MM-DD.').optional(),
  source: z.string('Say where this comes from.').trim().min(1, 'Say where this comes from.').max(500),
  reason,
})

/** Refuses a value that loosens what a layer above it says. */
function checkLayer(values: readonly ParameterValue[], id: ParameterId, value: Value, layer: Layer, day: string): void {
  const above = walkUpperLayers(
    values.filter(({ parameter }) => parameter === id),
    layer,
    day,
  )
  if (above && !isAsTight(id, value, above.value)) throw refusals.looser(id, above.owner)
}

type ParameterChange = {
  projectId: string
  rulesetId?: string
  parameter: ParameterId
  value: Value
  layer?: 'department' | 'branch'
  teams?: string[]
  from?: string
  until?: string
  source: string
  reason: string
}

/**
 * Proposes a value of a parameter in the name of whoever acts, from a day on (today without). It goes into one’s draft and
 * acts once somebody else has approved that. Throws `guardrail.looser`, `guardrail.unfit-value`.
 */
export async function saveParameter(
  ctx: Ctx,
  { projectId, rulesetId, ...input }: ParameterChange,
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  const today = dayOf(ctx.clock.now())
  const { parameter, value, layer, reason, from = today, source, ...rest } = checkInput(parameterChange, input)
  const id = parameter as ParameterId
  const { type, options } = findParameterKind(id)
  if (!fitsType(value, type, options)) throw refusals.unfitValue(id)
  return transact(ctx, async (ctx) => {
    const row = await findOrBegin(ctx, projectId, rulesetId, reason)
    const { values } = row.content
    checkLayer(values, id, value, layer, from)
    const by = `person:${actingPerson(ctx) ?? 'none'}`
    const set: ParameterValue = {
      ...{ parameter: id, layer, value, from, source, seen: today, owner: row.content.head.owner },
      ...{ adoptedBy: by, adoptedOn: today },
      ...(rest.until && { until: rest.until }),
      ...(rest.teams && { teams: rest.teams }),
    }
    const isReplaced = (one: ParameterValue) =>
      one.parameter === id && one.layer === layer && one.from === from && String(one.teams) === String(rest.teams)
    const content = { ...row.content, values: [...values.filter((one) => !isReplaced(one)), set] }
    return keepDraft(ctx, row, content, reason)
  })
}
