import { z } from 'zod'
import { confirmSplit, needDerogation } from '#buying/guardrails/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { allowAct, type Moved, moveCase } from '../acts/move-case.ts'
import { caseRefusals } from '../cases.errors.ts'
import { asProduct } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { isDecided, verdicts } from '../machine/state.ts'
import { SEPARATE } from '../steps/ask-officer.ts'

const REASON_LETTERS = 40
const decisionSchema = z.object({
  verdict: z.enum(verdicts, { error: 'Choose what you decide.' }),
  reason: z
    .string({ error: 'Say why.' })
    .trim()
    .min(REASON_LETTERS, `Say why in at least ${REASON_LETTERS} characters: it is what an auditor reads.`)
    .max(4000, 'Shorten it to 4,000 characters.'),
})
type Place = { projectId: string; caseId: string }

/** What the requester said in favour of separate needs is answered by the decision, in its words. */
async function answerExplanations(ctx: Ctx, place: Place, text: string): Promise<Moved | undefined> {
  const { state, events } = await readCase(ctx, place)
  let moved: Moved | undefined
  for (const event of events) {
    if (event.type !== 'officer.asked' || event.data.step !== SEPARATE) continue
    const { questionId } = event.data
    if (!state.openQuestions.includes(questionId)) continue
    moved = await moveCase(ctx, { ...place, type: 'officer.answered', data: { questionId, text } })
  }
  return moved
}

/** A decision that somebody else took in the meantime stands: it is told, and not overruled from an older page. */
async function needUnseenNone(ctx: Ctx, place: Place, insteadOf: number | null): Promise<void> {
  const { state, events } = await readCase(ctx, place)
  if (!isDecided(state) || state.decision?.seq === insteadOf) return
  const before = events.find(({ seq }) => seq === state.decision?.seq)
  if (before?.type !== 'officer.decided') return
  const { verdict, reason } = before.data
  throw caseRefusals.decidedAlready({ verdict, reason, by: before.party, at: before.at })
}

/**
 * Decides, as an officer, on exactly what the check asks; with other facts it would be another question. What is one need
 * (`aggregate`) is a confirmed split from then on: no change of the rules lets it go unseen. Throws `case.nothing-to-decide`,
 * `guardrail.no-such-derogation` where it names one that does not count today.
 */
export function decideAsOfficer(
  ctx: Ctx,
  input: Place & { checkId: string; derogationId?: string; insteadOf?: number | null } & z.input<typeof decisionSchema>,
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, checkId, derogationId = null, insteadOf = null, ...given } = input
    const place = { projectId, caseId }
    const { verdict, reason } = checkInput(decisionSchema, given)
    await allowAct(ctx, projectId)
    await needUnseenNone(ctx, place, insteadOf)
    if (derogationId !== null) await needDerogation(asProduct(ctx), { projectId, derogationId })
    const data = { checkId, derogationId, insteadOf, verdict, reason }
    const decided = await moveCase(ctx, { ...place, type: 'officer.decided', data })
    const answered = await answerExplanations(ctx, place, reason)
    if (verdict === 'aggregate')
      await confirmSplit(asProduct(ctx), { projectId, subject: `case:${caseId}`, reason: reason.slice(0, 2000) })
    return answered ?? decided
  })
}
