import { readFile, rm } from 'node:fs/promises'
import { AppError } from '#lib/app-error.ts'
import { startTask } from '#platform/queue/tasks.ts'
import type { Io } from '../command.ts'
import { ANSWER, type Answer, answerFile, type Question, questions } from './answers.ts'
import type { Folder } from './folder.ts'
import { follow } from './follow.ts'

/** As JSON carries it: dates are text. */
export type Plain<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T
type Questions = typeof questions
type Input<Q extends Question> = Parameters<Questions[Q]>[1]
type Found<Q extends Question> = Plain<Awaited<ReturnType<Questions[Q]>>>

function read(answer: Answer): unknown {
  if ('value' in answer) return answer.value
  throw new AppError(answer.refusal as ConstructorParameters<typeof AppError>[0])
}

/** Has the process that serves answer; it leaves the answer in a file, which is read once. */
async function askOther(folder: Folder, io: Io, question: Question, input: { projectId: string }): Promise<unknown> {
  const answerId = folder.ctx.clock.newId()
  const task = await startTask(folder.ctx, { kind: ANSWER, input: { question, input, answerId } })
  await follow(folder, io, task.id)
  const file = answerFile(folder.ctx, input.projectId, answerId)
  const text = await readFile(file, 'utf8')
  await rm(file)
  return read(JSON.parse(text))
}

/** Reads what may need the analytics: here, or where they are. The answer is the same either way. */
export async function ask<Q extends Question>(folder: Folder, io: Io, question: Q, input: Input<Q>): Promise<Found<Q>> {
  if (!folder.hasAnalytics) return (await askOther(folder, io, question, input)) as Found<Q>
  const found = await questions[question](folder.ctx, input as never)
  return JSON.parse(JSON.stringify(found)) as Found<Q>
}
