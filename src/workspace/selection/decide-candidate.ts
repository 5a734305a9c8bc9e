import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { decisions as decisionLog } from '../decisions/decision.ts'
import { addEntry, holdEntry, storeChange } from '../register/entries.ts'
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

/** Who is chosen stands in the log of decisions as well, where papers and claims look for it. */
async function logChoice(ctx: Ctx, projectId: string, { name, rationale }: { name: string; rationale: string }) {
  const person = actingPerson(ctx)
  const values = {
    text: t('candidate.decision-selected', { name }),
    context: rationale,
    decidedBy: person ? [person] : [],
    decidedOn: ctx.clock.now().toISOString().slice(0, 10),
  }
  await addEntry(ctx, decisionLog, { projectId, values })
}

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
    if (decision === 'selected') await logChoice(ctx, input.projectId, { name: candidate.name, rationale })
  })
}
