import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { type Layer, type ParameterValue, walkUpperLayers } from '../parameters/effective.ts'
import { fitsParameter, isAsTight, isParameterId, type ParameterId } from '../parameters/parameter.ts'
import type { Value } from '../value.ts'
import { dayOf } from './find-rulesets.ts'
import { findOrBegin, keepDraft, reason } from './keep-draft.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

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
 * acts once somebody else has approved that. Throws `guardrail.looser`, `guardrail.unfit-value`, `guardrail.backdated`.
 */
export async function saveParameter(
  ctx: Ctx,
  { projectId, rulesetId, ...input }: ParameterChange,
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  const today = dayOf(ctx.clock.now())
  const { parameter, value, layer, reason, from = today, source, ...rest } = checkInput(parameterChange, input)
  const id = parameter as ParameterId
  if (!fitsParameter(id, value)) throw refusals.unfitValues([id])
  if (from < today) throw refusals.pastDay()
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
