import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

type At = { caseId: string; projectId: string }

/** Keeps that somebody was written to in the turn that stands. */
export async function keepLetter(db: Db, of: { caseId: string; partyId: string; now: Date }): Promise<void> {
  await sql`
    insert into buying.turn_letter as letter (case_id, party_id, sent_at, times)
    values (${of.caseId}, ${of.partyId}, ${of.now}, 1)
    on conflict (case_id, party_id) do update set sent_at = excluded.sent_at, times = letter.times + 1`.execute(db)
}

/** Forgets them all: the turn is another's. */
export async function forgetLetters(db: Db, caseId: string): Promise<void> {
  await sql`delete from buying.turn_letter where case_id = ${caseId}`.execute(db)
}

/** Forgets those of whom nothing is waited for any more: they were not written to though it was time. */
export async function forgetOverdue(db: Db, of: { caseId: string; before: Date; mostTimes: number }): Promise<void> {
  await sql`
    delete from buying.turn_letter
    where case_id = ${of.caseId} and sent_at <= ${of.before} and times < ${of.mostTimes}`.execute(db)
}

export async function selectLetters(db: Db, caseId: string) {
  const { rows } = await sql<{ partyId: string; sentAt: Date; times: number }>`
    select party_id as "partyId", sent_at as "sentAt", times from buying.turn_letter where case_id = ${caseId}`.execute(
    db,
  )
  return new Map(rows.map(({ partyId, sentAt, times }) => [partyId, { sentAt, times }]))
}

/** When a link of a purchase was last made for each who acts by one, by party. */
export async function selectLinksMade(db: Db, caseId: string, seat: string) {
  const { rows } = await sql<{ partyId: string; sentAt: Date }>`
    select held.party_id as "partyId", max(link.made_at) as "sentAt"
    from buying.case_link held join workspace.reviewer_link link on link.id = held.link_id
    where held.case_id = ${caseId} and held.seat = ${seat} group by held.party_id`.execute(db)
  return new Map(rows.map(({ partyId, sentAt }) => [partyId, sentAt]))
}

/** The links of somebody in one seat of a purchase that work. */
export async function selectWorkingLinks(db: Db, at: { caseId: string; partyId: string; seat: string; now: Date }) {
  const { rows } = await sql<{ id: string }>`
    select link.id from buying.case_link held join workspace.reviewer_link link on link.id = held.link_id
    where held.case_id = ${at.caseId} and held.party_id = ${at.partyId} and held.seat = ${at.seat}
      and link.ended_at is null and link.expires_at > ${at.now}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those who have a duty since today or were given it since a moment. */
export async function selectNewHolders(
  db: Db,
  { projectId, duty, since, now }: { projectId: string; duty: string; since: Date; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ partyId: string }>`
    select party_id as "partyId" from buying.duty
    where project_id = ${projectId} and duty = ${duty} and ended_at is null
      and (from_day = ${now.toISOString().slice(0, 10)} or given_at > ${since})`.execute(db)
  return rows.map(({ partyId }) => partyId)
}

type Ask = { now: Date; before: Date; since: Date; mostTimes: number }

/**
 * Purchases in which somebody has waited for a letter's effect since `before`, or has had the duty that is waited for only
 * since `since` and no letter.
 */
export async function selectToRemind(db: Db, { now, before, since, mostTimes }: Ask): Promise<At[]> {
  const day = now.toISOString().slice(0, 10)
  const { rows } = await sql<At>`
    select c.id as "caseId", c.project_id as "projectId"
    from buying.case c
    where c.ended_at is null and c.told_turn is not null and (
      exists (
        select from buying.turn_letter letter
        where letter.case_id = c.id and letter.sent_at <= ${before} and letter.times < ${mostTimes})
      or exists (
        select from buying.duty d
        where d.project_id = c.project_id and d.duty = c.waits_seat and d.ended_at is null and d.from_day <= ${day}
          and (d.until_day is null or d.until_day >= ${day}) and (d.from_day = ${day} or d.given_at > ${since})
          and not exists (
            select from buying.turn_letter letter where letter.case_id = c.id and letter.party_id = d.party_id)))
    order by c.changed_at limit 200`.execute(db)
  return rows
}
