import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { canonicalJson } from './canonical.ts'
import { hashLeaf } from './hashes.ts'
import type { Log } from './log.ts'

const TYPE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/
const THING = /^[a-z][a-z0-9-]*:.+$/

function nameActor(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.id}`
  if (actor.kind === 'link') return `link:${actor.id}`
  return actor.kind === 'system' ? `system:${actor.name}` : 'visitor'
}

/**
 * The log in PostgreSQL. The event and its leaf hash are written with the change; no head of the tree is touched, so
 * that changes never wait for one another. The sequencer numbers it once it is committed.
 */
export const log: Log = {
  record: async ({ db, clock, actor }, { type, thing, projectId, data }) => {
    if (!db.isTransaction) throw new Error(`The event ${type} must be recorded in the transaction of its change.`)
    if (!TYPE.test(type) || !THING.test(thing)) throw new Error(`An event is named room.what-happened, not ${type}.`)
    const id = clock.newId()
    const time = clock.now().toISOString()
    const body = canonicalJson({ id, type, thing, project: projectId, actor: nameActor(actor), time, data })
    await sql`insert into log.event (id, body, leaf_hash) values (${id}, ${body}, ${hashLeaf(body)})`.execute(db)
  },
}
