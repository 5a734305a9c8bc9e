import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { describeThings } from '#platform/describe-things.ts'
import type { Card } from '#platform/things.ts'
import {
  findMeeting,
  listPastedNotes,
  type MeetingState,
  moveMeeting,
  readMinutes,
  type WholeMeeting,
} from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SubmitButton,
  submit,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, More, P, SubHeading } from '../../../ui/parts.tsx'
import { Blocks } from '../../documents/content.tsx'
import { FreezeLink } from '../../reports/freeze-link.tsx'
import { findHistory, History } from '../register/history.tsx'
import { findNames } from '../register/view.ts'
import { AgendaTable } from './agenda-table.tsx'
import { MeetingTag } from './meetings.tsx'
import { Span } from './span.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), meetingId: param(c, 'meetingId') })

type Move = { to: MeetingState; words: Parameters<typeof t>[0]; needs?: 'approve' }

/** What can come next, the usual step first. */
const moves: Record<MeetingState, Move[]> = {
  draft: [
    { to: 'planned', words: 'meeting.to-planned' },
    { to: 'cancelled', words: 'meeting.to-cancelled' },
  ],
  planned: [
    { to: 'held', words: 'meeting.to-held' },
    { to: 'draft', words: 'meeting.to-draft' },
    { to: 'cancelled', words: 'meeting.to-cancelled' },
  ],
  held: [
    { to: 'review', words: 'meeting.to-review' },
    { to: 'planned', words: 'meeting.to-planned-again' },
  ],
  review: [
    { to: 'approved', words: 'meeting.to-approved', needs: 'approve' },
    { to: 'held', words: 'meeting.to-held-again' },
  ],
  approved: [{ to: 'review', words: 'meeting.to-review-again', needs: 'approve' }],
  cancelled: [{ to: 'draft', words: 'meeting.to-draft' }],
}

const Moves: FC<{ meeting: WholeMeeting; state: FormState; mayApprove: boolean }> = ({
  meeting,
  state,
  mayApprove,
}) => {
  const open = moves[meeting.state].filter(({ needs }) => needs !== 'approve' || mayApprove)
  if (!open.length) return null
  return (
    <form method="post" novalidate>
      <input type="hidden" name="basedOn" value={String(meeting.version)} />
      {meeting.state === 'approved' ? (
        <TextField name="reason" label={t('meeting.reason')} hint={t('meeting.reason-hint')} state={state} />
      ) : null}
      <div class="govuk-button-group">
        {open.map(({ to, words }, i) => (
          <SubmitButton name="to" value={to} {...(i ? { look: 'secondary' as const } : {})}>
            {t(words)}
          </SubmitButton>
        ))}
      </div>
    </form>
  )
}

const Doors: FC<{ meeting: WholeMeeting }> = ({ meeting }) => {
  const place = { projectId: meeting.projectId, meetingId: meeting.id }
  if (meeting.state === 'approved') return null
  return (
    <div class="govuk-button-group">
      <LinkButton href={path('meeting-notes', place)} look="secondary">
        {t('meeting.notes-change')}
      </LinkButton>
      <LinkButton href={path('meeting-paste', place)} look="secondary">
        {t('paste.title')}
      </LinkButton>
      <A href={path('meeting-agenda', place)}>{t('meeting.agenda-change')}</A>
      <A href={path('edit-meeting', place)}>{t('meeting.change')}</A>
    </div>
  )
}

const Pasted: FC<{
  texts: { id: string; text: string; pastedBy: string | null }[]
  nameOf(id: string | null): string
}> = ({ texts, nameOf }) =>
  texts.length ? (
    <More summary={t('meeting.pasted-texts', { count: texts.length })}>
      {texts.map(({ text, pastedBy }) => (
        <>
          <P quiet>{t('meeting.pasted-on', { name: nameOf(pastedBy) })}</P>
          <pre class="typed">{text}</pre>
        </>
      ))}
    </More>
  ) : null

