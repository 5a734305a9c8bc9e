import { allow } from '#people/index.ts'
import { listReleaseParts } from '#pipeline/import/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import type { JsonObject } from '#standard/index.ts'
import { noSuchProcess } from '../compile.errors.ts'
import { selectDataset } from '../dataset/dataset.store.ts'
import { selectReleases } from '../dataset/releases.store.ts'
import { type Change, listChanges } from './changes.ts'
import { retrace, type Step } from './history.ts'
import { countProcesses, type ProcessPage, selectProcess, selectProcesses } from './processes.store.ts'

const MOST = 500
const wordsOf = (search: string) => search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10)

/**
 * A page of a project's processes, newest first, with how many there are; `search` looks for its words in ocid, title,
 * buyer and suppliers. Empty before the project has been compiled.
 */
export async function listProcesses(
  ctx: Ctx,
  { projectId, search = '', limit = 50, offset = 0 }: ListProcesses,
): Promise<ProcessPage> {
  await allow(ctx, 'process.list', projectId)
  const [database, words] = [projectDatabase(projectId), wordsOf(search)]
  const dataset = await selectDataset(ctx.db, projectId)
  if (!dataset) return { total: 0, rows: [] }
  const page = { limit: Math.max(1, Math.min(limit, MOST)), offset: Math.max(0, offset) }
  const [total, rows] = await Promise.all([
    words.length > 0 ? countProcesses(ctx.analytics, database, words) : dataset.processes,
    selectProcesses(ctx.analytics, { database, words, ...page }),
  ])
  return { total, rows }
}
export type ListProcesses = { projectId: string; search?: string; limit?: number; offset?: number }

/** A release of a process, as its timeline shows it. */
export type ProcessRelease = {
  id: string
  date: string | undefined
  tag: string[]
  release: JsonObject
  /** What it changed in what was known of the process. */
  changes: Change[]
  /** Where it comes from: rows of snapshots, or the line of its own file. */
  rows: { snapshot: string; line: number }[]
}
export type Process = { ocid: string; compiled: JsonObject; releases: ProcessRelease[] }

/** What was found of a process: its compiled release, and its releases merged one after the other. */
export async function findSteps(
  ctx: Ctx,
  projectId: string,
  ocid: string,
): Promise<{ compiled: JsonObject; steps: Step[] }> {
  const database = projectDatabase(projectId)
  const json = await selectProcess(ctx.analytics, database, ocid)
  if (!json) throw noSuchProcess()
  const parts = await listReleaseParts(ctx, projectId)
  const stored = await selectReleases(ctx.analytics, { database, parts, ocid })
  return { compiled: JSON.parse(json), steps: retrace(stored) }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/**
 * A process: its compiled release, and its releases in order with what each changed (the first adds all it holds).
 * Throws `compile.no-such-process`.
 */
export async function findProcess(
  ctx: Ctx,
  { projectId, ocid }: { projectId: string; ocid: string },
): Promise<Process> {
  await allow(ctx, 'process.read', projectId)
  const { compiled, steps } = await findSteps(ctx, projectId, ocid)
  const releases = steps.map(({ id, tag, release, rows, compiled: after }, i) => {
    const changes = listChanges(steps[i - 1]?.compiled ?? {}, after)
    return { id, date: textOf(release.date), tag, release, changes, rows }
  })
  return { ocid, compiled, releases }
}
