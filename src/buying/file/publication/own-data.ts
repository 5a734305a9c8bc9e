import { allow } from '#people/index.ts'
import { findDataset } from '#pipeline/compile/index.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import { findMeasurement } from '#pipeline/indicators/index.ts'
import type { Ctx } from '#platform/context.ts'
import { selectOwnSource, selectPublishedOf } from './publication.store.ts'

/**
 * How far a project's own purchases have come on their way into its measures: how many are published, by their ids, and
 * when the data that holds them was measured last, null before.
 */
export type OwnData = { published: ReadonlyMap<string, { ocid: string; title: string }>; measuredAt: Date | null }

/** Whether the data as it was compiled last holds something of the source of our own purchases. */
async function isInData(ctx: Ctx, projectId: string): Promise<boolean> {
  const sourceId = await selectOwnSource(ctx.db, projectId)
  const dataset = sourceId && (await findDataset(ctx, { projectId }))
  if (!sourceId || !dataset) return false
  const snapshots = await listSnapshots(ctx, { projectId })
  return snapshots.some((one) => one.sourceId === sourceId && dataset.parts.includes(one.id))
}

/** What of a project's purchases is published, and whether its measures count them. */
export async function findOwnData(ctx: Ctx, projectId: string): Promise<OwnData> {
  await allow(ctx, 'case-file.read', projectId)
  const published = await listPublished(ctx, projectId)
  const found = (await isInData(ctx, projectId)) ? await findMeasurement(ctx, { projectId }) : undefined
  return { published, measuredAt: found?.measurement.measuredAt ?? null }
}

/** The published purchases of a project by the id of the case: for everybody, since what is published is. */
export async function listPublished(ctx: Ctx, projectId: string): Promise<OwnData['published']> {
  const all = await selectPublishedOf(ctx.db, projectId)
  return new Map(all.map(({ caseId, title, releases }) => [caseId, { ocid: releases[0]!.ocid, title }]))
}
