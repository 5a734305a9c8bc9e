import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import { LOCKED_RULES } from '../check/check-case.ts'
import { refusals } from '../guardrails.errors.ts'
import { type DerogationRow, selectActive, storeDerogation } from '../guardrails.store.ts'
import { type Derogation, walkUpperLayers } from '../parameters/effective.ts'
import { fitsParameter, isAsTight, isParameterId, type ParameterId } from '../parameters/parameter.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'
import type { SignedDocument } from './keep-signed.ts'

const names = z.array(z.string().trim().min(1)).min(1).optional()
const day = z.iso.date('Enter a day.')

const signed = z
  .strictObject({
    rule: z.string(),
    parameter: z.string().refine(isParameterId, 'There is no such parameter.'),
    value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
    scope: z.strictObject({ teams: names, kinds: names, cases: names }),
    from: day,
    until: day,
    authority: z.enum(['central', 'department', 'branch']),
    signer: z.string('Say who signed it.').trim().min(1, 'Say who signed it.').max(200),
    documentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Add the signed document.'),
    reason: z.string('Say why.').trim().min(1, 'Say why.').max(2000, 'Shorten the reason to 2,000 characters.'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'It ends before it begins.' })

export type NewDerogation = Omit<Derogation, 'id' | 'signedBy'> & {
  projectId: string
  signer: string
  /** The document itself, where it was kept. */
  document?: SignedDocument
}

function needRule(
  rules: readonly { id: string; parameters: readonly string[] }[],
  rule: string,
  parameter: string,
): void {
  if ((LOCKED_RULES as readonly string[]).includes(rule)) throw refusals.locked()
  if (!rules.some(({ id, parameters }) => id === rule && parameters.includes(parameter))) throw refusals.noSuchRule()
}

/**
 * Records a signed permission to be looser than an upper layer, for one rule, within scope and dates (`documentHash` is
 * the SHA-256 of the signed document). It counts once somebody else has confirmed it. Throws `guardrail.looser` where a layer above the signer’s
 * stands against it, `guardrail.no-such-rule` where the rule does not use the parameter, `guardrail.locked`.
 */
export async function signDerogation(
  ctx: Ctx,
  { projectId, document, ...input }: NewDerogation,
): Promise<{ id: string }> {
  await allow(ctx, 'guardrail.propose', projectId)
  const { rule, parameter, value, scope, from, until, documentHash, ...rest } = checkInput(signed, input)
  const id = parameter as ParameterId
  if (!fitsParameter(id, value)) throw refusals.unfitValues([id])
  return transact(ctx, async (ctx) => {
    if (document) await lockContent(ctx.db, documentHash)
    const active = await selectActive(ctx.db, projectId, dayOf(ctx.clock.now()))
    if (!active) throw refusals.noRules()
    needRule(active.content.rules, rule, id)
    const own = active.content.values.filter((one) => one.parameter === id)
    const above = walkUpperLayers(own, rest.authority, from)
    if (above && !isAsTight(id, value, above.value)) throw refusals.looser(id, above.owner)
    const row: DerogationRow = {
      ...{ id: ctx.clock.newId(), project_id: projectId, rule, parameter: id, value, authority: rest.authority },
      ...{
        scope: JSON.parse(JSON.stringify(scope)),
        valid_from: from,
        valid_until: until,
        document_hash: documentHash,
      },
      ...{ reason: rest.reason, signer: rest.signer, signed_by: actingPerson(ctx), signed_at: ctx.clock.now() },
      ...{ file_name: document?.name ?? null, file_bytes: document?.bytes ?? null },
    }
    await storeDerogation(ctx.db, row)
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.derogation-signed', thing: `derogation:${row.id}`, projectId },
      data: { rule, parameter: id, from, until, documentHash },
    })
    return { id: row.id }
  })
}
