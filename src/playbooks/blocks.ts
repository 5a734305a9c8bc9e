import { formatOf } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ctx, LiveBlock } from '#platform/context.ts'
import type { Content, ContentBlock, Inline } from '#platform/render/content.ts'
import { listDeliverables } from './agreements/deliverables.ts'
import { readRuns } from './runs/read-runs.ts'
import { isPhaseUndated, isUndated, type Run } from './runs/run.ts'
import { isAsked } from './steps/step-state.ts'

const day = (at: string) =>
  formatOf({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${at}T00:00:00Z`))
const cell = (text: string): Inline[] => [{ text }]
const nothing = (text: string): Content => [{ type: 'paragraph', inlines: [{ text, italic: true }] }]

/** The runs a block speaks of: the one its settings name, else those that go on, else all. */
function chooseRuns(runs: readonly Run[], wanted: string | undefined): readonly Run[] {
  const named = runs.filter(({ id, key }) => id === wanted || key === wanted)
  if (named.length) return named
  const running = runs.filter(({ state }) => state === 'running')
  return running.length ? running : runs
}

const last = (isUndated: boolean, { plannedEnd }: { plannedEnd: string }) =>
  cell(isUndated ? t('timeline.no-length') : day(plannedEnd))

function timelineOf(run: Run): ContentBlock {
  const rows = run.phases.flatMap((phase) => [
    [
      [{ text: phase.name, bold: true as const }],
      cell(day(phase.plannedStart)),
      last(isPhaseUndated(run, phase.id), phase),
      cell(''),
    ],
    ...run.steps
      .filter((step) => step.phaseId === phase.id && isAsked(step))
      .map((step) => [
        cell(step.name),
        cell(day(step.plannedStart)),
        last(isUndated(step), step),
        cell(t(`step.state-${step.state}`)),
      ]),
  ])
  const head = [t('run.step'), t('timeline.first-day'), t('timeline.last-day'), t('run.state')].map(cell)
  return { type: 'table', caption: run.name, head, rows }
}

async function readTimeline(ctx: Ctx, projectId: string, settings: Record<string, string>): Promise<Content> {
  await allow(ctx, 'run.read', projectId)
  const runs = chooseRuns(await readRuns(ctx, projectId), settings.run)
  return runs.length ? runs.map(timelineOf) : nothing(t('timeline.none'))
}

async function readDeliverables(ctx: Ctx, projectId: string, settings: Record<string, string>): Promise<Content> {
  const all = await listDeliverables(ctx, projectId)
  const runs = new Set(chooseRuns(await readRuns(ctx, projectId), settings.run).map(({ id }) => id))
  const shown = all.filter(({ runId }) => runs.has(runId))
  if (!shown.length) return nothing(t('deliverables.none'))
  const head = [t('runs.name'), t('deliverables.what'), t('runs.state')].map(cell)
  const rows = shown.map(({ name, what, state }) => [cell(name), cell(what), cell(t(`deliverables.${state}`))])
  return [{ type: 'table', caption: t('deliverables.list'), head, rows }]
}

/** Live parts of documents: the plan of what the project follows, and what it has to make. */
export const playbooksBlocks: LiveBlock[] = [
  { id: 'timeline', read: readTimeline },
  { id: 'deliverables', read: readDeliverables },
]
