import { currentLanguage } from '#lib/words/language.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { selectPlaybook } from '../library/library.store.ts'
import { readShippedPlaybook } from '../library/shipped-playbooks.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { selectOwners } from '../steps/details.store.ts'
import type { OwnerRow, Run } from './run.ts'
import { selectRuns } from './runs.store.ts'

/** The translation of what a run follows: there is one only while it follows exactly what ships. */
async function findTranslation({ key, sha256 }: Pick<Run, 'key' | 'sha256'>): Promise<Playbook | undefined> {
  const language = currentLanguage()
  const shipped = await readShippedPlaybook(key, language)
  return shipped?.sha256 === sha256 && shipped.playbook.language !== language ? shipped.playbook : undefined
}

async function speakRun(run: Run): Promise<Run> {
  const playbook = await findTranslation(run)
  if (!playbook) return run
  const original = (await readShippedPlaybook(run.key))?.playbook.name
  const phases = new Map(playbook.phases.map((phase) => [phase.id, phase]))
  const steps = new Map(playbook.phases.flatMap((phase) => phase.steps.map((step) => [step.id, step] as const)))
  return {
    ...run,
    // A run that somebody named otherwise keeps its name.
    name: run.name === original ? playbook.name : run.name,
    phases: run.phases.map((phase) => ({ ...phase, name: phases.get(phase.id)?.name ?? phase.name })),
    steps: run.steps.map((step) => {
      const { name, why } = steps.get(step.id) ?? step
      return { ...step, name, why }
    }),
  }
}

/** The runs of a project, oldest first, in the language of what is going on where the playbook is translated. */
export function readRuns(ctx: Ctx, projectId: string): Promise<Run[]> {
  return findOnce(ctx, `runs ${projectId}`, async () =>
    Promise.all((await selectRuns(ctx.db, projectId)).map(speakRun)),
  )
}

/** One of them; undefined where the project has no such run. */
export async function readRun(ctx: Ctx, projectId: string, runId: string): Promise<Run | undefined> {
  return (await readRuns(ctx, projectId)).find(({ id }) => id === runId)
}

/** What a run follows, whole, in the language of what is going on where it is translated. */
export function readPlaybookOf(ctx: Ctx, run: Pick<Run, 'playbookId' | 'key' | 'sha256'>): Promise<Playbook> {
  return findOnce(
    ctx,
    `playbook ${run.playbookId}`,
    async () => (await findTranslation(run)) ?? (await selectPlaybook(ctx.db, run.playbookId)).content,
  )
}

/** Who the steps of these runs were given to. */
export function readOwners(ctx: Ctx, runs: readonly Run[]): Promise<OwnerRow[]> {
  const ids = runs.map(({ id }) => id)
  return findOnce(ctx, `owners ${ids.join()}`, () => selectOwners(ctx.db, ids))
}
