import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

export type Visit = { since: Date | null; lastSeen: Date }

type Row = { since: Date | null; lastSeen: Date }

/**
 * Notes that a person looks at a project now; gives the end of the visit before this one. Somebody who has not looked for
 * `pauseMs` comes back: what they last saw is then where the new visit begins.
 */
export async function storeVisit(
  db: Db,
  { projectId, personId, now, pauseMs }: { projectId: string; personId: string; now: Date; pauseMs: number },
): Promise<void> {
  const pauseBefore = new Date(now.getTime() - pauseMs)
  await sql`insert into workspace.visit as v (project_id, person_id, since, last_seen)
    values (${projectId}, ${personId}, null, ${now})
    on conflict (project_id, person_id) do update set
      since = case when v.last_seen < ${pauseBefore} then v.last_seen else v.since end,
      last_seen = greatest(v.last_seen, excluded.last_seen)`.execute(db)
}

export async function findVisit(db: Db, projectId: string, personId: string): Promise<Visit | undefined> {
  const { rows } = await sql<Row>`select since, last_seen as "lastSeen" from workspace.visit
    where project_id = ${projectId} and person_id = ${personId}`.execute(db)
  return rows[0]
}
