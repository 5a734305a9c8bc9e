import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { measures } from '#pipeline/indicators/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../publish.errors.ts'
import type { ReleasedQuestion } from '../site/site-input.ts'
import { selectQuestions, storeQuestion, withdrawStored } from './questions.store.ts'

const codes = measures.filter((measure) => measure.kind === 'flag').map((measure) => measure.code)

const input = z.object({
  code: z.enum(codes as [string, ...string[]], 'Choose the flag that the question comes from.'),
  subject: z.object({
    kind: z.enum(['process', 'buyer', 'procuringEntity', 'tenderer']),
    id: z.string().min(1),
    name: z.string().trim().min(1, 'Enter whom or what it is about.').max(300, 'Shorten the name to 300 characters.'),
  }),
  question: z
    .string()
    .trim()
    .max(300, 'Shorten the question to 300 characters.')
    .regex(/\S\?$/, 'Word it as a question, ending with a question mark. A flag is not a finding.'),
  note: z
    .string()
    .trim()
    .min(1, 'Say what was looked into and found.')
    .max(2000, 'Shorten the note to 2,000 characters.'),
  reply: z.string().trim().max(4000, 'Shorten the reply to 4,000 characters.').default(''),
})
export type NewQuestion = z.input<typeof input>
export type Question = ReleasedQuestion & { id: string; releasedAt: Date }

/**
 * Releases a flag about one process, buyer or supplier, after review: as a question, with a note and the reply of whom
 * it concerns. It appears with the next publication.
 */
export async function releaseQuestion(
  ctx: Ctx,
  { projectId, ...given }: { projectId: string } & NewQuestion,
): Promise<Question> {
  await allow(ctx, 'publish.question', projectId)
  const question = checkInput(input, given)
  return transact(ctx, async (ctx) => {
    const stored = { ...question, id: ctx.clock.newId(), releasedAt: ctx.clock.now() }
    const releasedBy = actingPerson(ctx)
    await storeQuestion(ctx.db, { ...stored, projectId, releasedBy })
    const data = { code: question.code, kind: question.subject.kind }
    await ctx.log.record(ctx, { type: 'question.released', thing: `question:${stored.id}`, projectId, data })
    return stored
  })
}

/** Takes a question back; it is gone with the next publication. Throws `publish.no-question`. */
export async function withdrawQuestion(
  ctx: Ctx,
  { projectId, questionId }: { projectId: string; questionId: string },
): Promise<void> {
  await allow(ctx, 'publish.question', projectId)
  await transact(ctx, async (ctx) => {
    if (!(await withdrawStored(ctx.db, { projectId, questionId, at: ctx.clock.now() }))) throw refusals.noQuestion()
    await ctx.log.record(ctx, { type: 'question.withdrawn', thing: `question:${questionId}`, projectId })
  })
}

/** The questions that were released and not taken back, in order. */
export async function listQuestions(ctx: Ctx, { projectId }: { projectId: string }): Promise<Question[]> {
  await allow(ctx, 'publish.read', projectId)
  return selectQuestions(ctx.db, projectId)
}
