import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import {
  type Fingerprint,
  fingerprintWith,
  indexDecisions,
  type LeakAction,
  type LeakDecision,
} from '../leaks/decision.ts'
import type { Hit, LeakField } from '../leaks/find-hits.ts'
import { refusals } from '../publish.errors.ts'
import { selectDecisions, selectLeaks, storeDecision } from './leaks.store.ts'
import type { Publication, PublicationAddress } from './publication.ts'
import { findForActor, lockForActor } from './publications.ts'

/** The fingerprint names the value in a decision about it alone. */
export type DecidedHit = Hit & { fingerprint: string; decision: LeakAction | undefined }
/** A field in which something personal was found, with what was decided; undecided where any value is. */
export type FoundLeak = Omit<LeakField, 'hits'> & {
  hits: DecidedHit[]
  decision: { action: LeakAction; reason: string } | undefined
  isDecided: boolean
}

/** A field is decided as a whole, or each of its values is; values beyond the list need the field decided. */
export function joinDecisions(
  fields: readonly LeakField[],
  decisions: readonly LeakDecision[],
  fingerprintOf: Fingerprint,
): FoundLeak[] {
  const find = indexDecisions(decisions, fingerprintOf)
  return fields.map((field) => {
    const whole = decisions.find((one) => one.value === null && one.kind === field.kind && one.path === field.path)
    const hits = field.hits.map((hit) => {
      const decision = find(field.kind, field.path, hit.value)?.action
      return { ...hit, fingerprint: fingerprintOf(hit.value), decision }
    })
    const areAll = field.values === hits.length && hits.every((hit) => hit.decision !== undefined)
    const decision = whole && { action: whole.action, reason: whole.reason }
    return { ...field, hits, decision, isDecided: whole !== undefined || areAll }
  })
}

/** By this key of the installation a project's decided values are remembered. */
export const fingerprintKey = (keys: Ctx['keys'], projectId: string): string =>
  `${keys.secretFor('publish.leak-decisions')} ${projectId}`

const findJoined = async (ctx: Ctx, { id, projectId }: Publication): Promise<FoundLeak[]> =>
  joinDecisions(
    await selectLeaks(ctx.db, id),
    await selectDecisions(ctx.db, projectId),
    fingerprintWith(fingerprintKey(ctx.keys, projectId)),
  )

/** What may be personal in a draft, field by field, each with its places and what was decided. */
export async function listLeaks(ctx: Ctx, address: PublicationAddress): Promise<FoundLeak[]> {
  return findJoined(ctx, await findForActor(ctx, 'publish.read-leaks', address))
}

/** How many fields nobody has decided about; every member may know. */
export async function countUndecided(ctx: Ctx, address: PublicationAddress): Promise<number> {
  const found = await findJoined(ctx, await findForActor(ctx, 'publish.read', address))
  return found.filter((leak) => !leak.isDecided).length
}

const input = z
  .object({
    kind: z.enum(['email', 'phone', 'personal-number', 'person', 'personal-column']),
    path: z.string().min(1),
    /** The fingerprint of one value; left out: all values of the field, also those to come. */
    value: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    action: z.enum(['redact', 'release']),
    reason: z.string().trim().max(500, 'Shorten the reason to 500 characters.').default(''),
  })
  .refine(({ action, reason }) => action === 'redact' || reason !== '', {
    path: ['reason'],
    message: 'Say why this may be published.',
  })
export type NewLeakDecision = z.input<typeof input>

/**
 * Decides whether what was found in a field is taken out or published; remembered for later publications. To publish
 * needs a reason. Throws `publish.no-such-leak`, and `publish.not-draft` once the publication was approved.
 */
export function decideLeak(
  ctx: Ctx,
  { projectId, publicationId, ...decision }: PublicationAddress & NewLeakDecision,
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { id, state } = await lockForActor(ctx, 'publish.decide-leak', { projectId, publicationId })
    const { kind, path, value = null, action, reason } = checkInput(input, decision)
    if (state !== 'draft') throw refusals.notDraft(state)
    const field = (await selectLeaks(ctx.db, id)).find((leak) => leak.kind === kind && leak.path === path)
    const fingerprintOf = fingerprintWith(fingerprintKey(ctx.keys, projectId))
    if (!field || (value && !field.hits.some((hit) => fingerprintOf(hit.value) === value))) throw refusals.noSuchLeak()
    const decidedBy = actingPerson(ctx)
    await storeDecision(ctx.db, { kind, path, value, action, reason, projectId, decidedBy, decidedAt: ctx.clock.now() })
    await ctx.log.record(ctx, {
      type: 'publish.leak-decided',
      thing: `publication:${id}`,
      projectId,
      data: { kind, path, action, isWholeField: value === null },
    })
  })
}
