import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import { askQuestion, closePhase, importPlaybook, listNotes, startRun } from '#playbooks/index.ts'
import { PLAYBOOK } from './playbook.ts'
import type { Sample } from './sample.ts'

/** A playbook of the project's own, a run of it, a question at a step, a note from a phase: what samples refer to. */
export async function fillPlaybooks(ctx: Ctx, projectId: string) {
  await importPlaybook(ctx, { projectId, text: PLAYBOOK })
  const start = () => startRun(ctx, { projectId, key: 'street-trees', isOwn: true, startedOn: '2026-03-02' })
  const [earlier, { id: runId }] = [await start(), await start()]
  const [stepId, phaseId, key] = ['ask', 'prepare', 'street-trees']
  await closePhase(ctx, { projectId, runId: earlier.id, phaseId, reason: 'Spring', keep: 'The doors' })
  const { id: stepQuestionId } = await askQuestion(ctx, { projectId, runId, stepId, question: 'How deep?' })
  const [note] = await listNotes(ctx, { projectId, key })
  const parts = {
    task: 'list',
    checkId: 'half',
    conditionId: 'has-pipes',
    deliverableId: 'tree-plan',
    agreementId: 'watering',
  }
  return { runId, stepId, phaseId, key, stepQuestionId, noteId: note!.id, ...parts }
}

const shipped = { params: { key: 'software-procurement' } }
const own = '/projects/{projectId}/playbooks'
const run = '/projects/{projectId}/runs/{runId}'
const step = `${run}/steps/{stepId}`

/** Calls of the API that must succeed, in order. */
export const playbookSamples: Record<string, Sample> = {
  'get /playbooks': {},
  'get /playbooks/{key}': shipped,
  'get /playbooks/{key}/yaml': shipped,
  [`get ${own}`]: {},
  [`post ${own}`]: { body: { key: 'software-procurement' } },
  [`post ${own}/findings`]: { body: { text: 'id: [' } },
  [`get ${own}/{key}`]: {},
  [`get ${own}/{key}/yaml`]: {},
  [`get ${own}/{key}/translations`]: {},
  [`put ${own}/{key}`]: { body: { text: PLAYBOOK.replace('Knock', 'Ring') } },
  [`post ${own}/{key}/edits`]: { body: { do: 'add-tip', stepId: 'ask', text: 'Bring cake' } },
  [`get ${own}/{key}/notes`]: {},
  [`delete ${own}/{key}/notes/{noteId}`]: {},
  'get /projects/{projectId}/runs': {},
  'post /projects/{projectId}/runs': { body: { key: 'street-trees', isOwn: true, startedOn: '2026-04-01' } },
  'get /projects/{projectId}/next-steps': {},
  [`get ${run}`]: {},
  [`get ${run}/playbook`]: {},
  [`put ${run}/start-day`]: { body: { startedOn: '2026-03-03' } },
  [`get ${run}/routes`]: {},
  [`put ${run}/route`]: { body: { route: 'buy' } },
  [`get ${step}`]: {},
  [`post ${step}/moves`]: { body: { move: 'begin' } },
  [`put ${step}/tasks/{task}`]: { body: { isDone: true } },
  [`put ${step}/checklist/{checkId}`]: { body: { isMet: true, note: 'Nine of twelve' } },
  [`put ${run}/conditions/{conditionId}`]: { body: { answer: true } },
  [`put ${step}/owners`]: { body: { persons: [] } },
  [`put ${step}/days`]: { body: { start: '2026-03-10', end: '2026-03-20' } },
  [`post ${step}/questions`]: { body: { question: 'Who waters?' } },
  [`put ${step}/questions/{stepQuestionId}/answer`]: { body: { answer: 'A metre' } },
  'get /projects/{projectId}/evidence-search': { query: { words: 'street', kinds: 'run,step' } },
  [`get ${run}/phases/{phaseId}`]: {},
  [`post ${run}/phases/{phaseId}/closing`]: { body: { reason: 'Spring', change: 'Ask later' } },
  [`post ${run}/phases/{phaseId}/reopening`]: { body: { reason: 'Frost' } },
  'get /projects/{projectId}/deliverables': {},
  [`put ${run}/deliverables/{deliverableId}`]: { body: { state: 'delivered' } },
  'get /projects/{projectId}/run-agreements': {},
  [`post ${run}/agreements/{agreementId}/signatures`]: { body: { party: 'gardeners' } },
  [`get ${run}/ownership`]: {},
  [`put ${run}/ownership/{stepId}`]: { body: { department: 'Parks', isClaimed: true } },
  [`get ${run}/versions`]: {},
  [`get ${run}/migration`]: { query: { isOwn: 'true' } },
  [`post ${run}/migration`]: { body: { isOwn: true } },
}

/** What somebody who may would send from the forms of a project's pages. */
export const playbookForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  runs: () => ({ key: 'own street-trees', startedOn: '2026-03-02' }),
  step: () => ({ act: 'ask', question: 'Why?' }),
  'step-check': () => ({ act: 'met', note: 'Seen' }),
  gate: () => ({ act: 'close', reason: 'Spring' }),
  'run-route': () => ({ route: 'buy' }),
  'run-version': () => ({ isOwn: 'true', sha256: 'x' }),
  deliverables: () => ({ act: 'deliver', deliverableId: 'tree-plan', state: 'begun' }),
  timeline: () => ({ act: 'step', stepId: 'ask', start: '', end: '' }),
  ownership: () => ({ act: 'claim', stepId: 'ask', department: 'Parks' }),
  'own-playbooks': () => ({ act: 'import', text: PLAYBOOK }),
  'own-playbook': () => ({ act: 'add-tip', stepId: 'ask', words: 'Bring cake' }),
  'own-playbook-text': () => ({ text: PLAYBOOK }),
}
