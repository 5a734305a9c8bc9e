import { z } from 'zod'
import {
  addCard,
  addReceipt,
  changeCard,
  confirmPayee,
  endCard,
  importStatement,
  listCards,
  listPayees,
  listReusables,
  lookAtCard,
  lookAtCardsOf,
  planCard,
  previewStatement,
  receiveStatement,
  withdrawPayee,
  writePayee,
} from '#buying/deliver/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const top = '/projects/{projectId}/buying' as const
const oneCard = `${top}/cards/{cardId}` as const
const oneStatement = `${oneCard}/statements/{statementId}` as const
const cardParams = projectParams.extend({ cardId: z.string() })
const statementParams = cardParams.extend({ statementId: z.string() })
const payeeParams = projectParams.extend({ payeeId: z.string() })
const cents = z.number().int().describe('In minor units of the card’s currency.')
const day = z.string().describe('YYYY-MM-DD')
const made = z.object({ id: z.string() })

const changeable = z.object({
  name: z.string(),
  limitCents: cents,
  cycleLimitCents: cents,
  cycleDay: z.number().int().describe('The day of the month on which a cycle begins, from 1 to 28.'),
  trainedUntil: day.nullable(),
})
const card = changeable.extend({
  id: z.string(),
  projectId: z.string(),
  holderId: z.string().nullable(),
  holder: z.string(),
  lastFour: z.string(),
  currency: z.string(),
  endedAt: z.date().nullable(),
})
const choice = z.object({
  card,
  freeCents: cents.describe('Left in the cycle of today, besides this purchase.'),
  faults: z.array(z.enum(['over-payment', 'over-cycle', 'untrained', 'training-ends', 'no-holder'])),
})
const line = z.object({
  id: z.string(),
  cardId: z.string(),
  line: z.number(),
  day,
  cents: cents.describe('What was spent is positive, what was given back negative.'),
  words: z.string(),
  paymentId: z.string().nullable(),
  receiptName: z.string().nullable(),
})
const commitment = z.object({ caseId: z.string(), number: z.number(), title: z.string(), cents })
const payment = commitment.extend({
  ...{ id: z.string(), cardId: z.string().nullable(), supplierId: z.string().nullable(), supplier: z.string() },
  ...{ key: z.string(), reference: z.string(), paidAt: z.date(), lineId: z.string().nullable() },
})
const leftOut = z.array(z.object({ line: z.number(), text: z.string(), why: z.string() }))
const statement = z.object({
  id: z.string(),
  cardId: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  receivedAt: z.date(),
  importedAt: z.date().nullable(),
  taken: z.number(),
  knownBefore: z.number(),
  leftOut,
})
const view = z.object({
  card,
  cycle: z.object({ from: day, to: day }),
  ...{ spentCents: cents, committedCents: cents, freeCents: cents },
  lines: z.array(line),
  unseen: z.array(payment).describe('Paid in this cycle, and no line shows it yet.'),
  allLines: z.array(line),
  payments: z.array(payment),
  unmatched: z.array(payment),
  proposals: z.array(z.object({ payment, line })),
  commitments: z.array(commitment),
  missing: z.array(z.object({ line, days: z.number() })),
  statements: z.array(statement),
})
const choices = z
  .object({
    ...{ day: z.string(), amount: z.string(), credit: z.string(), words: z.string() },
    dayOrder: z.enum(['day first', 'month first']),
    sign: z.enum(['plus', 'minus']),
  })
  .partial()

