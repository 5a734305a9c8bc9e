import { currentLanguage } from '#lib/words/language.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import type { Card, Made } from '#platform/things.ts'
import { selectDeliverables } from '../agreements/agreements.store.ts'
import { deliverablesOf, type RunDeliverable } from '../agreements/deliverables.ts'
import { findProof, readMade } from '../agreements/made.ts'
import { isCheckAsked } from '../gates/gate.ts'
import type { Phase, Playbook, Step } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { ownersOf } from '../runs/find-next.ts'
import { findRun, stepIn } from '../runs/find-run.ts'
import { readPlaybookOf } from '../runs/read-runs.ts'
import { findPlaybookStep, type Run, type RunStep } from '../runs/run.ts'
import { listTemplates } from '../templates/templates.ts'
import { selectChecks, selectConditions, selectOwners, selectQuestions, selectTasks } from './details.store.ts'
import type { StepAddress } from './work-on-step.ts'

/** Who did something, and when; `by` is null where they have left. */
type Mark = { by: string | null; at: Date }
export type CheckState = Step['checklist'][number] & {
  asked: boolean | 'unknown'
  /** `isKnown`: nobody had to say so, the evidence shows it. */
  met: (Mark & { note: string; evidence: Card[]; isKnown: boolean }) | undefined
}
export type Question = {
  id: string
  question: string
  asked: Mark
  answer: string | null
  answered: Mark | undefined
}

/** A step with all that its page shows: what the playbook says, what was done in this round, who sees to it. */
export type FoundStep = {
  run: Run
  step: RunStep
  phase: Phase
  content: Step
  playbook: Playbook
  owners: { personId: string; name: string }[]
  isAssigned: boolean
  roleName: string
  tasks: Map<string, Mark>
  checks: CheckState[]
  conditions: { id: string; question: string; answer: boolean | undefined }[]
  questions: Question[]
  deliverables: (RunDeliverable & { card: Card | undefined })[]
  documents: { id: string; name: string; what: string }[]
}

type Rows<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>

async function readRows(ctx: Ctx, run: Run, stepId: string) {
  const [tasks, checks, conditions, questions, owners, deliverables, members, templates, made] = await Promise.all([
    selectTasks(ctx.db, run.id, stepId),
    selectChecks(ctx.db, run.id, stepId),
    selectConditions(ctx.db, run.id),
    selectQuestions(ctx.db, [run.id]),
    selectOwners(ctx.db, [run.id]),
    selectDeliverables(ctx.db, [run.id]),
    listMembers(ctx, run.projectId),
    listTemplates(currentLanguage()),
    readMade(ctx, run.projectId),
  ])
  return { tasks, checks, conditions, questions, owners, deliverables, members, templates, made }
}

function conditionsOf(playbook: Playbook, content: Step, rows: Rows<typeof selectConditions>) {
  const named = new Set(content.checklist.flatMap(({ when, unless }) => [when, unless]))
  return playbook.conditions
    .filter(({ id }) => named.has(id))
    .map(({ id, question }) => ({ id, question, answer: rows.find((row) => row.condition_id === id)?.answer }))
}

type Known = {
  playbook: Playbook
  rows: Rows<typeof selectChecks>
  cards: ReadonlyMap<string, Card>
  made: readonly Made[]
}

function metOf(check: Step['checklist'][number], { playbook, rows, cards, made }: Known): CheckState['met'] {
  const row = rows.find(({ check_id }) => check_id === check.id)
  const evidence = row?.evidence.flatMap((ref) => cards.get(ref) ?? []) ?? []
  if (row) return { by: row.met_by, at: row.met_at, note: row.note, evidence, isKnown: false }
  const proof = findProof(playbook, check, made)
  return proof && { by: null, at: proof.at, note: '', evidence: [proof], isKnown: true }
}

const questionOf = (row: Rows<typeof selectQuestions>[number]): Question => ({
  id: row.id,
  question: row.question,
  asked: { by: row.asked_by, at: row.asked_at },
  answer: row.answer,
  answered: row.answered_at ? { by: row.answered_by, at: row.answered_at } : undefined,
})

/** One step of a run. Throws `playbooks.no-step`, also for one that the run does not ask for. */
export async function findStep(ctx: Ctx, input: StepAddress): Promise<FoundStep> {
  const run = await findRun(ctx, input)
  const step = stepIn(run, input.stepId)
  const playbook = await readPlaybookOf(ctx, run)
  const found = findPlaybookStep(playbook, step.id)
  if (!found) throw refusals.noStep()
  const { step: content, phase } = found
  const rows = await readRows(ctx, run, step.id)
  const checks = rows.checks.filter(({ round }) => round === step.round)
  const deliverables = deliverablesOf(run, playbook, rows.deliverables, rows.made).filter(({ id }) =>
    content.deliverables.includes(id),
  )
  const refs = [...checks.flatMap(({ evidence }) => evidence), ...deliverables.flatMap(({ ref }) => (ref ? [ref] : []))]
  const cards = await describeThings(ctx, run.projectId, refs)
  const answers = new Map(rows.conditions.map((row) => [row.condition_id, row.answer]))
  const inRound = rows.tasks.filter(({ round }) => round === step.round)
  return {
    ...{ run, step, phase, content, playbook },
    owners: ownersOf(run, step, rows.members, rows.owners).map(({ personId, name }) => ({ personId, name })),
    isAssigned: rows.owners.some(({ step_id }) => step_id === step.id),
    roleName: playbook.roles.find(({ id }) => id === step.owner)?.name ?? step.owner,
    tasks: new Map(inRound.map((row) => [row.task_id, { by: row.done_by, at: row.done_at }])),
    checks: content.checklist.map((check) => ({
      ...check,
      asked: isCheckAsked(check, answers),
      met: metOf(check, { playbook, rows: checks, cards, made: rows.made }),
    })),
    conditions: conditionsOf(playbook, content, rows.conditions),
    questions: rows.questions.filter(({ step_id }) => step_id === step.id).map(questionOf),
    deliverables: deliverables.map((one) => ({ ...one, card: cards.get(one.ref) })),
    documents: content.documents.map((id) => {
      const template = [...(playbook.templates ?? []), ...rows.templates].find((one) => one.id === id)
      return { id, name: template?.name ?? id, what: template?.what ?? '' }
    }),
  }
}
