import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { countsOnce, listReleaseParts } from '#pipeline/import/index.ts'
import { findLine } from '#pipeline/line/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../publish.errors.ts'

/**
 * Releases as they are published: those that were compiled; what came compiled already is no release. The order is the
 * table's own, so nothing is sorted.
 */
const releasesOf = (database: string) => `SELECT translate(json, '\\r\\n', '  ') FROM ${database}.release
  WHERE NOT has(tag, 'compiled') AND ocid IN (SELECT ocid FROM ${database}.compiled) AND ${countsOnce(database)}
  ORDER BY ocid, date, id`
const compiledOf = (database: string) =>
  `SELECT translate(json, '\\r\\n', '  ') FROM ${database}.compiled ORDER BY ocid`

type Freeze = { projectId: string; files: { compiled: string; releases: string }; signal: AbortSignal }

/** Refuses to publish what is not what files and mapping give now. */
async function checkIsCurrent(ctx: Ctx, projectId: string) {
  const { dataset, measurement, isBehind } = await findLine(ctx, projectId)
  if (isBehind) throw refusals.behind()
  if (!dataset || dataset.processes === 0) throw refusals.nothing()
  return { dataset, measurementId: measurement?.id ?? null }
}

/** Writes a project's releases and compiled releases to files of their own, in the order of their ocids. */
export async function freezeDataset(ctx: Ctx, { projectId, files, signal }: Freeze) {
  const { dataset, measurementId } = await checkIsCurrent(ctx, projectId)
  await mkdir(dirname(files.compiled), { recursive: true })
  const { analytics } = ctx
  const database = projectDatabase(projectId)
  const parts = await listReleaseParts(ctx, projectId)
  await analytics.exportTo(files.releases, releasesOf(database), 'LineAsString', { params: { parts }, signal })
  await analytics.exportTo(files.compiled, compiledOf(database), 'LineAsString', { signal })
  return { datasetId: dataset.id, measurementId }
}

/** Freezes that there is no data: the files are there, with nothing in them. */
export async function freezeNoData({ files }: Pick<Freeze, 'files'>) {
  await mkdir(dirname(files.compiled), { recursive: true })
  await Promise.all([writeFile(files.compiled, ''), writeFile(files.releases, '')])
  return { datasetId: null, measurementId: null }
}

/** One hash over some files: what was approved is what is published. */
export async function hashFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) {
    const one = createHash('sha256')
    await pipeline(createReadStream(file), one)
    hash.update(one.digest())
  }
  return hash.digest('hex')
}
