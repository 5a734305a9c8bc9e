import type { RawBuilder } from 'kysely'
import type { Actor } from './actor.ts'
import type { Analytics } from './analytics/analytics.ts'
import type { Auth } from './auth/auth.ts'
import type { Clock } from './clock/clock.ts'
import type { Config } from './config.ts'
import type { SafeFetch } from './fetch/safe-fetch.ts'
import type { Files } from './files/files.ts'
import type { Keys } from './keys/keys.ts'
import type { Log } from './log/log.ts'
import type { Mail } from './mail/mail.ts'
import type { Db } from './postgres/db.ts'
import type { Queue } from './queue/queue.ts'
import type { Content } from './render/content.ts'
import type { Card, Coming, Ground, Made, Policy, Waiting } from './things.ts'

export type { Actor } from './actor.ts'
export type { Db } from './postgres/db.ts'

/** What a room keeps of a project. Whoever removes projects asks every room, without knowing them. */
export type ProjectPart = {
  /** What would be lost, by name: `{ sources: 3 }`. */
  count(ctx: Ctx, projectId: string): Promise<Record<string, number>>
  /** In the transaction of the removal, while everything is still there; rows go with the project's own. */
  remove?(ctx: Ctx, projectId: string): Promise<void>
  /** What the files take that this room keeps for the project. */
  bytes?(ctx: Ctx, projectId: string): Promise<number>
  /** Whether this room still refers to a kept file; whoever clears files away asks every room. */
  holdsFile?(ctx: Ctx, sha256: string): Promise<boolean>
}

/** A kind of thing: how others name it, find it, and rest claims on it. All calls are for a project whose `read` was allowed. */
export type ThingKind = {
  kind: string
  /** The kind of ground it is; without, no claim can rest on it. */
  ground?: Ground
  /** Cards of those of the ids that are in the project and that the actor may see, in any order. */
  describe(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<Card[]>
  /** The best matches, at most 20; for the search page and for choosing a ground. With no words, the newest. */
  search?(ctx: Ctx, projectId: string, words: string): Promise<Card[]>
  /** Whether its words stay as they are now, because they are judged or were approved; claims in it stay with them. */
  holdsWords?(ctx: Ctx, projectId: string, id: string): Promise<boolean>
}

/** What a room adds to the pages of a project that belong to no room alone. */
export type ProjectView = {
  waiting?(ctx: Ctx, projectId: string, personId: string): Promise<Waiting[]>
  coming?(ctx: Ctx, projectId: string): Promise<Coming[]>
  /** What the project makes from templates, however it was begun. */
  made?(ctx: Ctx, projectId: string): Promise<Made[]>
  /**
   * The entries of each register of the room, as what stands behind `from`: all are asked for in one statement. A
   * register with none is not shown before its step begins.
   */
  registers?(projectId: string): Record<string, RawBuilder<unknown>>
}

/** A live part of a document: what it shows now; it is frozen with the version. */
export type LiveBlock = {
  id: string
  /** The work products of the agreement that it shows: where one is kept back, it is not published. Its own id, where none are told. */
  products?: readonly string[]
  read(ctx: Ctx, projectId: string, settings: Record<string, string>): Promise<Content>
}

/** What a room knows that the rules of purchases look at: inputs by their name, as the guardrails describe them. */
export type FactSource = {
  read(ctx: Ctx, of: FactsAsked): Promise<Readonly<Record<string, unknown>>>
}

/** Which purchase the rules look at, when, and whom it is about: who supplies it, or would if they were chosen. */
export type FactsAsked = { projectId: string; caseId: string; moment: string; supplierId?: string }

/** What a room asks before the rules are asked about a purchase at a moment: it lets it go on, or refuses by throwing. */
export type CaseGate = (ctx: Ctx, of: { projectId: string; caseId: string; moment: string }) => Promise<void>

/** Other purchases that a room knows to hang together with one, and why, in a word of the purchases' own (`same-backlog`). */
export type CaseTies = (
  ctx: Ctx,
  of: { projectId: string; caseId: string },
) => Promise<readonly { caseId: string; because: string }[]>

/** What rooms contribute to rooms below them; `entrypoints/rooms.ts` joins it from each room's `contributions.ts`. */
export type Things = {
  readonly policies: ReadonlyMap<string, Policy>
  readonly kinds?: ReadonlyMap<string, ThingKind>
  readonly views?: readonly ProjectView[]
  readonly blocks?: ReadonlyMap<string, LiveBlock>
  readonly facts?: readonly FactSource[]
  readonly gates?: readonly CaseGate[]
  readonly ties?: readonly CaseTies[]
  /** The address at which anybody can check the hash of a project's papers. */
  readonly whereToCheck?: (ctx: Ctx, projectId: string) => Promise<string>
}

/** All that an operation may touch of the world. Time and randomness come through `clock`. */
export type Ctx = {
  readonly config: Config
  readonly db: Db
  readonly analytics: Analytics
  readonly files: Files
  readonly queue: Queue
  readonly mail: Mail
  readonly fetch: SafeFetch
  readonly clock: Clock
  readonly keys: Keys
  readonly auth: Auth
  readonly log: Log
  readonly things: Things & { readonly projectParts?: readonly ProjectPart[] }
  readonly actor: Actor
  /** What was found already, by name: for one request that only reads. Without it, all is looked up each time. */
  readonly found?: Map<string, Promise<unknown>>
}

/**
 * Finds something once for a request that only reads, though several rooms ask for it. What `find` gives must depend on
 * nothing but its name and who acts.
 */
export function findOnce<T>(ctx: Pick<Ctx, 'found'>, name: string, find: () => Promise<T>): Promise<T> {
  const known = ctx.found?.get(name)
  if (known) return known as Promise<T>
  const found = find()
  ctx.found?.set(name, found)
  return found
}

/** Runs `work` in one transaction; inside another transaction it joins that one. */
export function transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }))
}
