import { sql } from 'kysely'
import { findExcerpt, splitWords } from '#lib/search-words.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Ctx, findOnce, type LiveBlock, type ProjectView, type ThingKind } from '#platform/context.ts'
import { sayInPublic, tableOf } from '#platform/render/table-content.ts'
import type { Card } from '#platform/things.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { showSpan } from '../show-time.ts'
import type { Meeting } from './meeting.ts'
import { countMeetings, selectInvitees, selectMeetings } from './meetings.store.ts'
import { listMeetings } from './meetings.ts'
import { readMinutes } from './minutes.ts'

const cardOf = (meeting: Meeting, words = ''): Card => {
  const excerpt = findExcerpt(meeting.notes, splitWords(words))
  return {
    ref: `meeting:${meeting.id}`,
    name: meeting.title,
    state: t(`meeting.state-${meeting.state}`),
    mark: String(meeting.version),
    ...(excerpt && { excerpt }),
  }
}

const kind: ThingKind = {
  kind: 'meeting',
  ground: 'words',
  describe: async ({ db }, projectId, ids) => (await selectMeetings(db, projectId, { ids })).map((one) => cardOf(one)),
  search: async ({ db }, projectId, words) =>
    (await selectMeetings(db, projectId, { words, limit: 20 })).map((one) => cardOf(one, words)),
}

/** Meetings that something is still to happen with: those ahead, and minutes in review. */
const readOpen = (ctx: Ctx, projectId: string): Promise<Meeting[]> =>
  findOnce(ctx, `open meetings ${projectId}`, () =>
    selectMeetings(ctx.db, projectId, { states: ['planned', 'review'] }),
  )

const view: ProjectView = {
  waiting: async (ctx, projectId) => {
    const inReview = (await readOpen(ctx, projectId)).filter(({ state }) => state === 'review')
    if (!inReview.length || !(await may(ctx, 'meeting.approve', projectId))) return []
    return inReview.map(({ id, title }) => ({ ref: `meeting:${id}` as const, name: title, what: 'approve-minutes' }))
  },
  coming: async (ctx, projectId) => {
    const now = ctx.clock.now()
    const ahead = (await readOpen(ctx, projectId)).filter(({ state, endsAt }) => state === 'planned' && endsAt > now)
    return ahead.map(({ id, title, startsAt }) => ({
      ...{ ref: `meeting:${id}` as const, name: title, what: 'meeting' },
      at: startsAt,
    }))
  },
  registers: (projectId) => ({ meetings: sql`workspace.meeting where project_id = ${projectId}` }),
}

/** The meetings with their state, latest first; with `settings.meeting`, the minutes of that one. */
const block: LiveBlock = {
  id: 'meetings',
  read: async (ctx, projectId, { meeting }) => {
    // Minutes name who was there, and what they said: they are for members.
    if (meeting) return sayInPublic((await readMinutes(ctx, { projectId, meetingId: meeting })).content, [])
    const all = await listMeetings(ctx, projectId)
    const invited = await selectInvitees(
      ctx.db,
      all.map(({ id }) => id),
    )
    const present = (id: string) =>
      invited.filter(({ meetingId, attendance }) => meetingId === id && attendance === 'present').length
    return tableOf(
      t('meeting.title'),
      [
        { head: t('meeting.name'), cell: (one) => one.title },
        { head: t('meeting.when'), cell: showSpan },
        { head: t('meeting.present'), cell: ({ id }) => String(present(id)) },
        { head: t('meeting.state'), cell: (one) => t(`meeting.state-${one.state}`) },
      ],
      all.filter(({ state }) => state !== 'draft'),
      t('meeting.none-in-text'),
      ({ isPublic }) => isPublic,
    )
  },
}

/** What meetings give. */
export const meetingContributions: RegisterContributions = {
  kinds: [kind],
  views: [view],
  blocks: [block],
  projectParts: [{ count: async ({ db }, projectId) => ({ meetings: await countMeetings(db, projectId) }) }],
}
