import { z } from 'zod'
import {
  addSupplier,
  amendNotice,
  answerQuestion,
  checkStanding,
  findSupplier,
  type HolderBrings,
  listInterestLinks,
  listSuppliers,
  listToOpen,
  methods,
  type NoticeToPublish,
  openOffers,
  publishNotice,
  shareSupplierPage,
  sizes,
  verifyPayee,
} from '#buying/offers/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const ofProject = '/projects/{projectId}/buying' as const
const ofCase = `${ofProject}/cases/{caseId}` as const
const ofSupplier = `${ofProject}/suppliers/{supplierId}` as const
const caseParams = projectParams.extend({ caseId: z.string() })
const supplierParams = projectParams.extend({ supplierId: z.string() })
const day = z.string().describe('YYYY-MM-DD')
const moment = z.string().describe('RFC 3339, with its offset.')
const id = z.object({ id: z.string() })
const moved = z.object({ caseId: z.string(), seq: z.number().int().describe('How many events there are.') })
const sayMoved = ({ caseId, seq }: z.output<typeof moved>) => ({ caseId, seq })

/** How somebody is reached, and the hash of the account that is paid to, are told by no list. */
const supplier = z.object({
  ...{ partyId: z.string(), firm: z.string(), contact: z.string(), region: z.string(), size: z.enum(sizes) },
  ...{ website: z.string(), registeredAt: z.date(), payeeVerifiedAt: z.date().nullable() },
})
const kind = z.enum(['eligible', 'public-servant'])
const outcome = z.enum(['good', 'bad', 'unclear'])
const found = supplier.extend({
  standing: z.enum(['good', 'bad', 'unclear', 'not-checked']).describe('By the last look at its eligibility.'),
  checks: z.array(z.object({ id: z.string(), kind, outcome, day, source: z.string(), note: z.string() })),
})
const newSupplier = z.object({
  ...{ firm: z.string(), contact: z.string(), email: z.string(), region: z.string().default('') },
  ...{ size: z.enum(sizes).default('unknown'), phone: z.string().default('') },
  ...{ address: z.string().default(''), website: z.string().default('') },
})

const suppliers: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofProject}/suppliers`, summary: 'Suppliers, by the name of their firm' },
    ...{ operation: 'supplier.read', params: projectParams, answer: z.array(supplier) },
    run: async (ctx, { params }) => (await listSuppliers(ctx, params.projectId)).map((one) => supplier.parse(one)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofProject}/suppliers`, summary: 'Register a supplier; one address is one supplier' },
    ...{ operation: 'supplier.write', params: projectParams, body: newSupplier, answer: id, status: 201 },
    run: async (ctx, { params, body }) => ({ id: (await addSupplier(ctx, { ...params, ...body })).partyId }),
  }),
  endpoint({
    ...{ method: 'get', path: ofSupplier, summary: 'A supplier with what registers said of it' },
    ...{ operation: 'supplier.read', params: supplierParams, answer: found },
    run: async (ctx, { params }) => found.parse(await findSupplier(ctx, params)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofSupplier}/checks`, summary: 'Write down what a register said of a supplier' },
    ...{ operation: 'supplier.write', params: supplierParams, answer: id, status: 201 },
    body: z.object({ kind, outcome, day, source: z.string(), note: z.string().default('') }),
    run: (ctx, { params, body }) => checkStanding(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'put', path: `${ofSupplier}/account`, operation: 'supplier.write', params: supplierParams },
    summary: 'Say that the account of a supplier was verified by another way; only a hash of it is kept',
    body: z.object({ account: z.string() }),
    run: (ctx, { params, body }) => verifyPayee(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofSupplier}/link`, operation: 'supplier.write', params: supplierParams },
    summary: 'Send a supplier the link to its own page anew, to its address alone',
    // Whoever asks does not get the link: it tells whether the supplier offers, and takes its offer back.
    run: async (ctx, { params }) => void (await shareSupplierPage(ctx, params)),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofProject}/shared-traits`, operation: 'supplier.read', params: projectParams },
    summary: 'Suppliers that share an address, a telephone, a domain or an account: to look at, never to exclude',
    answer: z.array(z.object({ a: z.string(), b: z.string(), traits: z.array(z.string()) })),
    run: (ctx, { params }) => listInterestLinks(ctx, params.projectId),
  }),
]

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
export const buyingOfferEndpoints: Endpoint[] = [...suppliers, ...notices, ...openings]
