import { z } from 'zod'
import {
  askSponsor,
  changePilot,
  endPilot,
  findCloseOut,
  findPilot,
  findPurchasesBehind,
  listPilots,
  listUpdates,
  openPilot,
  openToAll,
  type Pilot,
  publishUpdate,
  sides,
  signPilot,
  takeIntoPilot,
  tellUpdate,
  verdicts,
} from '#buying/pilot/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const all = '/projects/{projectId}/buying/pilots' as const
const one = `${all}/{pilotId}` as const
const pilotParams = projectParams.extend({ pilotId: z.string() })
const cents = z.number().int().describe('In minor units.')
const day = z.string().describe('YYYY-MM-DD')
const time = z.string().nullable()

const content = z.object({
  ...{ name: z.string(), teams: z.array(z.string()), kinds: z.array(z.string()).describe('Categories of purchases.') },
  ...{ mostPurchases: z.number().int(), mostCents: cents, currency: z.string(), firstDay: day, lastDay: day },
  derogations: z.array(z.string()).describe('The signed derogations that it rests on.'),
})
const written = content.partial({ derogations: true })
const pilot = content.extend({
  ...{ id: z.string(), version: z.number().int(), state: z.enum(['draft', 'in-force', 'ended']) },
  ...{ inForceAt: time, endedAt: time, verdict: z.enum(verdicts).nullable(), reason: z.string().nullable() },
  signatures: z.array(z.object({ side: z.enum(sides), name: z.string(), signedAt: z.string() })),
})
const found = pilot.extend({
  taken: z.array(
    z.object({ caseId: z.string(), team: z.string(), number: z.number().int(), totalCents: cents.nullable() }),
  ),
})
const version = z.object({ id: z.string(), version: z.number().int().describe('What the sponsors sign.') })
const update = z.object({
  ...{ id: z.string(), day, words: z.string() },
  texts: z.record(z.string(), z.string()).optional().describe('The same by language; words is the first of them.'),
})
const isPublic = z.object({ isPublic: z.boolean() })
const behind = z.object({ caseId: z.string(), number: z.number().int(), title: z.string() })
const report = z.object({
  figures: z.unknown().describe('What the events of its purchases add up to; times in milliseconds.'),
  content: z.unknown().describe('The report in parts of a text.'),
})

const sayTime = (at: Date | null) => at?.toISOString() ?? null
const sayPilot = ({ signatures, inForceAt, endedAt, ...rest }: Pilot) =>
  pilot.parse({
    ...{ ...rest, inForceAt: sayTime(inForceAt), endedAt: sayTime(endedAt) },
    signatures: signatures.map((sign) => ({ ...sign, signedAt: sign.signedAt.toISOString() })),
  })

/** What was written, without the fields that were left out. */
const given = ({ derogations, ...rest }: z.output<typeof written>) => ({ ...rest, ...(derogations && { derogations }) })

