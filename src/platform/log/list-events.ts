import { type Selectable, sql } from 'kysely'
import { lowestIdAt } from '../clock/clock.ts'
import type { Db } from '../postgres/db.ts'
import type { LogEntry } from './log.ts'

/** An event as it was recorded. `actor` is `person:ID`, `system:NAME` or `visitor`. */
export type LoggedEvent = {
  id: string
  time: Date
  type: string
  thing: string
  projectId: string | null
  actor: string
  data: NonNullable<LogEntry['data']>
  /** Its number in the log; null in the moments before it has one. */
  position: number | null
}

type EventTable = { id: string; body: string; type: string; thing: string; project_id: string | null }
type LeafTable = { event_id: string; position: number }
type Row = Selectable<EventTable> & { position: number | null }

function present({ id, body, type, thing, project_id, position }: Row): LoggedEvent {
  const { time, actor, data } = JSON.parse(body)
  return { id, time: new Date(time), type, thing, projectId: project_id, actor, data: data ?? {}, position }
}

/**
 * Events of a project, of one thing or by one actor, newest first: `since` a time, `before` the id of the last one seen.
 * Who may see them is decided by whoever shows them.
 */
export async function listEvents(
  ctx: { readonly db: Db },
  which: { projectId?: string; thing?: string; actor?: string; since?: Date; before?: string; limit?: number },
): Promise<LoggedEvent[]> {
  const rows = await ctx.db
    .withTables<{ 'log.event': EventTable; 'log.leaf': LeafTable }>()
    .selectFrom('log.event as e')
    .leftJoin('log.leaf as l', 'l.event_id', 'e.id')
    .select(['e.id', 'e.body', 'e.type', 'e.thing', 'e.project_id', 'l.position'])
    .where((eb) =>
      eb.and([
        ...(which.projectId ? [eb('e.project_id', '=', which.projectId)] : []),
        ...(which.thing ? [eb('e.thing', '=', which.thing)] : []),
        // Without an index: only an export of one's own account asks so.
        ...(which.actor ? [sql<boolean>`e.body::json ->> 'actor' = ${which.actor}`] : []),
        ...(which.since ? [eb('e.id', '>=', lowestIdAt(which.since))] : []),
        ...(which.before ? [eb('e.id', '<', which.before)] : []),
      ]),
    )
    .orderBy(sql`e.id`, 'desc')
    .limit(which.limit ?? 50)
    .execute()
  return rows.map(present)
}
