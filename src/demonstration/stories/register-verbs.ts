import {
  addEntry,
  barriers,
  calendarDates,
  candidates,
  changeEntry,
  criteria,
  decideCandidate,
  findEntry,
  findPurpose,
  findSelection,
  goals,
  informationalInterviews,
  judgeComponent,
  listComponents,
  listEntries,
  outcomes,
  type Purpose,
  type Register,
  savePurpose,
  scoreCandidate,
  siteVisits,
  takeOverCriteria,
  takeOverItems,
  terms,
  visitItems,
  visitSessions,
} from '#workspace/index.ts'
import type { Telling } from './telling.ts'

type Values = Record<string, unknown>

const all = [
  goals,
  outcomes,
  barriers,
  candidates,
  criteria,
  informationalInterviews,
  terms,
  calendarDates,
  siteVisits,
  visitSessions,
  visitItems,
] as unknown as Register[]

function registerOf(kind: string): Register {
  const register = all.find((one) => one.kind === kind)
  if (!register) throw new Error(`There is no register of ${kind}.`)
  return register
}

async function add({ ctx, projectId }: Telling, kind: string, values: Values): Promise<void> {
  await addEntry(ctx, registerOf(kind), { projectId, values })
}

/** Changes some fields of an entry and leaves the others. */
async function change({ ctx, projectId }: Telling, kind: string, id: string, values: Values): Promise<void> {
  const register = registerOf(kind)
  const entry: Values & { version: number } = await findEntry(ctx, register, { projectId, id })
  const before = Object.fromEntries(Object.keys(register.fields.shape).map((field) => [field, entry[field]]))
  await changeEntry(ctx, register, { projectId, id, basedOn: entry.version, values: { ...before, ...values } })
}

async function purpose(
  { ctx, projectId }: Telling,
  values: Pick<Purpose, 'issue' | 'reasons' | 'reasonWords'> & Partial<Pick<Purpose, 'focusArea' | 'hypothesis'>>,
): Promise<void> {
  const { version } = await findPurpose(ctx, { projectId })
  await savePurpose(ctx, { projectId, basedOn: version, values })
}

async function judge({ ctx, projectId }: Telling, component: string, values: Values): Promise<void> {
  const { current } = (await listComponents(ctx, { projectId })).find(({ id }) => id === component) ?? {}
  await judgeComponent(ctx, { projectId, component, basedOn: current?.id ?? '', values: values as never })
}

async function compareBy({ ctx, projectId }: Telling): Promise<void> {
  await takeOverCriteria(ctx, { projectId })
}

/** Scores a candidate: for each criterion that served before, how well it is met and why. */
async function score(
  { ctx, projectId }: Telling,
  candidateId: string,
  given: Record<string, readonly [score: number, rationale: string]>,
): Promise<void> {
  const { criteria } = await findSelection(ctx, { projectId })
  const scores = criteria.flatMap(({ id, example }) => {
    const said = given[example]
    return said ? [{ criterionId: id, score: said[0], rationale: said[1], basedOn: 0 }] : []
  })
  await scoreCandidate(ctx, { projectId, candidateId, scores })
}

async function choose({ ctx, projectId }: Telling, id: string, decision: string, rationale = ''): Promise<void> {
  const candidate = await findEntry(ctx, candidates, { projectId, id })
  await decideCandidate(ctx, { projectId, id, basedOn: candidate.version, decision, rationale })
}

/** Gives a visit the usual lists, of which some things are done already. */
async function prepareVisit({ ctx, projectId }: Telling, visitId: string, isDone: 'all' | 'some'): Promise<void> {
  await takeOverItems(ctx, { projectId, visitId })
  const items = await listEntries(ctx, visitItems, { projectId, parent: { field: 'visitId', id: visitId } })
  for (const [at, { id, version, list, text }] of items.entries())
    if (isDone === 'all' || at < 2)
      await changeEntry(ctx, visitItems, {
        ...{ projectId, id, basedOn: version },
        values: { visitId, list, text, isDone: true },
      })
}

/** What people do with the registers of a project. */
export const registerVerbs = { add, change, purpose, judge, compareBy, score, choose, prepareVisit }
