import { bringQuestion, partyOfPerson } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { OfficerQuestion } from './question.ts'
import { moveToCase, selectQuestions } from './questions.store.ts'

type Of = { projectId: string; packageId: string; caseId: string }

/**
 * Takes what officers were asked about a package into its purchase, the earliest first: question, answer and wait belong to
 * the file from then on, and what has no answer yet is answered there (buying:M31).
 */
export async function bringQuestions(ctx: Ctx, { projectId, packageId, caseId }: Of): Promise<void> {
  const partyOf = async (person: string | null) => person && (await partyOfPerson(ctx, projectId, person)).id
  const all = (await selectQuestions(ctx.db, projectId)).filter((one) => one.packageId === packageId)
  for (const one of all.toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime()))
    await bringQuestion(ctx, { projectId, caseId, question: await sayQuestion(one, partyOf) })
  await moveToCase(ctx.db, packageId, caseId)
}

/** A question as the purchase keeps it: who is named by their part in it, when in words. */
async function sayQuestion(one: OfficerQuestion, partyOf: (person: string | null) => Promise<string | null>) {
  const { id, step, question, askedAt, answer, answeredAt } = one
  return {
    ...{ questionId: id, step: step || 'general', text: question, askedAt: askedAt.toISOString() },
    ...{ answer: answer ?? '', answeredAt: answeredAt?.toISOString() ?? null },
    ...{ askedBy: await partyOf(one.askedBy), answeredBy: await partyOf(one.answeredBy) },
  }
}
