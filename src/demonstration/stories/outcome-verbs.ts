import { listResults } from '#pipeline/indicators/index.ts'
import { type Edit, editPlaybook, forkPlaybook } from '#playbooks/index.ts'
import { addUpdate, releaseQuestion } from '#publish/index.ts'
import { makeReport, type NewReport } from '#reports/index.ts'
import type { Telling } from './telling.ts'

/** Freezes a report. */
async function report({ ctx, projectId }: Telling, wanted: NewReport): Promise<void> {
  await makeReport(ctx, { projectId, ...wanted })
}

/** Says for everybody how it goes. */
async function update({ ctx, projectId }: Telling, title: string, body: string): Promise<void> {
  await addUpdate(ctx, { projectId, title, body })
}

/** Releases what a flag asks about the first thing that it flagged. */
async function release(
  { ctx, projectId }: Telling,
  code: string,
  said: { question: string; note: string; reply: string },
): Promise<void> {
  const { results } = await listResults(ctx, { projectId, code, page: { offset: 0, limit: 1 } })
  const { kind, id } = results[0]!.subject
  const name = `Purchase ${id.split('-').slice(-2).join('-')}`
  await releaseQuestion(ctx, { projectId, code, subject: { kind, id, name }, ...said })
}

/** Makes a playbook that ships the project's own. */
async function fork({ ctx, projectId }: Telling, key: string): Promise<void> {
  await forkPlaybook(ctx, { projectId, key })
}

/** Changes the project's own playbook; each change is a new version. */
async function edit({ ctx, projectId }: Telling, key: string, edit: Edit): Promise<void> {
  await editPlaybook(ctx, { projectId, key, edit })
}

/** What people make of their work for others: reports, words for everybody, a playbook that the next one can follow. */
export const outcomeVerbs = { report, update, release, fork, edit }
