import { Readable } from 'node:stream'
import { listCases } from '#buying/cases/index.ts'
import { findOwnData, publishCaseRelease, takeOwnPurchases } from '#buying/file/index.ts'
import { listSnapshots, receiveFile, startImport } from '#pipeline/import/index.ts'
import { startLine } from '#pipeline/line/index.ts'
import { createSource, listSources } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Progress } from '../progress.ts'
import { asDemonstration } from '../stories/found-project.ts'
import { findUnfinished, waitForTask } from '../wait-for-task.ts'
import { earlierSource } from '../words/pilot-year/earlier.ts'
import { personOf } from './at-moment.ts'
import { writeEarlier } from './earlier-contracts.ts'
import type { Year } from './purchase.ts'

/** Everything that is public of the year by now; the job that does so each minute may have done a part of it. */
async function publishYear(ctx: Ctx, projectId: string): Promise<void> {
  const system = asDemonstration(ctx)
  for (const { id: caseId } of await listCases(system, projectId))
    await publishCaseRelease(system, { projectId, caseId })
}

async function takeEarlier(ctx: Ctx, { projectId, present }: Year): Promise<void> {
  const { name, licence, file } = earlierSource
  const known = (await listSources(ctx, projectId)).find((source) => source.name === name)
  const { id: sourceId } = known ?? (await createSource(ctx, { projectId, name, licence }))
  const content = Readable.from([Buffer.from(JSON.stringify(writeEarlier(present)))])
  const received = await receiveFile(ctx, { projectId, from: { kind: 'upload', content, name: file } })
  await startImport(ctx, { projectId, sourceId, fileId: received.id })
}

/** Follows the imports of a project to their end. */
async function waitForImports(ctx: Ctx, projectId: string, progress: Progress): Promise<void> {
  for (const { taskId, state } of await listSnapshots(ctx, { projectId }))
    if (taskId && state !== 'done') await waitForTask(ctx, taskId, 'Taking purchases into the data', progress)
}

/**
 * Brings what the county bought before and what it bought in the pilot into the data of the project, and measures both by
 * the same measures (buying:S20); once.
 */
export async function measureYear(ctx: Ctx, year: Year, progress: Progress): Promise<void> {
  const { projectId } = year
  const lead: Ctx = { ...ctx, actor: personOf(year, 'micro-procurement') }
  if ((await findOwnData(lead, projectId)).measuredAt) return
  await publishYear(ctx, projectId)
  await takeEarlier(lead, year)
  await takeOwnPurchases(lead, { projectId })
  await waitForImports(lead, projectId, progress)
  const taskId = (await findUnfinished(lead, projectId, 'line.run')) ?? (await startLine(lead, { projectId })).id
  await waitForTask(lead, taskId, 'Measuring the pilot beside what was before', progress)
}
