import { z } from 'zod'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { compileReleases } from '#pipeline/compile/index.ts'
import { listSnapshots, loadMissing } from '#pipeline/import/index.ts'
import { measureProject } from '#pipeline/indicators/index.ts'
import { findMappingState, mapSources } from '#pipeline/map/index.ts'
import { listSources } from '#pipeline/systems/index.ts'
import { validateReleases } from '#pipeline/validate/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'

export const payloadSchema = z.object({ projectId: z.string() })

type Step = {
  name: 'map' | 'validate' | 'compile' | 'measure'
  run(ctx: Ctx, input: { projectId: string }, work: Work): Promise<unknown>
}

const steps: Step[] = [
  { name: 'map', run: (ctx, input, work) => mapSources(ctx, input, work) },
  { name: 'validate', run: validateReleases },
  { name: 'compile', run: compileReleases },
  { name: 'measure', run: measureProject },
]

/** Data that comes as OCDS needs no mapping; what was made of a table that is gone has to go, too. */
async function stepsFor(ctx: Ctx, projectId: string): Promise<Step[]> {
  const [sources, snapshots] = await Promise.all([listSources(ctx, projectId), listSnapshots(ctx, { projectId })])
  const tables = new Set(sources.filter((source) => source.shape === 'table').map(({ id }) => id))
  const hasRows = snapshots.some(({ state, sourceId }) => state === 'done' && tables.has(sourceId))
  const isMapped = hasRows || (await findMappingState(ctx, projectId, { sources, snapshots })).isBehind
  return isMapped ? steps : steps.filter((step) => step.name !== 'map')
}

/** A step's own counts, under the name of the step. */
const within = (work: Work, name: Step['name']): Work => ({
  signal: work.signal,
  report: (counts, message) => work.report(counts, [t(`line.step-${name}`), message].filter(Boolean).join(': ')),
})

/**
 * Runs the line on what is imported: loads rows that the engine lacks, then map, validate, compile, measure. Each step is
 * complete before the next begins and leaves what was there until it is, so that a stop or a crash in between leaves
 * consistent data.
 */
export async function runLine(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  const { projectId } = payloadSchema.parse(payload)
  await allow(ctx, 'line.run', projectId)
  await loadMissing(ctx, { projectId }, work)
  for (const { name, run } of await stepsFor(ctx, projectId)) {
    work.signal.throwIfAborted()
    await work.report({}, t(`line.step-${name}`))
    await run(ctx, { projectId }, within(work, name))
  }
}

/** Starts `runLine` as a task. */
export async function startLine(ctx: Ctx, { projectId }: { projectId: string }): Promise<Task> {
  await allow(ctx, 'line.run', projectId)
  return startTask(ctx, { projectId, kind: 'line.run', input: { projectId } })
}