/** Pilots: what they cover, who signs, purchases in them, updates, the report. */
export const buyingPilotEndpoints: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: all, summary: 'Pilots of a project, the newest first', operation: 'pilot.read' },
    ...{ params: projectParams, answer: z.array(pilot) },
    run: async (ctx, { params }) => (await listPilots(ctx, params.projectId)).map(sayPilot),
  }),
  endpoint({
    ...{ method: 'post', path: all, summary: 'Write down a pilot for both sponsors to sign' },
    ...{ operation: 'pilot.write', params: projectParams, body: written, answer: version },
    run: (ctx, { params, body }) => openPilot(ctx, { ...params, ...given(body) }),
  }),
  endpoint({
    ...{ method: 'get', path: one, summary: 'A pilot with its purchases', operation: 'pilot.read' },
    ...{ params: pilotParams, answer: found },
    run: async (ctx, { params }) => {
      const { taken, ...rest } = await findPilot(ctx, params)
      const purchases = taken.map(({ caseId, team, number, totalCents }) => ({ caseId, team, number, totalCents }))
      return { ...sayPilot(rest), taken: purchases }
    },
  }),
  endpoint({
    ...{ method: 'put', path: one, summary: 'Change a pilot that is not in force; both sign again' },
    ...{ operation: 'pilot.write', params: pilotParams, answer: version },
    body: written.extend({ basedOn: z.number().int().describe('The version that was read.') }),
    run: (ctx, { params, body: { basedOn, ...body } }) => changePilot(ctx, { ...params, basedOn, ...given(body) }),
  }),
  endpoint({
    ...{ method: 'post', path: `${one}/signatures`, summary: 'Sign a pilot as the sponsor of a side' },
    ...{ operation: 'pilot.sign', params: pilotParams },
    body: z.object({ version: z.number().int(), side: z.enum(sides) }),
    answer: z.object({ isInForce: z.boolean().describe('True once both sides have signed.') }),
    run: (ctx, { params, body }) => signPilot(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'post', path: `${one}/links`, summary: 'Ask a sponsor to sign by a link, sent to them alone' },
    ...{ operation: 'pilot.write', params: pilotParams, body: z.object({ partyId: z.string(), side: z.enum(sides) }) },
    answer: z.object({ linkId: z.string() }),
    run: async (ctx, { params, body }) => ({ linkId: (await askSponsor(ctx, { ...params, ...body })).linkId }),
  }),
  endpoint({
    ...{ method: 'put', path: `${one}/publication`, summary: 'Open a pilot to everybody, or close it to them' },
    ...{ operation: 'pilot.publish', params: pilotParams, body: isPublic, answer: isPublic },
    run: async (ctx, { params, body }) => {
      await openToAll(ctx, { ...params, ...body })
      return body
    },
  }),
  endpoint({
    ...{ method: 'post', path: '/projects/{projectId}/buying/cases/{caseId}/pilot', operation: 'pilot.take' },
    ...{ summary: 'Take a purchase into the pilot in force', body: z.object({ team: z.string() }) },
    ...{ params: projectParams.extend({ caseId: z.string() }), answer: z.object({ pilotId: z.string() }) },
    run: (ctx, { params, body }) => takeIntoPilot(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'get', path: `${one}/updates`, summary: 'What was told of a pilot', operation: 'pilot.read' },
    ...{ params: pilotParams, answer: z.array(update) },
    run: async (ctx, { params }) => (await listUpdates(ctx, params)).map((told) => update.parse(told)),
  }),
  endpoint({
    ...{ method: 'post', path: `${one}/updates`, summary: 'Tell how a pilot goes', operation: 'pilot.tell' },
    ...{ params: pilotParams, body: update.omit({ id: true }), answer: z.object({ id: z.string() }) },
    run: (ctx, { params, body: { texts, ...body } }) =>
      tellUpdate(ctx, { ...params, ...body, ...(texts && { texts }) }),
  }),
  endpoint({
    ...{ method: 'put', path: `${one}/updates/{updateId}`, summary: 'Publish an update, or take it back' },
    ...{ operation: 'pilot.publish', params: pilotParams.extend({ updateId: z.string() }) },
    ...{ body: isPublic, answer: isPublic },
    run: async (ctx, { params, body }) => {
      await publishUpdate(ctx, { ...params, ...body })
      return body
    },
  }),
  endpoint({
    ...{ method: 'get', path: `${one}/report`, summary: 'The close-out report, as it stands or as it ended' },
    ...{ operation: 'pilot.read', params: pilotParams, answer: report },
    run: async (ctx, { params }) => {
      const { figures, content } = await findCloseOut(ctx, params)
      return { figures, content }
    },
  }),
  endpoint({
    ...{ method: 'get', path: `${one}/report/{figure}`, summary: 'The purchases that a figure of the report rests on' },
    ...{ operation: 'pilot.read', params: pilotParams.extend({ figure: z.string() }), answer: z.array(behind) },
    run: async (ctx, { params }) => (await findPurchasesBehind(ctx, params)).behind.map((found) => behind.parse(found)),
  }),
  endpoint({
    ...{ method: 'post', path: `${one}/end`, summary: 'End a pilot as a sponsor, with a decision and its reason' },
    ...{ operation: 'pilot.sign', params: pilotParams, answer: report.pick({ content: true }) },
    body: z.object({ verdict: z.enum(verdicts), reason: z.string() }),
    run: (ctx, { params, body }) => endPilot(ctx, { ...params, ...body }),
  }),
]
