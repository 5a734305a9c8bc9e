import { sql } from 'kysely'
import { findWords } from '#lib/words/words.ts'
import type { ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { actOnDue } from './act-on-due.ts'
import { remindOfTurn } from './acts/remind-of-turn.ts'
import { tellNext } from './acts/tell-next.ts'
import { casePolicies } from './cases.policy.ts'
import { selectCases } from './cases.store.ts'
import type { CaseRow } from './cases.tables.ts'
import { recheckDrafts } from './check/recheck-drafts.ts'
import { tellQuestion } from './officers/tell-question.ts'
import { tellTask } from './tasks/tell-task.ts'

const MOST = 20

const cardOf = (row: CaseRow): Card => ({
  ref: `case:${row.id}`,
  name: `${row.title} (${row.number})`,
  state: findWords(`case.stage-${row.stage}`) ?? row.stage,
  mark: `${row.seq}`,
})

/** Purchases, as other rooms name and find them; a claim can rest on the decisions in one. */
const caseKind: ThingKind = {
  kind: 'case',
  ground: 'decisions',
  describe: async ({ db }, projectId, ids) =>
    (await selectCases(db, projectId)).filter(({ id }) => ids.includes(id)).map(cardOf),
  search: async ({ db }, projectId, words) => {
    const named = sql<boolean>`title ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`} or number::text = ${words.trim()}`
    return (await selectCases(db, projectId, named)).slice(0, MOST).map(cardOf)
  },
}

/** Purchases in which the rules tell a person to do something, by their duty of a day or since they ask for it. */
const hasTaskFor = (projectId: string, personId: string, today: string) => sql<boolean>`exists (
  select from buying.party p
  where p.project_id = ${projectId} and p.person_id = ${personId} and (
    ('requester' = any(task_seats) and p.id = requester_id)
    or exists (
      select from buying.duty d
      where d.party_id = p.id and d.duty = any(task_seats) and d.ended_at is null
        and d.from_day <= ${today} and (d.until_day is null or d.until_day >= ${today}))))`

const view: ProjectView = {
  async waiting(ctx, projectId, personId) {
    const today = ctx.clock.now().toISOString().slice(0, 10)
    const theirs = sql<boolean>`exists (
      select from buying.party p
      where p.project_id = ${projectId} and p.person_id = ${personId} and (
        (waits_seat = 'requester' and p.id = requester_id)
        or exists (
          select from buying.duty d
          where d.party_id = p.id and d.duty = waits_seat and d.ended_at is null
            and d.from_day <= ${today} and (d.until_day is null or d.until_day >= ${today})
            and not exists (
              select from buying.seat s
              join buying.conflict c on (c.seat = s.seat and c.other = waits_seat) or (c.other = s.seat and c.seat = waits_seat)
              where s.case_id = buying."case".id and s.party_id = p.id))))`
    const turns = (await selectCases(ctx.db, projectId, theirs)).map((row) => ({
      ref: `case:${row.id}` as const,
      name: row.title,
      what: 'purchase',
    }))
    const tasks = (await selectCases(ctx.db, projectId, hasTaskFor(projectId, personId, today))).map((row) => ({
      ...{ ref: `case:${row.id}` as const, name: row.title, what: 'purchase-task' },
      ...(row.tasks_until && { due: new Date(row.tasks_until) }),
    }))
    return [...turns, ...tasks]
  },
  async coming(ctx, projectId) {
    const ahead = sql<boolean>`due_at > ${ctx.clock.now()}`
    return (await selectCases(ctx.db, projectId, ahead)).map((row) => ({
      ...{ ref: `case:${row.id}` as const, name: row.title, at: row.due_at! },
      what:
        row.due_event === 'offers.closed'
          ? 'offers-close'
          : row.due_event === 'award.lapsed'
            ? 'award-lapses'
            : 'delivery',
    }))
  },
  registers: (projectId) => ({
    purchases: sql`buying.case where project_id = ${projectId}`,
  }),
}

const part: ProjectPart = {
  count: async ({ db }, projectId) => ({ purchases: (await selectCases(db, projectId)).length }),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: casePolicies,
  kinds: [caseKind],
  views: [view],
  projectParts: [part],
  jobs: {
    'cases.due': actOnDue,
    'cases.new-rules.due': recheckDrafts,
    'cases.remind.due': remindOfTurn,
    'cases.tell': tellNext,
    'cases.task': tellTask,
    'cases.question': tellQuestion,
  },
}
