import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { holdEntry, storeChange } from '../register/entries.ts'
import { textSchema } from '../register/register.ts'
import { refusals } from '../workspace.errors.ts'
import { candidates, decisions } from './candidates.ts'

const isFinal = (decision: string) => decision === 'selected' || decision === 'declined'

export const decisionFields = z
  .object({ decision: z.enum(decisions, 'Choose what you decide.'), rationale: textSchema() })
  .refine(({ decision, rationale }) => !isFinal(decision) || rationale !== '', {
    path: ['rationale'],
    message: 'Say why, so that whoever asks later can read it.',
  })

/** Puts a candidate on the shortlist or back, selects or declines it; the last two with the reason. */
export function decideCandidate(
  ctx: Ctx,
  input: { projectId: string; id: string; basedOn: number; decision: string; rationale?: string | undefined },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'candidate.write', input.projectId)
    const { decision, rationale } = checkInput(decisionFields, input)
    const candidate = await holdEntry(ctx, candidates, input)
    if (candidate.withdrawnAt) throw refusals.withdrawn()
    const values = { state: decision, rationale, decidedAt: ctx.clock.now(), decidedBy: actingPerson(ctx) }
    await storeChange(ctx, candidates, candidate, { verb: 'decided', values, data: { decision } })
  })
}
