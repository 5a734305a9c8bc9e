import { readFile } from 'node:fs/promises'
import { findDataset, startCompile } from '#pipeline/compile/index.ts'
import { findMeasureSettings, listMeasures, saveMeasureSettings, startMeasure } from '#pipeline/indicators/index.ts'
import { findMappingRun, listMappingVersions, saveMapping, startMapping } from '#pipeline/map/index.ts'
import { findFindings, startValidate } from '#pipeline/validate/index.ts'
import type { Ctx } from '#platform/context.ts'
import { shipped } from '#platform/root.ts'
import { demonstrationSettings } from './measure-settings.ts'
import type { Progress } from './progress.ts'
import { findUnfinished, waitForTask } from './wait-for-task.ts'

/** One long step of the line: whether its result stands already, and how a person would start it. */
type Step = {
  kind: string
  words: string
  isDone(ctx: Ctx, projectId: string): Promise<boolean>
  start(ctx: Ctx, projectId: string): Promise<{ id: string }>
}

/** The mapping of the demonstration, as text. */
export const readDemonstrationMapping = (): Promise<string> =>
  readFile(shipped('demonstration', 'mapping.yaml'), 'utf8')

async function startMappingOnce(ctx: Ctx, projectId: string) {
  if ((await listMappingVersions(ctx, projectId)).length === 0) {
    const content = await readDemonstrationMapping()
    await saveMapping(ctx, {
      projectId,
      content,
      basedOn: 0,
      note: 'Joins the exports of three systems on the tender.',
    })
  }
  return startMapping(ctx, projectId)
}

async function startMeasuring(ctx: Ctx, projectId: string) {
  if (Object.keys(await findMeasureSettings(ctx, { projectId })).length === 0)
    await saveMeasureSettings(ctx, { projectId, settings: demonstrationSettings })
  return startMeasure(ctx, { projectId })
}

async function isMapped(ctx: Ctx, projectId: string): Promise<boolean> {
  return (await findMappingRun(ctx, projectId)) !== undefined
}

async function isValidated(ctx: Ctx, projectId: string): Promise<boolean> {
  const run = await findMappingRun(ctx, projectId)
  const found = await findFindings(ctx, { projectId })
  return run !== undefined && found !== undefined && found.validation.validatedAt >= run.endedAt
}

async function isCompiled(ctx: Ctx, projectId: string): Promise<boolean> {
  const run = await findMappingRun(ctx, projectId)
  const dataset = await findDataset(ctx, { projectId })
  return run !== undefined && dataset !== undefined && dataset.compiledAt >= run.endedAt
}

async function isMeasured(ctx: Ctx, projectId: string): Promise<boolean> {
  const dataset = await findDataset(ctx, { projectId })
  const { measurement } = await listMeasures(ctx, { projectId })
  return dataset !== undefined && measurement !== undefined && measurement.measuredAt >= dataset.compiledAt
}

/** From rows to measures, in order. */
export const lineSteps: readonly Step[] = [
  { kind: 'map.run', words: 'Mapping rows to OCDS', isDone: isMapped, start: startMappingOnce },
  {
    kind: 'validate.run',
    words: 'Checking releases',
    isDone: isValidated,
    start: (ctx, projectId) => startValidate(ctx, { projectId }),
  },
  {
    kind: 'compile.run',
    words: 'Compiling releases',
    isDone: isCompiled,
    start: (ctx, projectId) => startCompile(ctx, { projectId }),
  },
  { kind: 'measure.run', words: 'Measuring', isDone: isMeasured, start: startMeasuring },
]

/** Does one step unless its result stands; goes on with the task that an interrupted start has left. */
export async function seedStep(ctx: Ctx, projectId: string, step: Step, progress: Progress): Promise<void> {
  if (await step.isDone(ctx, projectId)) return
  const taskId = (await findUnfinished(ctx, projectId, step.kind)) ?? (await step.start(ctx, projectId)).id
  await waitForTask(ctx, taskId, step.words, progress)
}
