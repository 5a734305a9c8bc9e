import { currentLanguage } from '#lib/words/language.ts'
import type { Db } from '#platform/context.ts'
import { selectPlaybook } from '../library/library.store.ts'
import { readShippedPlaybook } from '../library/shipped-playbooks.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Run } from './run.ts'
import { selectRun, selectRuns } from './runs.store.ts'

/** The translation of what a run follows: there is one only while it follows exactly what ships. */
async function findTranslation({ key, sha256 }: Pick<Run, 'key' | 'sha256'>): Promise<Playbook | undefined> {
  const language = currentLanguage()
  const shipped = await readShippedPlaybook(key, language)
  return shipped?.sha256 === sha256 && shipped.playbook.language !== language ? shipped.playbook : undefined
}

async function speakRun(run: Run): Promise<Run> {
  const playbook = await findTranslation(run)
  if (!playbook) return run
  const phases = new Map(playbook.phases.map((phase) => [phase.id, phase]))
  const steps = new Map(playbook.phases.flatMap((phase) => phase.steps.map((step) => [step.id, step] as const)))
  return {
    ...run,
    phases: run.phases.map((phase) => ({ ...phase, name: phases.get(phase.id)?.name ?? phase.name })),
    steps: run.steps.map((step) => {
      const { name, why } = steps.get(step.id) ?? step
      return { ...step, name, why }
    }),
  }
}

/** The runs of a project, oldest first, in the language of what is going on where the playbook is translated. */
export async function readRuns(db: Db, projectId: string): Promise<Run[]> {
  return Promise.all((await selectRuns(db, projectId)).map(speakRun))
}

/** One of them; undefined where the project has no such run. */
export async function readRun(db: Db, projectId: string, runId: string): Promise<Run | undefined> {
  const run = await selectRun(db, projectId, runId)
  return run && speakRun(run)
}

/** What a run follows, whole, in the language of what is going on where it is translated. */
export async function readPlaybookOf(db: Db, run: Pick<Run, 'playbookId' | 'key' | 'sha256'>): Promise<Playbook> {
  return (await findTranslation(run)) ?? (await selectPlaybook(db, run.playbookId)).content
}
