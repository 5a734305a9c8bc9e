import { z } from 'zod'
import {
  amendNotice,
  answerQuestion,
  type HolderBrings,
  listToOpen,
  methods,
  type NoticeToPublish,
  openOffers,
  publishNotice,
} from '#buying/offers/index.ts'
import { supplierEndpoints } from './buying-suppliers.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const ofProject = '/projects/{projectId}/buying' as const
const ofCase = `${ofProject}/cases/{caseId}` as const
const caseParams = projectParams.extend({ caseId: z.string() })
const day = z.string().describe('YYYY-MM-DD')
const moment = z.string().describe('RFC 3339, with its offset.')
const moved = z.object({ caseId: z.string(), seq: z.number().int().describe('How many events there are.') })
const sayMoved = ({ caseId, seq }: z.output<typeof moved>) => ({ caseId, seq })

const lines = z.array(z.string())
const texts = z.object({
  ...{ title: z.string(), teaser: z.string(), context: z.string(), deliverables: lines, criteria: lines },
  ...{ acceptance: lines, fromUs: lines.default([]), samples: lines.default([]) },
})
const content = z.object({
  languages: z.array(z.enum(['en', 'fr', 'es'])),
  texts: z.partialRecord(z.enum(['en', 'fr', 'es']), texts).describe('Whole in each of the languages.'),
  ...{ licence: z.string(), contact: z.string(), projectUrl: z.string().default(''), startDay: day, deliverBy: day },
})
const terms = z.object({
  method: z.enum(methods).describe('How one of those who pass is chosen.'),
  leastEvaluators: z.number().int(),
  answerDays: z.number().int().describe('How long a supplier has to accept.'),
  leastOpenDays: z.number().int().describe('Working days.'),
  extendDays: z.number().int().describe('Working days that a change which matters adds at least.'),
  timeZone: z.string(),
})
const notice = z.object({ content, closesAt: moment, questionsUntil: moment })
/** What is there in a parsed body, where a text of a language may be left out. */
const contentOf = (given: z.output<typeof content>) => given as NoticeToPublish['content']

const notices: Endpoint[] = [
  endpoint({
    ...{ method: 'post', path: `${ofCase}/notice`, summary: 'Publish an opportunity', operation: 'notice.publish' },
    ...{ params: caseParams, answer: moved },
    body: notice.extend({
      terms,
      holders: z.tuple([z.string(), z.string(), z.string()]).describe('The parties who open the offers, two of three.'),
      warningReason: z.string().default('').describe('Why it is published in spite of a warning.'),
      capacity: z
        .object({ standsAlone: z.boolean().optional(), ownPeople: z.boolean().optional() })
        .default({})
        .describe(
          'Whether the work stands on its own, and whether own people could do it, where that was not said before.',
        ),
    }),
    run: async (ctx, { params, body }) =>
      sayMoved(await publishNotice(ctx, { ...params, ...body, content: contentOf(body.content) })),
  }),
  endpoint({
    ...{ method: 'put', path: `${ofCase}/notice`, operation: 'notice.publish', params: caseParams },
    summary: 'Change an opportunity that is public: everybody reads what changed, and its deadline is never shortened',
    ...{ body: notice.extend({ reason: z.string() }), answer: moved },
    run: async (ctx, { params, body }) =>
      sayMoved(await amendNotice(ctx, { ...params, ...body, content: contentOf(body.content) })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/notice/questions/{questionId}/answer`, operation: 'notice.answer' },
    summary: 'Answer a question that somebody asked in public; everybody reads the answer',
    ...{ params: caseParams.extend({ questionId: z.string() }), body: z.object({ text: z.string() }), answer: moved },
    run: async (ctx, { params, body }) => sayMoved(await answerQuestion(ctx, { ...params, ...body })),
  }),
]

const share = z.object({
  bid: z.string(),
  holder: z.string().describe('The mark of the key.'),
  share: z.string().optional().describe('What was in the box of the key; none where it does not open.'),
})
const opening = z.discriminatedUnion('state', [
  z.object({
    ...{ state: z.literal('opened'), opened: z.number() },
    faulty: z.array(z.object({ bid: z.string(), why: z.string() })),
  }),
  z.object({ state: z.literal('waiting'), handedIn: z.array(z.string()), wrong: z.array(z.string()) }),
  z.object({ state: z.literal('altered'), bids: z.array(z.string()) }),
])

const openings: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofCase}/opening`, operation: 'offers.open', params: caseParams },
    summary: 'What a holder opens after the deadline: the header of each offer that stands',
    answer: z.array(z.object({ bid: z.string(), header: z.unknown() })),
    run: (ctx, { params }) => listToOpen(ctx, params),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/opening`, operation: 'offers.open', params: caseParams },
    summary: 'Hand in what one’s own key opened; with the second of three holders the offers open',
    ...{ body: z.object({ shares: z.array(share) }), answer: opening },
    run: (ctx, { params, body }) => openOffers(ctx, { ...params, brings: body as HolderBrings }),
  }),
]

/** Open opportunities: suppliers, notices, and the opening. Offers themselves come by the suppliers’ own links alone. */
export const buyingOfferEndpoints: Endpoint[] = [...supplierEndpoints, ...notices, ...openings]
