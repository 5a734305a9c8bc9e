import { Readable } from 'node:stream'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import { addAction } from '#workspace/actions/index.ts'
import { addDecision } from '#workspace/decisions/index.ts'
import { fileLetter } from '#workspace/letters/index.ts'
import { addFile } from '#workspace/library/index.ts'
import { moveMeeting, planMeeting } from '#workspace/meetings/index.ts'
import type { Sample } from './sample.ts'

const plan = {
  ...{ title: 'Core call', kind: 'core' as const, day: '2026-06-30', from: '09:30', to: '10:30' },
  ...{ timeZone: 'Europe/London', isPublic: true },
}
const action = { text: 'Send the list', due: '2026-07-03' }
const decision = { text: 'Start with food', decidedOn: '2026-06-30', isPublic: true }
const letter = 'From: Ann <ann@city.example>\nSubject: The portal\n\nSee https://portal.city.example/data.'
const notes = 'Ask the library by Friday\nIt was warm.'

/** A meeting with minutes in review, an action, a decision, a letter, a file; gives the ids as addresses name them. */
export async function fillWorkspace(ctx: Ctx, projectId: string) {
  const { id: meetingId } = await planMeeting(ctx, { projectId, ...plan })
  for (const to of ['planned', 'held', 'review'] as const) await moveMeeting(ctx, { projectId, meetingId, to })
  const { id: actionId } = await addAction(ctx, { projectId, ...action })
  const { id: decisionId } = await addDecision(ctx, { projectId, ...decision, meetingId })
  const { id: letterId } = await fileLetter(ctx, { projectId, letter: { text: letter } })
  const content = Readable.from([Buffer.from('Law of 2019')])
  const { id: linkId } = await addFile(ctx, { projectId, content, name: 'law.txt' })
  return { meetingId, actionId, decisionId, letterId, linkId }
}
export type WorkspaceIds = Awaited<ReturnType<typeof fillWorkspace>>

const PASTE = '0190b6a5-7b1e-7c3e-8f00-1b0000000001'
const one = (noun: string, id: string) => `/projects/{projectId}/${noun}/{${id}}`
const meeting = one('meetings', 'meetingId')

/** Calls of meetings, actions, decisions, letters, the library and what finds them. */
export const workspaceSamples: Record<string, Sample> = {
  'get /projects/{projectId}/meetings': {},
  'post /projects/{projectId}/meetings': { body: plan },
  [`get ${meeting}`]: {},
  // Planned, held and sent to review before: each is a version.
  [`put ${meeting}`]: { body: { ...plan, basedOn: 4 } },
  [`put ${meeting}/agenda`]: { body: { basedOn: 5, items: [{ title: 'Systems', minutes: 20 }] } },
  [`put ${meeting}/notes`]: { body: { notes: {}, attendance: {} } },
  [`post ${meeting}/pasted-notes/reading`]: { body: { text: notes } },
  [`post ${meeting}/pasted-notes`]: {
    body: { pasteId: PASTE, text: notes, lines: [{ kind: 'action', text: 'Ask the library', due: '2026-07-03' }] },
  },
  [`get ${meeting}/pasted-notes`]: {},
  [`get ${meeting}/minutes`]: {},
  [`get ${meeting}/meeting.ics`]: {},
  [`put ${meeting}/state`]: { body: { to: 'approved' } },
  'get /projects/{projectId}/actions': { query: { source: 'meeting:none' } },
  'post /projects/{projectId}/actions': { body: action },
  [`get ${one('actions', 'actionId')}`]: {},
  [`put ${one('actions', 'actionId')}`]: { body: { ...action, basedOn: 1 } },
  [`put ${one('actions', 'actionId')}/state`]: { body: { state: 'done', outcome: 'Sent' } },
  'get /projects/{projectId}/decisions': {},
  'post /projects/{projectId}/decisions': { body: decision },
  [`get ${one('decisions', 'decisionId')}`]: {},
  [`put ${one('decisions', 'decisionId')}`]: { body: { ...decision, basedOn: 1 } },
  'get /projects/{projectId}/letters': {},
  'post /projects/{projectId}/letters': { body: { text: `${letter} Again.` } },
  [`get ${one('letters', 'letterId')}`]: {},
  'get /projects/{projectId}/library': { query: { foundIn: 'letter:none' } },
  'post /projects/{projectId}/library': { body: { address: 'https://law.example/2019' } },
  'post /projects/{projectId}/library/files': { query: { name: 'budget.csv' }, body: 'Year,Sum\n2026,1\n' },
  [`get ${one('library', 'linkId')}`]: {},
  [`put ${one('library', 'linkId')}`]: { body: { title: 'The law', basedOn: 1 } },
  [`get ${one('library', 'linkId')}/file`]: {},
  [`delete ${one('library', 'linkId')}`]: {},
  [`post ${one('library', 'linkId')}/return`]: {},
  [`put ${one('letters', 'letterId')}`]: { body: { subject: 'The portal', basedOn: 1 } },
  [`delete ${one('letters', 'letterId')}`]: {},
  'get /projects/{projectId}/search': { query: { words: 'food' } },
  'get /projects/{projectId}/digest': {},
  'get /projects/{projectId}/changes': { query: { since: '2026-01-01T00:00:00Z' } },
  'get /projects/{projectId}/reading': {},
  'post /projects/{projectId}/reading': { body: { item: 'purpose', isRead: true } },
  'get /projects/{projectId}/waiting': {},
  'get /projects/{projectId}/coming': {},
  'post /account/calendar': {},
  'get /account/calendar': {},
  'delete /account/calendar': {},
}

type Fields = Record<string, string>
type Forms = Partial<Record<RouteName, () => Fields>>

const planForm = { ...plan, isPublic: 'yes' }
const decisionForm = { ...decision, isPublic: 'yes' }

/** What somebody who may would send with the forms of the workspace. */
export const workspaceForms: Forms = {
  'new-meeting': () => planForm,
  'paste-notes': () => ({ title: 'Kick-off', day: '2026-06-01', text: notes }),
  meeting: () => ({ to: 'held' }),
  'edit-meeting': () => ({ ...planForm, basedOn: '4' }),
  'meeting-agenda': () => ({
    id: '',
    place: '1',
    title: 'Systems',
    minutes: '20',
    presenterId: '',
    thing: '',
    basedOn: '4',
  }),
  'meeting-notes': () => ({ 'text-whole': 'Good', 'base-whole': '47DEQpj8HBSa-_TI' }),
  'meeting-paste': () => ({ text: notes }),
  'new-action': () => action,
  action: () => ({ state: 'done' }),
  'edit-action': () => ({ ...action, basedOn: '1' }),
  'new-decision': () => decisionForm,
  'edit-decision': () => ({ ...decisionForm, basedOn: '1' }),
  'new-letter': () => ({ text: letter }),
  'edit-letter': () => ({ subject: 'The portal', basedOn: '1' }),
  letter: () => ({ act: 'remove' }),
  'new-link': () => ({ address: 'https://law.example/2019' }),
  link: () => ({ act: 'withdraw' }),
  'edit-link': () => ({ title: 'The law', basedOn: '1' }),
  reading: () => ({ item: 'purpose', act: 'read' }),
}
