import { z } from 'zod'
import {
  barriers,
  calendarDates,
  componentIds,
  entryReasons,
  findPurpose,
  findTerm,
  goals,
  judgeComponent,
  listComponents,
  listTerms,
  outcomes,
  type Register,
  savePurpose,
  siteVisits,
  takeOverItems,
  terms,
  visitItems,
  visitSessions,
} from '#workspace/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { entryEndpoints } from './registers-entry.ts'
import { selectionEndpoints } from './registers-selection.ts'
import { projectParams } from './schemas.ts'

const plain = (register: unknown) => register as Register

const purposeFields = {
  issue: z.string(),
  reasons: z.array(z.enum(entryReasons)),
  reasonWords: z.string(),
  focusArea: z.string().describe('Where in procurement the project works.'),
  hypothesis: z.string().describe('What the project supposes, and means to find out.'),
}
const purpose: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/purpose',
    summary: 'Why there is this reform: the policy issue, what brought the city to it, focus area and hypothesis',
    operation: 'purpose.read',
    params: projectParams,
    answer: z.object({
      ...purposeFields,
      version: z.number().describe('0 before anybody has said so.'),
      changedAt: z.date().nullable(),
      changedBy: z.string().nullable(),
    }),
    run: (ctx, { params }) => findPurpose(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/purpose',
    summary: 'Say why there is this reform',
    operation: 'purpose.write',
    params: projectParams,
    body: z.object({
      ...purposeFields,
      focusArea: purposeFields.focusArea.default(''),
      hypothesis: purposeFields.hypothesis.default(''),
      basedOn: z.int().min(0),
    }),
    run: (ctx, { params, body }) => {
      const { basedOn, ...values } = body
      return savePurpose(ctx, { ...params, basedOn, values })
    },
  }),
]

const judged = {
  state: z.enum(['met', 'partly', 'absent']),
  evidenceRef: z.string().describe('A thing of the project, `kind:id`; empty for none.'),
  evidenceLink: z.string(),
  evidenceWords: z.string(),
}
const judgement = z.object({
  ...judged,
  id: z.string(),
  component: z.enum(componentIds),
  judgedBy: z.string().nullable(),
  judgedAt: z.date(),
})
const components: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/components',
    summary: 'The four components of success: how each stands, on what evidence, and what was said before',
    operation: 'component.read',
    params: projectParams,
    answer: z.array(z.object({ id: z.enum(componentIds), current: judgement.optional(), earlier: z.array(judgement) })),
    run: (ctx, { params }) => listComponents(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/components/{component}',
    summary: 'Say how a component of success stands, and what shows it',
    operation: 'component.write',
    params: projectParams.extend({ component: z.string() }),
    body: z.object({
      ...judged,
      basedOn: z.string().describe('The id of the judgement that you saw; empty for none.'),
    }),
    run: (ctx, { params, body }) => {
      const { basedOn, ...values } = body
      return judgeComponent(ctx, { ...params, basedOn, values })
    },
  }),
]

const word = z.object({
  id: z.string(),
  term: z.string(),
  also: z.string(),
  meaning: z.string(),
  isOwn: z.boolean().describe('Whether the project wrote it; others come with the product.'),
  version: z.number().optional(),
})
type Word = Awaited<ReturnType<typeof findTerm>>
const answerWord = ({ id, term, also, meaning, entry }: Word) => ({
  ...{ id, term, also, meaning, isOwn: entry !== undefined },
  ...(entry && { version: entry.version }),
})
const glossary: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/glossary',
    summary: 'The words of the project, and those that come with the product',
    operation: 'term.read',
    params: projectParams,
    answer: z.array(word),
    run: async (ctx, { params }) => (await listTerms(ctx, params)).map(answerWord),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/glossary/{termId}',
    summary: 'A word, by its id or by its name in the list that comes with the product',
    operation: 'term.read',
    params: projectParams.extend({ termId: z.string() }),
    answer: word,
    run: async (ctx, { params: { projectId, termId } }) => answerWord(await findTerm(ctx, { projectId, id: termId })),
  }),
]

const usualItems = endpoint({
  method: 'post',
  path: '/projects/{projectId}/site-visits/{visitId}/usual-items',
  summary: 'Put on the lists of a visit what most visits need',
  operation: 'visit-item.write',
  params: projectParams.extend({ visitId: z.string() }),
  answer: z.object({ added: z.number() }),
  run: (ctx, { params }) => takeOverItems(ctx, params),
})

const served = [
  { register: plain(goals), path: 'goals', id: 'goalId', one: 'A goal', many: 'goals' },
  { register: plain(outcomes), path: 'outcomes', id: 'outcomeId', one: 'An expected outcome', many: 'outcomes' },
  { register: plain(barriers), path: 'barriers', id: 'barrierId', one: 'A barrier', many: 'barriers' },
  { register: plain(calendarDates), path: 'calendar', id: 'dateId', one: 'A date', many: 'dates of the calendar' },
  { register: plain(siteVisits), path: 'site-visits', id: 'visitId', one: 'A site visit', many: 'site visits' },
  { register: plain(visitSessions), path: 'visit-sessions', id: 'sessionId', one: 'A session', many: 'sessions' },
  { register: plain(visitItems), path: 'visit-items', id: 'itemId', one: 'A thing to do', many: 'lists of visits' },
]

/** Endpoints of the registers: why there is a reform, goals, outcomes, barriers, components, selection, words, dates, visits. */
export const registerEndpoints: Endpoint[] = [
  ...purpose,
  ...components,
  ...served.flatMap(entryEndpoints),
  usualItems,
  ...selectionEndpoints,
  ...glossary,
  ...entryEndpoints({
    ...{ register: plain(terms), path: 'glossary', id: 'termId', one: 'A word', many: 'words' },
    hasOwnList: true,
  }),
]
