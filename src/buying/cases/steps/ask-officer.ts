import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import type { Ctx } from '#platform/context.ts'
import { type Moved, moveCase } from '../acts/move-case.ts'

const questionSchema = z.object({
  step: z.string().min(1).max(120),
  text: z
    .string({ error: 'Write what you want to know.' })
    .trim()
    .min(1, 'Write what you want to know.')
    .max(4000, 'Shorten it to 4,000 characters.'),
})
const REASON_LETTERS = 40
const decisionSchema = z.object({
  verdict: z.enum(['allow', 'refuse', 'reroute'], { error: 'Choose what you decide.' }),
  reason: z
    .string({ error: 'Say why.' })
    .trim()
    .min(REASON_LETTERS, `Say why in at least ${REASON_LETTERS} characters: it is what an auditor reads.`)
    .max(4000, 'Shorten it to 4,000 characters.'),
})
type Place = { projectId: string; caseId: string }

/** Asks an officer something at a step; question, answer and wait belong to the purchase (buying:M31). */
export function askOfficer(ctx: Ctx, input: Place & z.input<typeof questionSchema>): Promise<Moved> {
  const { projectId, caseId, ...given } = input
  const data = { questionId: ctx.clock.newId(), ...checkInput(questionSchema, given) }
  return moveCase(ctx, { projectId, caseId, type: 'officer.asked', data })
}

/** Answers a question, as an officer. */
export function answerAsOfficer(ctx: Ctx, input: Place & { questionId: string; text: string }): Promise<Moved> {
  const { projectId, caseId, questionId, text } = input
  const data = { questionId, text: checkInput(questionSchema, { step: 'answer', text }).text }
  return moveCase(ctx, { projectId, caseId, type: 'officer.answered', data })
}

/** Decides, as an officer, on exactly what the check asks; with other facts it would be another question. */
export function decideAsOfficer(
  ctx: Ctx,
  input: Place & { checkId: string; derogationId?: string } & z.input<typeof decisionSchema>,
): Promise<Moved> {
  const { projectId, caseId, checkId, derogationId = null, ...given } = input
  const data = { checkId, derogationId, ...checkInput(decisionSchema, given) }
  return moveCase(ctx, { projectId, caseId, type: 'officer.decided', data })
}

/** Cancels a purchase before anything was signed; funds that were confirmed are given back. */
export function cancelCase(ctx: Ctx, input: Place & { reason: string }): Promise<Moved> {
  const { projectId, caseId } = input
  const reason = checkInput(
    z.string().trim().min(1, 'Say why.').max(4000, 'Shorten it to 4,000 characters.'),
    input.reason,
  )
  return moveCase(ctx, { projectId, caseId, type: 'case.cancelled', data: { reason } })
}
