import { currentLanguage } from '#lib/words/language.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { borrowTranslation, sayPlaybook } from '../library/borrow-translation.ts'
import { selectPlaybook } from '../library/library.store.ts'
import { readShippedPlaybook } from '../library/shipped-playbooks.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { selectOwners } from '../steps/details.store.ts'
import type { OwnerRow, Run } from './run.ts'
import { selectRuns } from './runs.store.ts'

type Followed = Pick<Run, 'playbookId' | 'key' | 'sha256'>
type Said = { original: Playbook; playbook: Playbook }

const readKept = (ctx: Ctx, { playbookId }: Followed): Promise<Playbook> =>
  findOnce(ctx, `kept ${playbookId}`, async () => (await selectPlaybook(ctx.db, playbookId)).content)

/**
 * What a run follows in the language of what is going on: what ships, while it follows exactly that; of a fork, or of what
 * shipped once, as far as its texts are still those that ship.
 */
async function findTranslation(ctx: Ctx, run: Followed): Promise<Said | undefined> {
  const language = currentLanguage()
  const shipped = await readShippedPlaybook(run.key)
  if (!shipped || shipped.playbook.language === language) return undefined
  const translated = (await readShippedPlaybook(run.key, language))?.playbook
  if (!translated || translated === shipped.playbook) return undefined
  if (shipped.sha256 === run.sha256) return { original: shipped.playbook, playbook: translated }
  const original = await readKept(ctx, run)
  const translation = await borrowTranslation(original, language)
  return translation && { original, playbook: sayPlaybook(original, translation) }
}

async function speakRun(ctx: Ctx, run: Run): Promise<Run> {
  const said = await findOnce(ctx, `said ${run.playbookId}`, () => findTranslation(ctx, run))
  if (!said) return run
  const { playbook } = said
  const phases = new Map(playbook.phases.map((phase) => [phase.id, phase]))
  const steps = new Map(playbook.phases.flatMap((phase) => phase.steps.map((step) => [step.id, step] as const)))
  return {
    ...run,
    // A run that somebody named otherwise keeps its name.
    name: run.name === said.original.name ? playbook.name : run.name,
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
    Promise.all((await selectRuns(ctx.db, projectId)).map((run) => speakRun(ctx, run))),
  )
}

/** One of them; undefined where the project has no such run. */
export async function readRun(ctx: Ctx, projectId: string, runId: string): Promise<Run | undefined> {
  return (await readRuns(ctx, projectId)).find(({ id }) => id === runId)
}

/** What a run follows, whole, in the language of what is going on where it is translated. */
export async function readPlaybookOf(ctx: Ctx, run: Followed): Promise<Playbook> {
  const said = await findOnce(ctx, `said ${run.playbookId}`, () => findTranslation(ctx, run))
  return said?.playbook ?? readKept(ctx, run)
}

/** Who the steps of these runs were given to. */
export function readOwners(ctx: Ctx, runs: readonly Run[]): Promise<OwnerRow[]> {
  const ids = runs.map(({ id }) => id)
  return findOnce(ctx, `owners ${ids.join()}`, () => selectOwners(ctx.db, ids))
}
