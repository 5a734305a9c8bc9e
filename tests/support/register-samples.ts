import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import {
  addEntry,
  barriers,
  calendarDates,
  candidates,
  criteria,
  goals,
  informationalInterviews,
  outcomes,
  siteVisits,
  terms,
  visitItems,
  visitSessions,
} from '#workspace/index.ts'
import type { Sample } from './sample.ts'

const goal = { statement: 'Publish every award.', term: 'short' as const }
const outcome = { name: 'More local bakers win.' }
const barrier = { statement: 'Nobody dares.', type: 'fear-of-audit' as const }
const date = { name: 'Budget', type: 'budget' as const, day: '2027-03-01', isYearly: true }
const visit = { number: 1, name: 'Meet the staff', startsOn: '2026-06-10', endsOn: '2026-06-12' }
const session = { day: '2026-06-11', what: 'Systems map' }
const item = { list: 'print' as const, text: 'Agenda' }
const candidate = { name: 'Riverside' }
const criterion = { name: 'Political will', weight: 3 }
const interview = { heldOn: '2026-05-20', withWhom: 'Ida Example', role: 'Head of purchasing' }
const term = { term: 'Baker', meaning: 'Whoever bakes for our schools.' }

/** An entry in every register of a project; gives the ids as addresses name them. */
export async function fillRegisters(ctx: Ctx, projectId: string) {
  const { id: goalId } = await addEntry(ctx, goals, { projectId, values: goal })
  const { id: outcomeId } = await addEntry(ctx, outcomes, { projectId, values: outcome })
  const { id: barrierId } = await addEntry(ctx, barriers, { projectId, values: barrier })
  const { id: dateId } = await addEntry(ctx, calendarDates, { projectId, values: date })
  const { id: visitId } = await addEntry(ctx, siteVisits, { projectId, values: visit })
  const { id: sessionId } = await addEntry(ctx, visitSessions, { projectId, values: { ...session, visitId } })
  const { id: itemId } = await addEntry(ctx, visitItems, { projectId, values: { ...item, visitId } })
  const { id: candidateId } = await addEntry(ctx, candidates, { projectId, values: candidate })
  const { id: criterionId } = await addEntry(ctx, criteria, { projectId, values: criterion })
  const spoken = { ...interview, candidateId }
  const { id: interviewId } = await addEntry(ctx, informationalInterviews, { projectId, values: spoken })
  const { id: termId } = await addEntry(ctx, terms, { projectId, values: term })
  const visits = { visitId, sessionId, itemId }
  const selection = { candidateId, criterionId, interviewId }
  return { goalId, outcomeId, barrierId, dateId, ...visits, ...selection, termId, component: 'team' }
}
export type RegisterIds = Awaited<ReturnType<typeof fillRegisters>>

/** The calls that every register has, in an order in which each finds what it needs. */
function samplesOf(path: string, id: string, values: Record<string, unknown>): Record<string, Sample> {
  const one = `/projects/{projectId}/${path}/{${id}}`
  return {
    [`get /projects/{projectId}/${path}`]: {},
    [`post /projects/{projectId}/${path}`]: { body: values },
    [`get ${one}`]: {},
    [`put ${one}`]: { body: { ...values, basedOn: 1 } },
    [`get ${one}/history`]: {},
    [`delete ${one}`]: {},
    [`post ${one}/return`]: {},
  }
}

