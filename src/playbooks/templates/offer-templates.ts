import { currentLanguage } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listPlaybooks } from '../library/find-playbook.ts'
import { readShippedPlaybook } from '../library/shipped-playbooks.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { findPlaybookOfRun, listRuns } from '../runs/find-run.ts'
import type { Run } from '../runs/run.ts'
import { isAsked, isSettled } from '../steps/step-state.ts'
import type { Template } from './template.ts'
import { findTemplate, listTemplates } from './templates.ts'

/** Templates that belong together; `now` are those of the phases a project is in, whatever they are of. */
export type TemplateGroup = { name: string; templates: Template[] }
export type OfferedTemplates = { now: Template[]; groups: TemplateGroup[]; others: Template[] }

type Followed = { run: Run; playbook: Playbook }

async function listFollowed(ctx: Ctx, projectId: string): Promise<Followed[]> {
  const runs = (await listRuns(ctx, projectId)).toReversed()
  const pairs = runs.map(async (run) => ({ run, playbook: await findPlaybookOfRun(ctx, { projectId, runId: run.id }) }))
  return Promise.all(pairs)
}

/** A template by its id: one that a playbook of the project carries, the newest run's first, else the one that ships. */
export async function findTemplateIn(
  ctx: Ctx,
  projectId: string,
  id: string,
  language: string = currentLanguage(),
): Promise<Template | undefined> {
  const own = (await listFollowed(ctx, projectId)).flatMap(({ playbook }) => playbook.templates ?? [])
  return own.find((one) => one.id === id) ?? findTemplate(id, language)
}

const idsOf = ({ phases, deliverables }: Playbook): string[] => [
  ...phases.flatMap(({ steps }) => steps.flatMap(({ documents }) => documents)),
  ...deliverables.flatMap(({ template }) => template ?? []),
]

/** The templates that a playbook names and does not carry itself: those it could make its own. */
export async function listOwnable(ctx: Ctx, playbook: Playbook): Promise<Template[]> {
  await allow(ctx, 'playbook.list')
  const named = new Set(idsOf(playbook))
  const own = new Set((playbook.templates ?? []).map(({ id }) => id))
  return (await listTemplates(currentLanguage())).filter(({ id }) => named.has(id) && !own.has(id))
}

/** What the steps need that are begun or can begin in the phase a run is in, in their order. */
function idsNow({ run }: Followed): string[] {
  if (run.state === 'ended') return []
  const current = run.phases.find(({ state }) => state === 'open')?.id
  const steps = run.steps.filter((step) => isAsked(step) && !isSettled(step))
  const near = steps.filter(({ phaseId, state }) => phaseId === current || state !== 'todo')
  return near.flatMap(({ documents }) => documents)
}

/**
 * The templates a project can start a document from: first those of the steps it is at, then those of the playbooks it
 * follows, then of the others that ship; each once. What a followed playbook carries itself stands for what ships.
 */
export async function offerTemplates(ctx: Ctx, projectId: string): Promise<OfferedTemplates> {
  const [followed, shipped, playbooks] = await Promise.all([
    listFollowed(ctx, projectId),
    listTemplates(currentLanguage()),
    listPlaybooks(ctx),
  ])
  const own = followed.flatMap(({ playbook }) => playbook.templates ?? [])
  const left = new Map([...shipped, ...own.toReversed()].map((template) => [template.id, template]))
  const take = (ids: readonly string[]): Template[] =>
    ids.flatMap((id) => {
      const template = left.get(id)
      left.delete(id)
      return template ?? []
    })
  const now = take(followed.flatMap(idsNow))
  const groups = followed.map(({ playbook }) => ({ name: playbook.name, templates: take(idsOf(playbook)) }))
  for (const { key } of playbooks) {
    const found = await readShippedPlaybook(key, currentLanguage())
    if (found) groups.push({ name: found.playbook.name, templates: take(idsOf(found.playbook)) })
  }
  return { now, groups: groups.filter(({ templates }) => templates.length), others: [...left.values()] }
}