/** Before it is held, and before anybody has noted anything, the plan is shown; afterwards the minutes. */
const hasMinutes = ({ state, notes, agenda }: WholeMeeting) =>
  ['held', 'review', 'approved'].includes(state) || notes !== '' || agenda.some((item) => item.notes !== '')

const Planned: FC<{ meeting: WholeMeeting; nameOf(id: string | null): string; cards: ReadonlyMap<string, Card> }> = ({
  meeting,
  nameOf,
  cards,
}) => {
  const invited = [...meeting.invitees.map(({ personId }) => nameOf(personId)), ...meeting.inviteeClasses]
  return (
    <>
      <P>
        <Span meeting={meeting} />
        {meeting.place ? ` · ${meeting.place}` : ''}
      </P>
      {meeting.link ? (
        <P>
          <A href={meeting.link}>{meeting.link}</A>
        </P>
      ) : null}
      {invited.length ? <P>{t('frame.pair', { name: t('meeting.invited'), value: invited.join(', ') })}</P> : null}
      <SubHeading>{t('meeting.agenda')}</SubHeading>
      <AgendaTable meeting={meeting} nameOf={nameOf} cards={cards} />
    </>
  )
}

async function middleOf(c: HttpContext, meeting: WholeMeeting, nameOf: (id: string | null) => string): Promise<Child> {
  const { projectId, id: meetingId } = meeting
  if (hasMinutes(meeting)) {
    const { content } = await readMinutes(c.var.ctx, { projectId, meetingId })
    return <Blocks content={content} projectId={projectId} />
  }
  const things = meeting.agenda.flatMap(({ thing }) => thing ?? [])
  return <Planned meeting={meeting} nameOf={nameOf} cards={await describeThings(c.var.ctx, projectId, things)} />
}

async function show(c: HttpContext, state?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  const meeting = await findMeeting(ctx, place)
  const { nameOf } = await findNames(c)
  const mayWrite = await may(ctx, 'meeting.write', project.id)
  const mayApprove = await may(ctx, 'meeting.approve', project.id)
  const mayFreeze = hasMinutes(meeting) && (await may(ctx, 'report.make', project.id))
  const events = await findHistory(c, { thing: `meeting:${meeting.id}`, operation: 'meeting.read' }, { nameOf })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('meeting.title'), href: path('meetings', { projectId: project.id }) }]} />
      <ErrorSummary state={state ?? emptyForm()} />
      <Heading caption={t(`meeting.kind-${meeting.kind}`)}>{meeting.title}</Heading>
      <P>
        <MeetingTag state={meeting.state} /> {t(`meeting.line-${meeting.state}`)}
      </P>
      {meeting.approvedAt ? (
        <P quiet>
          {nameOf(meeting.approvedBy)}, <Day at={meeting.approvedAt} />
        </P>
      ) : null}
      {meeting.isPublic ? <P quiet>{t('meeting.public')}</P> : null}
      {mayWrite ? <Moves meeting={meeting} state={state ?? emptyForm()} mayApprove={mayApprove} /> : null}
      {mayWrite ? <Doors meeting={meeting} /> : null}
      {await middleOf(c, meeting, nameOf)}
      <P>
        <A href={path('meeting-calendar', place)} download>
          {t('meeting.download')}
        </A>
      </P>
      <FreezeLink projectId={project.id} of={`meeting:${meeting.id}`} mayMake={mayFreeze} />
      <Pasted texts={await listPastedNotes(ctx, place)} nameOf={nameOf} />
      <History events={events} />
    </>
  )
  return page(c, { title: meeting.title, project, room: 'meetings', children: content }, state ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const to = form.text('to') as MeetingState
      const basedOn = Number(form.text('basedOn')) || undefined
      await moveMeeting(c.var.ctx, { ...placeOf(c), to, reason: form.text('reason'), basedOn })
      return c.redirect(path('meeting', placeOf(c)), 303)
    },
    (state) => show(c, state),
  )
