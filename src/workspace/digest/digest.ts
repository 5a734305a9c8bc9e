import { findWords } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { describeThings, listHiddenThings, splitRef } from '#platform/describe-things.ts'
import { type LoggedEvent, listEvents } from '#platform/log/list-events.ts'
import type { Card, Ref } from '#platform/things.ts'
import { findSight } from '../agreement/sight.ts'
import { sayOutsider } from '../links/link.ts'
import { listLinksOfIds } from '../links/links.store.ts'
import { findVisit, storeVisit } from './visits.store.ts'

/** Who has not looked for so long begins a new visit. */
const PAUSE_MS = 30 * 60_000
/** Who looked so recently is not noted again: a page that is only read writes nothing. */
const GLANCE_MS = 60_000
/** A digest goes back so far where somebody was never here, or not for years. */
const MOST_DAYS = 30
/** More changes than anybody reads; the page says that there are more. */
const MOST_EVENTS = 400
const DAY_MS = 86_400_000

/**
 * One change as people read it: `what` are words of the catalogue, `by` a person's id, null for the product itself;
 * `outsider` is what somebody is called who acted by a link, empty once forgotten.
 */
export type Change = { id: string; at: Date; type: string; what: string; by: string | null; outsider?: string }

/** What changed of one thing, the newest first. `card` is missing where the thing is gone or has no page. */
export type ChangedThing = { ref: Ref; card: Card | undefined; changes: Change[] }

export type Digest = {
  since: Date
  /** Whether `since` is the end of the last visit, or only as far back as a digest goes. */
  isSinceVisit: boolean
  things: ChangedThing[]
  isCut: boolean
}

const personOf = (actor: string) => (actor.startsWith('person:') ? actor.slice('person:'.length) : null)

const linkOf = (actor: string) => (actor.startsWith('link:') ? actor.slice('link:'.length) : null)

/** What those are called who acted by a link. */
async function findOutsiders(ctx: Ctx, events: readonly LoggedEvent[]): Promise<Map<string, string>> {
  const links = await listLinksOfIds(
    ctx.db,
    events.map(({ actor }) => linkOf(actor)),
  )
  return new Map([...links].map(([id, link]) => [id, sayOutsider(link)]))
}

/** A move in words that name what it led to, where the catalogue has them. */
const wordsOf = ({ type, data }: LoggedEvent) => findWords(`event.${type}-to-${data.to}`) ?? findWords(`event.${type}`)

/** An event in words; `undefined` where the catalogue has none: it is of no interest to a team. */
function presentChange(event: LoggedEvent, outsiders: ReadonlyMap<string, string>): Change | undefined {
  const what = wordsOf(event)
  if (what === undefined) return undefined
  const link = linkOf(event.actor)
  const change = { id: event.id, at: event.time, type: event.type, what, by: personOf(event.actor) }
  return link ? { ...change, outsider: outsiders.get(link) ?? '' } : change
}

async function listSince(ctx: Ctx, projectId: string, since: Date): Promise<{ events: LoggedEvent[]; isCut: boolean }> {
  const events = await listEvents(ctx, { projectId, since, limit: MOST_EVENTS })
  const later = events.filter(({ time }) => time > since)
  return { events: later, isCut: later.length === MOST_EVENTS }
}

function group(events: readonly LoggedEvent[], outsiders: ReadonlyMap<string, string>): Map<Ref, Change[]> {
  const byThing = new Map<Ref, Change[]>()
  for (const event of events) {
    const change = presentChange(event, outsiders)
    const ref = event.thing as Ref
    if (change) byThing.set(ref, [...(byThing.get(ref) ?? []), change])
  }
  return byThing
}

/** Changes without those of things that the agreement keeps from the reader. */
async function keepSeen(ctx: Ctx, projectId: string, byThing: Map<Ref, Change[]>): Promise<Map<Ref, Change[]>> {
  if (!(await findSight(ctx, projectId)).isNarrow) return byThing
  const hidden = await listHiddenThings(ctx, projectId, byThing.keys())
  return new Map([...byThing].filter(([ref]) => !hidden.has(ref)))
}

/**
 * What others changed in a project since a moment, thing by thing, the thing that changed last first. With `cards`, only so
 * many things are described: for a page that shows no more.
 */
export async function listChangesSince(
  ctx: Ctx,
  { projectId, since, cards: most }: { projectId: string; since: Date; cards?: number | undefined },
): Promise<Pick<Digest, 'things' | 'isCut'>> {
  await allow(ctx, 'digest.read', projectId)
  const { events, isCut } = await listSince(ctx, projectId, since)
  const me = actingPerson(ctx)
  const others = events.filter(({ actor }) => me === null || personOf(actor) !== me)
  const byThing = await keepSeen(ctx, projectId, group(others, await findOutsiders(ctx, others)))
  const cards = await describeThings(ctx, projectId, [...byThing.keys()].slice(0, most))
  return { things: [...byThing].map(([ref, changes]) => ({ ref, card: cards.get(ref), changes })), isCut }
}

const readVisit = (ctx: Ctx, projectId: string, personId: string) =>
  findOnce(ctx, `visit ${projectId}`, () => findVisit(ctx.db, projectId, personId))

/** What others changed since the last visit of the person who acts, at most thirty days back; `cards` as above. */
export async function findDigest(ctx: Ctx, projectId: string, { cards }: { cards?: number } = {}): Promise<Digest> {
  await allow(ctx, 'digest.read', projectId)
  const me = actingPerson(ctx)
  const visit = me ? await readVisit(ctx, projectId, me) : undefined
  const earliest = new Date(ctx.clock.now().getTime() - MOST_DAYS * DAY_MS)
  const isSinceVisit = visit?.since != null && visit.since > earliest
  const since = isSinceVisit ? visit.since! : earliest
  return { since, isSinceVisit, ...(await listChangesSince(ctx, { projectId, since, cards })) }
}

/**
 * Notes that the person who acts looks at the project. A visit ends with half an hour in which they do not; until then
 * the digest stays what it is, however often a page is loaded. It changes nothing of the project and writes no event.
 */
export async function markVisit(ctx: Ctx, projectId: string): Promise<void> {
  await allow(ctx, 'digest.read', projectId)
  const personId = actingPerson(ctx)
  if (!personId) return
  const now = ctx.clock.now()
  const visit = await readVisit(ctx, projectId, personId)
  if (visit && now.getTime() - visit.lastSeen.getTime() < GLANCE_MS) return
  await storeVisit(ctx.db, { projectId, personId, now, pauseMs: PAUSE_MS })
}

/** What a thing is called where it has no card: its kind, in a word. */
export const nameOfKind = (ref: string): string => findWords(`kind.${splitRef(ref).kind}`) ?? splitRef(ref).kind
