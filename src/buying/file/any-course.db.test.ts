import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EventType, moveCase, openCase, readCase, replay } from '#buying/cases/index.ts'
import { keepDocument } from '#buying/deliver/documents/keep-document.ts'
import { findCheck, listRulesets, runCheck } from '#buying/guardrails/index.ts'
import { isAppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { currentCheckpoint } from '#platform/log/checkpoint.ts'
import { verifyLog } from '#platform/log/verify-log.ts'
import { adoptRules } from '../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../tests/support/buying-world.ts'
import { type AnyEvent, fitted, lived } from '../../../tests/support/case-events.ts'
import { unpackFile } from '../../../tests/support/unpacked-file.ts'
import { makeBundle } from './index.ts'

// Purchases that go as they may, random events in random order, through the real log and database; and what their files prove.
const START = Date.parse('2026-06-01T12:00:00Z')
const HOUR = 3_600_000
const COURSES = 6
/** Events that a paper proves. */
const PAPERS: Partial<Record<EventType, string>> = {
  'work.delivered': 'delivery',
  'work.accepted': 'acceptance',
  'invoice.received': 'invoice',
}
type Place = { projectId: string; caseId: string }
let world: BuyingWorld
/** Whoever stands for a name of the random events: members act by their account, suppliers by a link. */
let members: Map<string, BuyingWorld['ana']>
let parties: Map<string, string>
beforeAll(async () => {
  world = await openBuyingWorld()
  const { ctx, lead, projectId, ana, max, cleo, olga, join, give, outside } = world
  await nameInstance(ctx)
  await adoptRules(lead.ctx, projectId)
  members = new Map([
    ...Object.entries({ ana, ben: max, cleo, olga }),
    ...Object.entries({ dora: await join('Dora'), emil: await join('Emil'), fay: await join('Fay') }),
  ])
  await give(cleo.party, 'evaluator')
  for (const name of ['dora', 'emil', 'fay']) await give(members.get(name)!.party, 'key-holder')
  parties = new Map([...members].map(([name, { party }]) => [name, party]))
  for (const name of ['sup-1', 'sup-2', 'sup-3']) parties.set(name, (await outside(name, `${name}@works.example`)).id)
})
afterAll(() => world.ctx.close())

/** Data with the parties that there are in the place of names. */
const named = (data: unknown) =>
  JSON.parse(
    JSON.stringify(data).replaceAll(/"(\w+(?:-\d)?)"/g, (all, name) =>
      parties.has(name) ? `"${parties.get(name)}"` : all,
    ),
  )

/** A check of the rules that is kept with its facts; what it said is as the course has it. */
async function checked(at: Place, data: { moment: never; outcome: string; totalCents: number }) {
  const price = { value: data.totalCents, from: 'case' as const, at: '2026-06-01' }
  const { id: checkId, rulesetHash } = await runCheck(world.ctx, {
    ...{ projectId: at.projectId, subject: `case:${at.caseId}`, moment: data.moment, facts: { price } },
  })
  return moveCase(world.ctx, { ...at, type: 'case.checked', data: { ...data, checkId, rulesetHash } as never })
}

/** Lets one event of a course happen, as whoever it names. */
function act(at: Place, { type, party, seat }: AnyEvent, data: never) {
  const move = (ctx: Ctx) => moveCase(ctx, { ...at, type, data, seats: [seat as never] })
  if (type === 'case.checked') return checked(at, data)
  if (seat === 'system') return move(world.ctx)
  if (seat === 'supplier') return world.byLink(at.caseId, parties.get(party)!, 'supplier', move)
  return move((members.get(party) ?? world.quinn).ctx)
}

/** The same where it may happen, with the paper that proves it. */
async function play(at: Place, event: AnyEvent): Promise<void> {
  const { state } = await readCase(world.ctx, at)
  const kind = PAPERS[event.type]
  try {
    const { eventId } = await act(at, event, named(fitted(event.type, event.data, state)) as never)
    const keep = (db: Ctx['db']) => keepDocument({ ...world.ctx, db }, { ...at, eventId, kind: kind! })
    if (kind) await world.ctx.db.transaction().execute(keep)
  } catch (error) {
    if (!isAppError(error)) throw error
  }
}

/** One course, from its beginning to wherever it leads. */
async function playAll(sequence: readonly AnyEvent[]): Promise<Place> {
  const { ana, ctx, projectId } = world
  const { lane } = sequence[0]!.data as { lane: 'small' | 'open' }
  ctx.clock.set(new Date(START))
  const opening = { lane, title: 'Fix', category: 'accessibility', currency: 'CAD' }
  const at = { projectId, caseId: (await openCase(ana.ctx, { projectId, ...opening })).caseId }
  for (const event of sequence.slice(1)) {
    ctx.clock.advance(event.later * HOUR)
    await play(at, event)
  }
  return at
}

async function fileOf(at: Place) {
  const pieces: Uint8Array[] = []
  for await (const piece of (await makeBundle(world.quinn.ctx, at)).content) pieces.push(piece)
  return unpackFile(Buffer.concat(pieces))
}

it('keeps facts and rules of each check, each document as it was logged, and a log that only grows: invariant:I8 invariant:I10 invariant:I12', async () => {
  const { ctx, quinn, projectId } = world
  const [signed, reached]: [string[], Set<string>] = [[], new Set()]
  const counts = { checks: 0, documents: 0 }
  const hashes = new Set((await listRulesets(quinn.ctx, projectId)).map(({ hash }) => hash))
  for (const sequence of fc.sample(lived, { numRuns: COURSES, seed: 54 })) {
    const at = await playAll(sequence)
    const { events, state } = await readCase(ctx, at)
    expect(replay(events)).toEqual(state)
    reached.add(state.stage)
    for (const event of events) {
      if (event.type !== 'case.checked') continue
      const kept = await findCheck(quinn.ctx, { projectId, checkId: event.data.checkId })
      expect([kept.subject, kept.moment, kept.rulesetHash]).toEqual([
        ...[`case:${at.caseId}`, event.data.moment, event.data.rulesetHash],
      ])
      expect(Object.keys(kept.facts)).toContain('price')
      expect(hashes).toContain(kept.rulesetHash)
      counts.checks += 1
    }
    const file = await fileOf(at)
    expect(file.verify()).toEqual({ status: 0, said: expect.stringMatching(/^OK/) })
    const papers = file.names.filter((name) => name.startsWith('documents/'))
    counts.documents += papers.length
    for (const name of papers.slice(0, 1)) {
      file.flip(name)
      expect(file.verify()).toEqual({ status: 1, said: expect.stringContaining(name) })
    }
    file.remove()
    signed.push((await currentCheckpoint(ctx)).note)
  }
  for (const checkpoint of signed) expect(await verifyLog(ctx.db, { checkpoint })).toMatchObject({ isWhole: true })
  expect([counts.checks > COURSES, counts.documents > 0, reached.size > 2]).toEqual([true, true, true])
}, 120_000)