const cards: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${top}/cards`, summary: 'The cards of a project', operation: 'card.read' },
    ...{ params: projectParams, answer: z.array(card) },
    run: (ctx, { params }) => listCards(ctx, params.projectId),
  }),
  endpoint({
    ...{ method: 'post', path: `${top}/cards`, operation: 'card.write', params: projectParams, answer: made },
    summary: 'Add a card; of its number only the last four digits are kept',
    status: 201,
    body: changeable.extend({ holderId: z.string(), lastFour: z.string(), currency: z.string() }),
    run: (ctx, { params, body }) => addCard(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'get', path: oneCard, operation: 'card.read', params: cardParams, answer: view },
    summary: 'One card in the cycle of a day: what is spent, ordered, free, unmatched and missing',
    query: z.object({ day: day.optional() }),
    run: (ctx, { params, query }) => lookAtCard(ctx, { ...params, ...query }),
  }),
  endpoint({
    ...{ method: 'put', path: oneCard, operation: 'card.write', params: cardParams, body: changeable },
    summary: 'Change a card',
    run: (ctx, { params, body }) => changeCard(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'delete', path: oneCard, operation: 'card.write', params: cardParams },
    summary: 'Pay with a card no more; what it has paid stays',
    run: (ctx, { params }) => endCard(ctx, params),
  }),
  endpoint({
    ...{ method: 'get', path: `${top}/cases/{caseId}/card`, operation: 'card.read' },
    summary: 'Which card pays for a purchase, which could, and what would stop each',
    params: projectParams.extend({ caseId: z.string() }),
    answer: z.object({
      chosen: choice.optional(),
      proposed: choice.optional().describe('The one to begin with, where several could and none was chosen.'),
      choices: z.array(choice),
    }),
    run: (ctx, { params }) => lookAtCardsOf(ctx, params),
  }),
  endpoint({
    ...{ method: 'put', path: `${top}/cases/{caseId}/card`, operation: 'case.act' },
    summary: 'Say by which card a purchase is to be paid',
    params: projectParams.extend({ caseId: z.string() }),
    body: z.object({ cardId: z.string() }),
    run: (ctx, { params, body }) => planCard(ctx, { ...params, ...body }),
  }),
]

const statements: Endpoint[] = [
  endpoint({
    ...{ method: 'post', path: `${oneCard}/statements`, operation: 'statement.import', params: cardParams },
    summary: 'Keep a statement of a card (CSV or OFX); the body is the file as it is. Nothing is taken in yet',
    query: z.object({ name: z.string().min(1).describe('What the file is called.') }),
    ...{ takes: 'application/octet-stream', answer: made, status: 201 },
    run: (ctx, { params, query, stream, signal }) =>
      receiveStatement(ctx, { ...params, file: { name: query.name, content: stream }, signal }),
  }),
  endpoint({
    ...{ method: 'get', path: oneStatement, operation: 'card.read', params: statementParams, query: choices },
    summary: 'What a statement says, read in a way',
    answer: z.object({
      columns: z.array(z.string()),
      used: choices.pick({ day: true, amount: true, credit: true, words: true }),
      sign: z.enum(['plus', 'minus']),
      isReadable: z.boolean(),
      knownBefore: z.number(),
      lines: z.array(z.object({ line: z.number(), day, cents, words: z.string() })),
      leftOut,
    }),
    run: async (ctx, { params, query }) => {
      const { reading, knownBefore } = await previewStatement(ctx, { ...params, choices: query })
      return { ...reading, knownBefore }
    },
  }),
  endpoint({
    ...{ method: 'post', path: `${oneStatement}/import`, operation: 'statement.import', params: statementParams },
    summary: 'Take in the lines of a statement that the card does not have yet',
    ...{ body: choices, answer: z.object({ taken: z.number(), knownBefore: z.number(), leftOut }) },
    run: (ctx, { params, body }) => importStatement(ctx, { ...params, choices: body }),
  }),
  endpoint({
    ...{ method: 'put', path: `${oneCard}/lines/{lineId}/receipt`, operation: 'statement.import' },
    summary: 'Hand in the receipt of a line; the body is the file as it is',
    params: cardParams.extend({ lineId: z.string() }),
    query: z.object({ name: z.string().min(1).describe('What the file is called.') }),
    takes: 'application/octet-stream',
    run: (ctx, { params, query, stream }) =>
      addReceipt(ctx, { ...params, file: { name: query.name, content: stream } }),
  }),
]

const payee = z.object({
  id: z.string(),
  supplierId: z.string(),
  supplier: z.string(),
  version: z.number(),
  words: z.string(),
  givenBy: z.string().nullable(),
  givenAt: z.date(),
  confirmedAt: z.date().nullable(),
  channel: z.string().nullable(),
  waitDays: z.number(),
  usableFrom: z.date().nullable(),
})

const payees: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${top}/payees`, operation: 'payee.read', params: projectParams },
    summary: 'Where suppliers are paid, the newest version of each first',
    answer: z.array(payee),
    run: (ctx, { params }) => listPayees(ctx, params.projectId),
  }),
  endpoint({
    ...{ method: 'post', path: `${top}/payees`, operation: 'payee.write', params: projectParams, status: 201 },
    summary: 'Write down where a supplier is paid; a change waits to be confirmed',
    ...{ body: z.object({ supplierId: z.string(), words: z.string() }), answer: made.extend({ version: z.number() }) },
    run: (ctx, { params, body }) => writePayee(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'post', path: `${top}/payees/{payeeId}/confirmation`, operation: 'payee.confirm' },
    summary: 'Confirm a change after asking the supplier over another channel; another person than who wrote it',
    ...{ params: payeeParams, body: z.object({ channel: z.string() }), answer: z.object({ usableFrom: z.date() }) },
    run: (ctx, { params, body }) => confirmPayee(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'delete', path: `${top}/payees/{payeeId}`, operation: 'payee.confirm', params: payeeParams },
    summary: 'Take back a change that the supplier does not know of',
    run: (ctx, { params }) => withdrawPayee(ctx, params),
  }),
]

const reuse = endpoint({
  ...{ method: 'get', path: `${top}/reuse`, operation: 'reuse.read', params: projectParams },
  summary: 'What purchases brought that can be used again',
  query: z.object({ words: z.string().optional() }),
  answer: z.array(
    z.object({
      ...{ id: z.string(), caseId: z.string(), number: z.number(), title: z.string() },
      ...{ repository: z.string(), commit: z.string(), licence: z.string(), madeAt: z.date() },
    }),
  ),
  run: (ctx, { params, query }) => listReusables(ctx, { ...params, ...query }),
})

export const buyingCardEndpoints: Endpoint[] = [...cards, ...statements, ...payees, reuse]
