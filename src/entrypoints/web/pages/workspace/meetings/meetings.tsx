import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listMeetings, type Meeting, type MeetingState } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Empty, Heading, P, Tag, type TagLook } from '../../../ui/parts.tsx'
import { Span } from './span.tsx'

const LOOKS: Record<MeetingState, TagLook> = {
  draft: 'plain',
  planned: 'plain',
  held: 'waits',
  review: 'waits',
  approved: 'done',
  cancelled: 'wrong',
}

/** Whatever the clock says, such a meeting is over. */
const WAS_HELD: MeetingState[] = ['held', 'review', 'approved']

/** The state of a meeting, in a word. */
export const MeetingTag: FC<{ state: MeetingState }> = ({ state }) => (
  <Tag look={LOOKS[state]}>{t(`meeting.state-${state}`)}</Tag>
)

type ListProps = { c: HttpContext; list: string; caption: string; meetings: Meeting[] }

const List: FC<ListProps> = ({ c, list, caption, meetings }) => (
  <PagedTable
    c={c}
    name={list}
    caption={caption}
    rows={meetings}
    columns={[
      {
        head: t('meeting.name'),
        rowHead: true,
        cell: ({ id, projectId, title }) => <A href={path('meeting', { projectId, meetingId: id })}>{title}</A>,
      },
      { head: t('meeting.when'), cell: (meeting) => <Span meeting={meeting} /> },
      { head: t('action.kind'), cell: ({ kind }) => t(`meeting.kind-${kind}`) },
      { head: t('meeting.state'), cell: ({ state }) => <MeetingTag state={state} /> },
    ]}
  />
)

const Doors: FC<{ projectId: string }> = ({ projectId }) => (
  <div class="govuk-button-group">
    <LinkButton href={path('new-meeting', { projectId })}>{t('meeting.add')}</LinkButton>
    <LinkButton href={path('paste-notes', { projectId })} look="secondary">
      {t('paste.title')}
    </LinkButton>
  </div>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const meetings = await listMeetings(ctx, projectId)
  const now = ctx.clock.now()
  const isAhead = ({ endsAt, state }: Meeting) => endsAt > now && !WAS_HELD.includes(state)
  const ahead = meetings.filter(isAhead).toReversed()
  const behind = meetings.filter((meeting) => !isAhead(meeting))
  const content = (
    <>
      <Heading>{t('meeting.title')}</Heading>
      <P>{t('meeting.what')}</P>
      {ahead.length ? <List c={c} list="ahead" caption={t('meeting.ahead')} meetings={ahead} /> : null}
      {behind.length ? <List c={c} list="behind" caption={t('meeting.behind')} meetings={behind} /> : null}
      {meetings.length ? null : <Empty>{t('meeting.empty')}</Empty>}
      {(await may(ctx, 'meeting.write', projectId)) ? <Doors projectId={projectId} /> : null}
      <P>
        <A href={path('account-calendar')}>{t('feeds.link')}</A>
      </P>
      {meetings.some(({ isPublic, state }) => isPublic && state !== 'draft') ? (
        <P>
          <A href={path('public-calendar', { projectId })}>{t('feeds.public-link')}</A>
        </P>
      ) : null}
    </>
  )
  return page(c, { title: t('meeting.title'), project, room: 'meetings', children: content })
}