/** Calls of the registers; `{visitId}` in a body is the id of what `fillRegisters` made. */
export const registerSamples: Record<string, Sample> = {
  'get /projects/{projectId}/purpose': {},
  'put /projects/{projectId}/purpose': {
    body: {
      issue: 'Fair food',
      reasons: ['cost'],
      reasonWords: 'It was too dear.',
      focusArea: 'Food',
      hypothesis: '',
      basedOn: 0,
    },
  },
  'get /projects/{projectId}/components': {},
  'put /projects/{projectId}/components/{component}': {
    body: { state: 'met', evidenceRef: 'goal:{goalId}', evidenceLink: '', evidenceWords: '', basedOn: '' },
  },
  ...samplesOf('goals', 'goalId', goal),
  ...samplesOf('outcomes', 'outcomeId', outcome),
  ...samplesOf('barriers', 'barrierId', barrier),
  ...samplesOf('calendar', 'dateId', date),
  ...samplesOf('site-visits', 'visitId', visit),
  ...samplesOf('visit-sessions', 'sessionId', { ...session, visitId: '{visitId}' }),
  ...samplesOf('visit-items', 'itemId', { ...item, visitId: '{visitId}' }),
  'post /projects/{projectId}/site-visits/{visitId}/usual-items': {},
  ...samplesOf('candidates', 'candidateId', candidate),
  ...samplesOf('criteria', 'criterionId', criterion),
  ...samplesOf('informational-interviews', 'interviewId', { ...interview, candidateId: '{candidateId}' }),
  'post /projects/{projectId}/criteria/usual': {},
  'put /projects/{projectId}/candidates/{candidateId}/scores': {
    body: { scores: [{ criterionId: '{criterionId}', score: 3, rationale: 'A champion.', basedOn: 0 }] },
  },
  // The candidate was withdrawn and brought back before: each is a version.
  'put /projects/{projectId}/candidates/{candidateId}/decision': { body: { decision: 'shortlist', basedOn: 3 } },
  'get /projects/{projectId}/selection': {},
  ...samplesOf('glossary', 'termId', term),
}

type Fields = Record<string, string>
type Forms = Partial<Record<RouteName, (ids: RegisterIds) => Fields>>

const fieldsOf = (values: Record<string, unknown>): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
const changed = (values: Record<string, unknown>): Fields => ({ ...fieldsOf(values), basedOn: '1' })
const withdraw = () => ({ act: 'withdraw' })

/** What somebody who may would send with the forms of the registers. */
export const registerForms: Forms = {
  purpose: () => ({ issue: 'Mine', reasonWords: '', basedOn: '0' }),
  component: () => ({ state: 'absent', basedOn: '' }),
  'new-goal': () => fieldsOf(goal),
  goal: withdraw,
  'edit-goal': () => changed(goal),
  'new-outcome': () => fieldsOf(outcome),
  outcome: withdraw,
  'edit-outcome': () => changed(outcome),
  'new-barrier': () => fieldsOf(barrier),
  barrier: withdraw,
  'edit-barrier': () => changed(barrier),
  'new-calendar-date': () => fieldsOf(date),
  'calendar-date': withdraw,
  'edit-calendar-date': () => changed(date),
  'new-site-visit': () => fieldsOf(visit),
  'site-visit': () => ({ act: 'take-over' }),
  'edit-site-visit': () => changed(visit),
  'new-visit-session': ({ visitId }) => fieldsOf({ ...session, visitId }),
  'visit-session': withdraw,
  'edit-visit-session': ({ visitId }) => changed({ ...session, visitId }),
  'new-candidate': () => fieldsOf(candidate),
  candidate: withdraw,
  'edit-candidate': () => changed(candidate),
  'score-candidate': ({ criterionId }) => ({
    criterionId,
    [`score-${criterionId}`]: '3',
    [`rationale-${criterionId}`]: 'A champion.',
    [`basedOn-${criterionId}`]: '0',
  }),
  'decide-candidate': () => ({ decision: 'shortlist', rationale: '', basedOn: '1' }),
  criteria: () => ({}),
  'new-criterion': () => fieldsOf(criterion),
  criterion: withdraw,
  'edit-criterion': () => changed(criterion),
  'new-informational-interview': ({ candidateId }) => fieldsOf({ ...interview, candidateId }),
  'informational-interview': withdraw,
  'edit-informational-interview': ({ candidateId }) => changed({ ...interview, candidateId }),
  'new-term': () => fieldsOf(term),
  term: withdraw,
  'edit-term': () => changed(term),
}
