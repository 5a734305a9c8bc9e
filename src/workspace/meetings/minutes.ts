import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Content, ContentBlock } from '#platform/render/content.ts'
import { sayInPublic, sayNone, sayNonePublic, tableOf } from '#platform/render/table-content.ts'
import { type Action, byUrgency, listActions, sayOwner } from '../actions/index.ts'
import { type Decision, listDecisions } from '../decisions/index.ts'
import { showDay, showSpan } from '../show-time.ts'
import type { Attendance, WholeMeeting } from './meeting.ts'
import { findMeeting, type MeetingPlace } from './meetings.ts'

const paragraph = (text: string): ContentBlock => ({ type: 'paragraph', inlines: [{ text }] })
const heading = (level: 2 | 3, text: string): ContentBlock => ({ type: 'heading', level, inlines: [{ text }] })
const list = (texts: string[]): Content =>
  texts.length ? [{ type: 'list', ordered: false, items: texts.map((text) => [paragraph(text)]) }] : []

/** Notes as they were typed: a paragraph for each stretch of lines, a list for lines that begin with a dash or a star. */
export function contentOfNotes(notes: string): Content {
  return notes
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part): Content => {
      const lines = part.split('\n').map((line) => line.trim())
      const isList = lines.every((line) => /^[-*•]\s+\S/.test(line))
      return isList ? list(lines.map((line) => line.replace(/^[-*•]\s+/, ''))) : lines.map(paragraph)
    })
}

/** Takes the names of people out of a text. */
type WithoutNames = (text: string) => string
type NameOf = (id: string | null) => string

/** Whole names give way to words; who is called by a part of theirs is for whoever approves the publication to see. */
function hideNames(names: readonly string[]): WithoutNames {
  const longestFirst = names.filter(Boolean).toSorted((a, b) => b.length - a.length)
  if (!longestFirst.length) return (text) => text
  const one = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  return (text) => text.replace(new RegExp(`(?<!\\p{L})(?:${one})(?!\\p{L})`, 'gu'), t('meeting.somebody'))
}

/** Notes as they were typed, in public without names. */
function notesOf(notes: string, withoutNames: WithoutNames): Content {
  const clean = withoutNames(notes)
  return clean === notes ? contentOfNotes(notes) : sayInPublic(contentOfNotes(notes), contentOfNotes(clean))
}

function attendanceOf(meeting: WholeMeeting, nameOf: NameOf): Content {
  const of = (how: Attendance) =>
    meeting.invitees
      .filter(({ attendance }) => attendance === how)
      .map(({ personId }) => nameOf(personId))
      .toSorted()
  const lines = (['present', 'excused', 'absent', 'invited'] as const).flatMap((how) => {
    const names = of(how)
    return names.length ? [t('frame.pair', { name: t(`meeting.attendance-${how}`), value: names.join(', ') })] : []
  })
  const guests = meeting.guests
    ? [t('frame.pair', { name: t('meeting.guests'), value: meeting.guests.replace(/\s*\n\s*/g, ', ') })]
    : []
  // Nobody was asked whether they want to be named: in public it is how many.
  const present = of('present').length
  return sayInPublic(
    list([...lines, ...guests]),
    present ? list([t('frame.pair', { name: t('meeting.attendance-present'), value: present })]) : [],
  )
}

function agendaOf(meeting: WholeMeeting, nameOf: NameOf, withoutNames: WithoutNames): Content {
  return meeting.agenda.flatMap(({ title, presenterId, notes }, i) => [
    heading(3, `${i + 1}. ${title}`),
    ...(presenterId ? sayInPublic([paragraph(t('meeting.presented-by', { name: nameOf(presenterId) }))], []) : []),
    ...notesOf(notes, withoutNames),
  ])
}

const drawDecisions = (decisions: readonly Decision[]): Content => list(decisions.map(({ text }) => text))

function decisionsOf(decisions: readonly Decision[]): Content {
  if (!decisions.length) return []
  const open = decisions.filter(({ isPublic }) => isPublic)
  const inPublic = open.length ? drawDecisions(open) : sayNone(sayNonePublic(t('decision.title')))
  const shown = sayInPublic(drawDecisions(decisions), inPublic)
  return [heading(2, t('decision.title')), ...shown.map((block) => ({ ...block, live: 'decisions' }))]
}

function actionsOf(actions: readonly Action[], nameOf: NameOf): Content {
  const columns = [
    { head: t('action.one'), cell: ({ text }: Action) => text },
    {
      ...{ head: t('action.owner'), isInner: true as const },
      cell: (action: Action) => sayOwner(action, nameOf),
    },
    { head: t('action.due'), cell: ({ due }: Action) => (due ? showDay(due) : '') },
  ]
  const table = actions.length ? tableOf(t('action.agreed'), columns, actions.toSorted(byUrgency), '') : []
  return table.map((block) => ({ ...block, live: 'actions' }))
}

/** When and where; in public without the address of the call. */
function placeOf({ place, link, ...meeting }: WholeMeeting): Content {
  const say = (...parts: string[]) => [paragraph([showSpan(meeting), ...parts].filter(Boolean).join(' · '))]
  return link ? sayInPublic(say(place, link), say(place)) : say(place)
}

/**
 * The minutes of a meeting as a text: when and where, who was there, what was said at each point, what was decided, who does
 * what. `title` says which meeting. What everybody may read of a part stands with it, and nobody's name does. Throws
 * `workspace.no-such-entry`.
 */
export async function readMinutes(ctx: Ctx, place: MeetingPlace): Promise<{ title: string; content: Content }> {
  const { projectId, meetingId } = place
  const meeting = await findMeeting(ctx, place)
  const members = new Map((await listMembers(ctx, projectId)).map((one) => [one.personId, one.name]))
  const nameOf: NameOf = (id) => (id ? members.get(id) : undefined) ?? t('registers.left')
  const actions = await listActions(ctx, { projectId, source: `meeting:${meetingId}` })
  const decisions = await listDecisions(ctx, { projectId, meetingId })
  const withoutNames = hideNames([...members.values()])
  const state = meeting.state === 'approved' ? [] : [paragraph(t('meeting.not-approved'))]
  const content: Content = [
    ...placeOf(meeting),
    ...state,
    ...attendanceOf(meeting, nameOf),
    ...(meeting.agenda.length ? [heading(2, t('meeting.agenda'))] : []),
    ...agendaOf(meeting, nameOf, withoutNames),
    ...(meeting.notes ? [heading(2, t('meeting.notes')), ...notesOf(meeting.notes, withoutNames)] : []),
    ...decisionsOf(decisions),
    ...actionsOf(actions, nameOf),
  ]
  return { title: t('meeting.minutes-of', { title: meeting.title }), content }
}
