import {
  answerCondition,
  answerQuestion,
  askQuestion,
  assignStep,
  chooseRoute,
  closePhase,
  findStep,
  moveStep,
  type NewRun,
  type StepMove,
  setCheck,
  setClaim,
  setDeliverable,
  setStepDates,
  signAgreement as signInRun,
  startRun,
  tickTask,
} from '#playbooks/index.ts'
import { findAgreements, listStartingItems, proposeAgreement, saveAgreement, signAgreement } from '#workspace/index.ts'
import { findRunWith, type Telling } from './telling.ts'

const at = async (telling: Telling, stepId: string) => ({
  ...{ projectId: telling.projectId, stepId },
  runId: await findRunWith(telling, stepId),
})

const inPhase = async (telling: Telling, phaseId: string) => ({
  projectId: telling.projectId,
  runId: await findRunWith(telling, phaseId),
})

async function follow({ ctx, projectId }: Telling, run: NewRun): Promise<void> {
  await startRun(ctx, { projectId, ...run })
}

async function move(
  telling: Telling,
  stepId: string,
  move: StepMove,
  how: { reason?: string; ending?: string } = {},
): Promise<void> {
  await moveStep(telling.ctx, { ...(await at(telling, stepId)), move, ...how })
}

async function tick(telling: Telling, stepId: string, ...tasks: string[]): Promise<void> {
  const place = await at(telling, stepId)
  for (const taskId of tasks) await tickTask(telling.ctx, { ...place, taskId, isDone: true })
}

/** Ticks all tasks of a step but those named. */
async function tickAll(telling: Telling, stepId: string, ...but: string[]): Promise<void> {
  const place = await at(telling, stepId)
  const { content } = await findStep(telling.ctx, place)
  for (const { id } of content.activities.flatMap(({ tasks }) => tasks))
    if (!but.includes(id)) await tickTask(telling.ctx, { ...place, taskId: id, isDone: true })
}

async function check(
  telling: Telling,
  stepId: string,
  checkId: string,
  evidence: string[] = [],
  note = '',
): Promise<void> {
  await setCheck(telling.ctx, { ...(await at(telling, stepId)), checkId, isMet: true, evidence, note })
}

async function ask(telling: Telling, stepId: string, question: string): Promise<void> {
  await askQuestion(telling.ctx, { ...(await at(telling, stepId)), question })
}

/** Answers the question of a step that begins so. */
async function answer(telling: Telling, stepId: string, question: string, answer: string): Promise<void> {
  const place = await at(telling, stepId)
  const { questions } = await findStep(telling.ctx, place)
  const asked = questions.find((one) => one.question.startsWith(question))
  await answerQuestion(telling.ctx, { ...place, questionId: asked?.id ?? '', answer })
}

async function assign(telling: Telling, stepId: string, ...persons: string[]): Promise<void> {
  await assignStep(telling.ctx, { ...(await at(telling, stepId)), persons })
}

async function dates(telling: Telling, stepId: string, start: string, end: string): Promise<void> {
  await setStepDates(telling.ctx, { ...(await at(telling, stepId)), start, end })
}

/** A department says that steps are its own. */
async function own(telling: Telling, department: string, ...steps: string[]): Promise<void> {
  for (const stepId of steps)
    await setClaim(telling.ctx, { ...(await at(telling, stepId)), department, isClaimed: true })
}

async function deliver(
  telling: Telling,
  phaseId: string,
  deliverableId: string,
  state: 'begun' | 'delivered',
  ref = '',
): Promise<void> {
  await setDeliverable(telling.ctx, { ...(await inPhase(telling, phaseId)), deliverableId, state, ref })
}

async function close(
  telling: Telling,
  phaseId: string,
  said: { reason?: string; keep?: string; change?: string },
): Promise<void> {
  await closePhase(telling.ctx, { ...(await inPhase(telling, phaseId)), phaseId, ...said })
}

async function condition(telling: Telling, phaseId: string, conditionId: string, answer: boolean): Promise<void> {
  await answerCondition(telling.ctx, { ...(await inPhase(telling, phaseId)), conditionId, answer })
}

async function route(telling: Telling, phaseId: string, route: string): Promise<void> {
  await chooseRoute(telling.ctx, { ...(await inPhase(telling, phaseId)), route })
}

/** Signs what a playbook asks to be signed, for a side or role. */
async function sign(telling: Telling, phaseId: string, agreementId: string, party: string): Promise<void> {
  await signInRun(telling.ctx, { ...(await inPhase(telling, phaseId)), agreementId, party })
}

/** Puts the usual agreement on openness before those who sign it. */
async function proposeOpenness({ ctx, projectId }: Telling): Promise<void> {
  const { open } = await findAgreements(ctx, projectId)
  const basedOn = open && { basedOn: open.changedAt.toISOString() }
  await saveAgreement(ctx, { projectId, items: await listStartingItems(ctx, projectId), ...basedOn })
  await proposeAgreement(ctx, { projectId })
}

async function signOpenness({ ctx, projectId }: Telling, party: string): Promise<void> {
  await signAgreement(ctx, { projectId, party })
}

/** What people do by the book: steps, gates, deliverables, signatures. */
export const playbookVerbs = {
  ...{ follow, move, tick, tickAll, check, ask, answer, assign, dates, own },
  ...{ deliver, close, condition, route, sign, proposeOpenness, signOpenness },
}
