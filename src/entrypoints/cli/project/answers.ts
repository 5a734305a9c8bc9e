import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isAppError } from '#lib/app-error.ts'
import { findLineage } from '#pipeline/compile/index.ts'
import { listSetAside } from '#pipeline/import/index.ts'
import { findLine } from '#pipeline/line/index.ts'
import { countMappingProblems, suggestMapping } from '#pipeline/map/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobRun } from '#platform/queue/work.ts'

/** What commands read that may need the analytics: the process that has them answers. */
export const questions = {
  line: (ctx: Ctx, { projectId }: { projectId: string }) => findLine(ctx, projectId),
  lineage: (ctx: Ctx, input: { projectId: string; ocid: string; pointer: string }) => findLineage(ctx, input),
  problems: (ctx: Ctx, { projectId }: { projectId: string }) => countMappingProblems(ctx, projectId),
  setAside: (ctx: Ctx, input: { projectId: string; snapshotId: string }) => listSetAside(ctx, { ...input, limit: 1 }),
  suggestion: (ctx: Ctx, input: { projectId: string }) => suggestMapping(ctx, input),
}
export type Question = keyof typeof questions

/** The id of the job that answers. */
export const ANSWER = 'command.answer'

/** An answer as it is handed over: plain JSON. */
export type Answer = { value: unknown } | { refusal: { code: string; kind: string; message: string } }

const payloadSchema = z.object({
  question: z.enum(Object.keys(questions) as [Question, ...Question[]]),
  input: z.object({ projectId: z.string() }).loose(),
  answerId: z.string(),
})

/** Where the answer to a question is left for the command that asked. */
export const answerFile = (ctx: Pick<Ctx, 'files'>, projectId: string, answerId: string): string =>
  join(ctx.files.derivedFolder(projectId, 'answers'), `${answerId}.json`)

async function find(ctx: Ctx, question: Question, input: { projectId: string }): Promise<Answer> {
  try {
    return { value: await questions[question](ctx, input as never) }
  } catch (error) {
    if (!isAppError(error)) throw error
    const { code, kind, message } = error
    return { refusal: { code, kind, message } }
  }
}

/** Answers a question that a command beside the process that serves has asked. */
const answerQuestion: JobRun = async (ctx, payload) => {
  const { question, input, answerId } = payloadSchema.parse(payload)
  const file = answerFile(ctx, input.projectId, answerId)
  await writeFile(`${file}.part`, JSON.stringify(await find(ctx, question, input)), { mode: 0o600 })
  await rename(`${file}.part`, file)
}

/** What the command line gives to the queue. */
export const contributions = { policies: [], jobs: { [ANSWER]: answerQuestion } }
