import { z } from 'zod'
import {
  addSupplier,
  checkStanding,
  findSupplier,
  forgetSupplier,
  liftSuspension,
  listInterestLinks,
  listSupplierPurchases,
  searchSuppliers,
  servantOutcomes,
  shareSupplierPage,
  sizes,
  standingKinds,
  standingOutcomes,
  suspendSupplier,
  verifyPayee,
} from '#buying/offers/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const ofProject = '/projects/{projectId}/buying' as const
const ofSupplier = `${ofProject}/suppliers/{supplierId}` as const
const supplierParams = projectParams.extend({ supplierId: z.string() })
const day = z.string().describe('YYYY-MM-DD')
const id = z.object({ id: z.string() })

/** How somebody is reached, and the hash of the account that is paid to, are told by no list. */
const supplier = z.object({
  ...{ partyId: z.string(), firm: z.string(), contact: z.string(), region: z.string(), size: z.enum(sizes) },
  ...{ website: z.string(), registeredAt: z.date(), payeeVerifiedAt: z.date().nullable() },
})
const kind = z.enum(standingKinds)
const outcome = z
  .enum([...standingOutcomes, ...servantOutcomes])
  .describe('Of eligibility: good, bad, unclear. Of a public servant: none, current, former, pension, unclear.')
const standing = z
  .enum([...standingOutcomes, 'not-checked', 'suspended'])
  .describe('By the last look at its eligibility; suspended while an officer’s suspension lasts.')
const suspension = z.object({
  ...{ id: z.string(), reason: z.string(), untilDay: day, suspendedAt: z.date() },
  reply: z.string().nullable().describe('What the supplier says to it.'),
  ...{ liftReason: z.string().nullable(), liftedAt: z.date().nullable() },
})
const listed = supplier.extend({ standing })
const found = listed.extend({
  suspensions: z.array(suspension),
  checks: z.array(z.object({ id: z.string(), kind, outcome, day, source: z.string(), note: z.string() })),
})
const newSupplier = z.object({
  ...{ firm: z.string(), contact: z.string(), email: z.string(), region: z.string().default('') },
  ...{ size: z.enum(sizes).default('unknown'), phone: z.string().default('') },
  ...{ address: z.string().default(''), website: z.string().default('') },
})

/** The register of suppliers: who offers work, how they stand, and what they had a part in. */
export const supplierEndpoints: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofProject}/suppliers`, summary: 'Suppliers, by the name of their firm' },
    ...{ operation: 'supplier.read', params: projectParams, answer: z.array(listed) },
    query: z.object({ words: z.string().optional().describe('Found in firm, contact, region or address.') }),
    run: async (ctx, { params, query: { words = '' } }) =>
      (await searchSuppliers(ctx, { ...params, words })).map((one) => listed.parse(one)),
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
  endpoint({
    ...{ method: 'get', path: `${ofSupplier}/purchases`, operation: 'supplier.read', params: supplierParams },
    summary: 'What a supplier offered, was given and delivered; an offer once somebody was chosen',
    answer: z.array(
      z.object({
        ...{ caseId: z.string(), title: z.string(), number: z.number(), stage: z.string(), currency: z.string() },
        ...{ part: z.enum(['given', 'offered']), totalCents: z.number().nullable(), at: z.date() },
      }),
    ),
    run: (ctx, { params }) => listSupplierPurchases(ctx, params),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofSupplier}/suspensions`, operation: 'supplier.suspend', params: supplierParams },
    summary: 'Suspend a supplier until a day, as an officer; it is told the reason and may answer',
    ...{ body: z.object({ reason: z.string(), untilDay: day }), answer: id, status: 201 },
    run: (ctx, { params, body }) => suspendSupplier(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofSupplier}/suspensions/{suspensionId}/end`, operation: 'supplier.suspend' },
    ...{ summary: 'End a suspension before its day, as an officer', body: z.object({ reason: z.string() }) },
    params: supplierParams.extend({ suspensionId: z.string() }),
    run: (ctx, { params, body }) => liftSuspension(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'delete', path: `${ofSupplier}/contact`, operation: 'supplier.write', params: supplierParams },
    summary: 'Forget who speaks for a supplier and how they are reached; firm, offers and contracts stay',
    run: (ctx, { params }) => forgetSupplier(ctx, params),
  }),
]
