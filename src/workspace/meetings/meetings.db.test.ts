import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import { openTeam, type Somebody } from '../../../tests/support/team.ts'
import { addAction, changeAction, findAction, listActions, settleAction } from '../actions/index.ts'
import { addDecision, changeDecision, findDecision, listDecisions } from '../decisions/index.ts'
import { listWaiting } from '../digest/index.ts'
import {
  changeMeeting,
  findMeeting,
  keepNotesOfNewMeeting,
  keepPastedNotes,
  listMeetings,
  listPastedNotes,
  markOf,
  moveMeeting,
  planMeeting,
  readMinutes,
  readPastedNotes,
  saveAgenda,
  saveNotes,
  showPlan,
} from './index.ts'

let ctx: TestContext
let projectId: string
let lead: Somebody
let ivan: Somebody
let viewer: Somebody
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
  const team = await openTeam(ctx)
  ;({ projectId, lead } = team)
  ivan = await team.join('Ivan Peters', 'analyst')
  viewer = await team.join('Vera Quill', 'viewer')
})
afterAll(() => ctx.close())

const plan = () => ({
  ...{ projectId, title: 'Core call', kind: 'core' as const, timeZone: 'Europe/London' },
  ...{ day: '2026-03-31', from: '09:30', to: '10:30', place: 'Room 4', invitees: [lead.id, ivan.id] },
})
const open = async (more: object = {}) => (await planMeeting(lead.ctx, { ...plan(), ...more })).id
const at = (meetingId: string) => ({ projectId, meetingId })
const conflict = { code: 'workspace.changed-meanwhile', kind: 'conflict' }

describe('a meeting (reform:C13)', () => {
  it('is planned in the hours of its place, over a change of the clocks too', async () => {
    const meeting = await findMeeting(lead.ctx, at(await open()))
    expect([meeting.startsAt.toISOString(), meeting.endsAt.toISOString()]).toEqual([
      '2026-03-31T08:30:00.000Z',
      '2026-03-31T09:30:00.000Z',
    ])
    const winter = await findMeeting(lead.ctx, at(await open({ day: '2026-03-24' })))
    expect(winter.startsAt.toISOString()).toBe('2026-03-24T09:30:00.000Z')
    const late = await findMeeting(lead.ctx, at(await open({ from: '23:00', to: '00:30' })))
    expect(late.endsAt.toISOString()).toBe('2026-03-31T23:30:00.000Z')
  })

  it('comes again as a series at the same hour there, each changed by itself: reform:H05, lda:0-24', async () => {
    const title = 'Workshop for the whole city'
    await open({ title, day: '2026-03-24', repeats: 'weekly', times: 3 })
    const series = async () =>
      (await listMeetings(lead.ctx, projectId)).filter((one) => one.title === title).toReversed()
    expect((await series()).map(({ startsAt, state }) => `${startsAt.toISOString()} ${state}`)).toEqual([
      '2026-03-24T09:30:00.000Z planned',
      '2026-03-31T08:30:00.000Z planned',
      '2026-04-07T08:30:00.000Z planned',
    ])
    const [, second] = await series()
    await moveMeeting(lead.ctx, { ...at(second!.id), to: 'cancelled' })
    expect((await series()).map(({ state }) => state)).toEqual(['planned', 'cancelled', 'planned'])
    await expect(open({ repeats: 'weekly', times: 27 })).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('says what is wrong with a plan, field by field', async () => {
    const wrong = { title: ' ', day: '2026-02-30', from: '9', timeZone: 'Mars/Base', link: 'javascript:alert(1)' }
    const refused = await planMeeting(lead.ctx, { ...plan(), ...wrong }).catch((error) => error)
    expect(Object.keys(refused.details.fields).toSorted()).toEqual(['day', 'from', 'link', 'timeZone', 'title'])
    await expect(open({ invitees: [ctx.clock.newId()] })).rejects.toMatchObject({ code: 'workspace.no-member' })
    for (const day of ['0001-01-01', '9999-12-31'])
      await expect(open({ day, from: '23:00', to: '01:00' })).rejects.toMatchObject({
        details: { fields: { day: 'Enter a day from 1990 to 2100.' } },
      })
  })

  it('goes from draft to approved minutes, and who may not approve cannot', async () => {
    const place = at(await open())
    for (const to of ['planned', 'held', 'review'] as const) await moveMeeting(ivan.ctx, { ...place, to })
    await expect(moveMeeting(ivan.ctx, { ...place, to: 'approved' })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
    expect(await listWaiting(lead.ctx, projectId)).toContainEqual(
      expect.objectContaining({ ref: `meeting:${place.meetingId}`, what: 'approve-minutes' }),
    )
    await moveMeeting(lead.ctx, { ...place, to: 'approved' })
    expect(await findMeeting(lead.ctx, place)).toMatchObject({ state: 'approved', approvedBy: lead.id })
    expect(await listWaiting(lead.ctx, projectId)).toEqual([])
  })

  it('changes nothing of approved minutes until they are opened again, with a reason', async () => {
    const place = at(await open())
    for (const to of ['planned', 'held', 'review', 'approved'] as const) await moveMeeting(lead.ctx, { ...place, to })
    const { version } = await findMeeting(lead.ctx, place)
    const closed = { code: 'workspace.minutes-approved', kind: 'conflict' }
    await expect(changeMeeting(lead.ctx, { ...plan(), ...place, basedOn: version })).rejects.toMatchObject(closed)
    await expect(saveAgenda(lead.ctx, { ...place, basedOn: version, items: [] })).rejects.toMatchObject(closed)
    await expect(saveNotes(lead.ctx, { ...place, notes: {} })).rejects.toMatchObject(closed)
    await expect(moveMeeting(lead.ctx, { ...place, to: 'review' })).rejects.toMatchObject({
      code: 'workspace.reason-needed',
    })
    await moveMeeting(lead.ctx, { ...place, to: 'review', reason: 'A name was wrong.' })
    expect(await findMeeting(lead.ctx, place)).toMatchObject({
      state: 'review',
      approvedAt: null,
      notes: 'A name was wrong.',
    })
  })

  it('skips no step', async () => {
    const place = at(await open())
    await expect(moveMeeting(lead.ctx, { ...place, to: 'approved' })).rejects.toMatchObject({
      code: 'workspace.not-next-state',
    })
  })

  it('goes into the public calendar only by who approves what leaves the project', async () => {
    await expect(planMeeting(ivan.ctx, { ...plan(), isPublic: true })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
    expect(await findMeeting(ivan.ctx, at(await open({ isPublic: true })))).toMatchObject({ isPublic: true })
  })

  it('tells whoever saves second what stands now, and loses neither', async () => {
    const place = at(await open())
    const { version: basedOn } = await findMeeting(lead.ctx, place)
    await changeMeeting(ivan.ctx, { ...plan(), ...place, title: 'Core call 2', basedOn })
    const second = changeMeeting(lead.ctx, { ...plan(), ...place, title: 'Core call two', basedOn })
    await expect(second).rejects.toMatchObject({ ...conflict, details: { current: { title: 'Core call 2' } } })
    expect(showPlan(await findMeeting(lead.ctx, place))).toMatchObject({ title: 'Core call 2', version: basedOn + 1 })
  })

  it('is changed neither by who may only read nor by a stranger', async () => {
    const place = at(await open())
    await expect(moveMeeting(viewer.ctx, { ...place, to: 'planned' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(planMeeting(viewer.ctx, plan())).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await openTeam(ctx)
    await expect(findMeeting(other.lead.ctx, place)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(findMeeting(other.lead.ctx, { ...place, projectId: other.projectId })).rejects.toMatchObject({
      code: 'workspace.no-such-entry',
    })
  })
})

describe('agenda and notes', () => {
  async function withAgenda() {
    const place = at(await open())
    const items = [
      { title: 'Welcome', minutes: '5', presenterId: lead.id },
      { title: 'Systems', minutes: 20 },
    ]
    await saveAgenda(lead.ctx, { ...place, basedOn: 1, items })
    return { place, meeting: await findMeeting(lead.ctx, place) }
  }

  it('keeps what was noted at a point that is taken off the agenda', async () => {
    const { place, meeting } = await withAgenda()
    const [welcome, systems] = meeting.agenda
    await saveNotes(lead.ctx, { ...place, notes: { [systems!.id]: { text: '14 of them', base: markOf('') } } })
    const { version } = await findMeeting(lead.ctx, place)
    await saveAgenda(lead.ctx, { ...place, basedOn: version, items: [{ id: welcome!.id, title: 'Hello' }] })
    const after = await findMeeting(lead.ctx, place)
    expect(after.agenda.map(({ id, title }) => [id, title])).toEqual([[welcome!.id, 'Hello']])
    expect(after.notes).toBe('Systems\n14 of them')
  })

  it('lets two people note at once, at different points, and tells them where they wrote at the same one', async () => {
    const { place, meeting } = await withAgenda()
    const [welcome, systems] = meeting.agenda.map(({ id }) => id) as [string, string]
    const blank = { text: '', base: markOf('') }
    const note = (text: string) => ({ text, base: markOf('') })
    await saveNotes(lead.ctx, { ...place, notes: { [welcome]: note('All here'), [systems]: blank, whole: blank } })
    await saveNotes(ivan.ctx, { ...place, notes: { [welcome]: blank, [systems]: note('14 systems'), whole: blank } })
    expect((await findMeeting(lead.ctx, place)).agenda.map(({ notes }) => notes)).toEqual(['All here', '14 systems'])
    const clash = saveNotes(ivan.ctx, { ...place, notes: { [welcome]: note('Most were here'), whole: note('Good') } })
    await expect(clash).rejects.toMatchObject({ ...conflict, details: { current: { [welcome]: 'All here' } } })
    expect((await findMeeting(lead.ctx, place)).notes).toBe('')
    const gone = ctx.clock.newId()
    await saveNotes(ivan.ctx, { ...place, notes: { [gone]: note('To a point that is gone') } })
    expect((await findMeeting(lead.ctx, place)).notes).toBe('To a point that is gone')
  })

  it('shows as minutes who was there, what was said, decided and agreed', async () => {
    const { place, meeting } = await withAgenda()
    const notes = { [meeting.agenda[1]!.id]: { text: '- Fourteen\n- Two on paper', base: markOf('') } }
    await saveNotes(lead.ctx, { ...place, notes, attendance: { [lead.id]: 'present', [ivan.id]: 'excused' } })
    const from = { projectId, source: `meeting:${place.meetingId}` }
    await addAction(lead.ctx, { ...from, text: 'Send the list', ownerId: ivan.id, due: '2026-04-03' })
    await addDecision(lead.ctx, { ...place, text: 'Start with food', decidedOn: '2026-03-31', decidedBy: [lead.id] })
    const { title, content } = await readMinutes(viewer.ctx, place)
    const text = JSON.stringify(content)
    expect(title).toBe('Minutes: Core call')
    for (const said of ['Present: Pat Lee', 'Excused: Ivan Peters', '2. Systems', 'Two on paper', 'Start with food'])
      expect(text).toContain(said)
    expect(content.find(({ type }) => type === 'table')).toMatchObject({
      rows: [[[{ text: 'Send the list' }], [{ text: 'Ivan Peters' }], [{ text: '3 April 2026' }]]],
    })
  })
})

describe('pasted notes (reform:C13)', () => {
  const text = 'Ivan to send the list by Friday\nAgreed: start with food\nWho owns it?\nIt was warm.'

  it('become actions with owners, decisions, questions; every other line stays in the notes', async () => {
    const place = at(await open())
    const lines = await readPastedNotes(lead.ctx, { ...place, text })
    expect(lines.map(({ kind }) => kind)).toEqual(['action', 'decision', 'question', 'note'])
    const pasteId = ctx.clock.newId()
    const kept = await keepPastedNotes(lead.ctx, { ...place, pasteId, text, lines })
    expect(kept).toEqual({ actions: 1, questions: 1, decisions: 1, notes: 1 })
    const source = `meeting:${place.meetingId}`
    const actions = (await listActions(lead.ctx, { projectId, source })).toSorted((a, b) => (a.text < b.text ? -1 : 1))
    expect(actions).toMatchObject([
      { text: 'Send the list', ownerId: ivan.id, due: '2026-04-03', kind: 'task' },
      { text: 'Who owns it?', ownerId: null, kind: 'question' },
    ])
    expect(await listDecisions(lead.ctx, { projectId, meetingId: place.meetingId })).toMatchObject([
      { text: 'Start with food', decidedOn: '2026-03-31' },
    ])
    expect((await findMeeting(lead.ctx, place)).notes).toBe('It was warm.')
    expect(await listPastedNotes(lead.ctx, place)).toMatchObject([{ text, pastedBy: lead.id }])
    expect((await listWaiting(ivan.ctx, projectId)).map(({ ref }) => ref)).toContain(`action:${actions[0]!.id}`)
    await expect(keepPastedNotes(lead.ctx, { ...place, pasteId, text, lines })).rejects.toMatchObject({
      code: 'workspace.already-kept',
    })
    expect(await listActions(lead.ctx, { projectId, source })).toHaveLength(2)
  })

  it('keep whose an action is where they are no member, and who was there: members as present, others as guests', async () => {
    const place = at(await open({ invitees: [lead.id] }))
    const text = 'Present: Ivan, Zoe\nZoe to send the list by Friday'
    const lines = await readPastedNotes(lead.ctx, { ...place, text })
    await keepPastedNotes(lead.ctx, { ...place, pasteId: ctx.clock.newId(), text, lines })
    const [action] = await listActions(lead.ctx, { projectId, source: `meeting:${place.meetingId}` })
    expect(action).toMatchObject({ text: 'Send the list', ownerId: null, ownerName: 'Zoe' })
    const { guests, invitees } = await findMeeting(lead.ctx, place)
    expect([guests, invitees.find(({ personId }) => personId === ivan.id)]).toEqual([
      'Zoe',
      { personId: ivan.id, attendance: 'present' },
    ])
    const change = { text: 'Send the list', ownerId: ivan.id, ownerName: 'Zoe', basedOn: action!.version }
    await changeAction(lead.ctx, { projectId, actionId: action!.id, ...change })
    expect(await findAction(lead.ctx, { projectId, actionId: action!.id })).toMatchObject({ ownerName: '' })
  })

  it('make a meeting that was held only once they are kept, however often they are looked at or sent', async () => {
    const count = async () => (await listMeetings(lead.ctx, projectId)).length
    const before = await count()
    const lines = await readPastedNotes(lead.ctx, { projectId, text, day: '2026-03-31' })
    expect(lines[0]).toMatchObject({ due: '2026-04-03' })
    expect(await count()).toBe(before)
    const meeting = { title: 'Kick-off', day: '2026-03-31', from: '09:00', to: '10:00', timeZone: 'UTC' }
    const keeping = { projectId, meeting, pasteId: ctx.clock.newId(), text, lines }
    const { meetingId } = await keepNotesOfNewMeeting(lead.ctx, keeping)
    expect(await findMeeting(lead.ctx, { projectId, meetingId })).toMatchObject({ title: 'Kick-off', state: 'held' })
    await expect(keepNotesOfNewMeeting(lead.ctx, keeping)).rejects.toMatchObject({ code: 'workspace.already-kept' })
    expect(await count()).toBe(before + 1)
  })

  it('are kept whole or not at all', async () => {
    const place = at(await open())
    const lines = [
      { kind: 'action' as const, text: 'One' },
      { kind: 'action' as const, text: 'Two', ownerId: ctx.clock.newId() },
    ]
    const keeping = keepPastedNotes(lead.ctx, { ...place, pasteId: ctx.clock.newId(), text, lines })
    await expect(keeping).rejects.toMatchObject({ code: 'workspace.no-such-owner' })
    expect(await listActions(lead.ctx, { projectId, source: `meeting:${place.meetingId}` })).toEqual([])
    expect(await listPastedNotes(lead.ctx, place)).toEqual([])
  })
})

describe('an action', () => {
  const add = async (more: object) => (await addAction(lead.ctx, { projectId, text: 'Ask', ...more })).id
  const refs = async (one: Somebody) => (await listWaiting(one.ctx, projectId)).map(({ ref, what }) => `${what} ${ref}`)

  it('without an owner waits for the lead, and for nobody else', async () => {
    const id = await add({})
    expect(await refs(lead)).toContain(`give-out action:${id}`)
    expect((await refs(ivan)).join()).not.toContain(id)
  })

  it('that comes back on a day waits for nobody before it', async () => {
    const today = ctx.clock.now()
    const later = new Date(today.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
    const id = await add({ ownerId: ivan.id, returnsOn: later })
    expect((await refs(ivan)).join()).not.toContain(id)
    ctx.clock.advance(3 * 86_400_000)
    expect(await refs(ivan)).toContain(`do action:${id}`)
  })

  it('is settled by its owner or by who may write, and dropped only with a reason', async () => {
    const actionId = await add({ ownerId: viewer.id })
    await expect(settleAction(viewer.ctx, { projectId, actionId, state: 'done' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(settleAction(lead.ctx, { projectId, actionId, state: 'dropped' })).rejects.toMatchObject({
      code: 'workspace.outcome-needed',
    })
    await settleAction(ivan.ctx, { projectId, actionId, state: 'dropped', outcome: 'Not needed any more' })
    expect(await findAction(viewer.ctx, { projectId, actionId })).toMatchObject({
      ...{ state: 'dropped', outcome: 'Not needed any more', settledBy: ivan.id },
    })
    await settleAction(lead.ctx, { projectId, actionId, state: 'open' })
    expect(await findAction(lead.ctx, { projectId, actionId })).toMatchObject({ state: 'open', settledAt: null })
  })

  it('tells whoever saves second what stands now', async () => {
    const actionId = await add({})
    await changeAction(ivan.ctx, { projectId, actionId, basedOn: 1, text: 'Ask twice' })
    const second = changeAction(lead.ctx, { projectId, actionId, basedOn: 1, text: 'Ask once' })
    await expect(second).rejects.toMatchObject({ ...conflict, details: { current: { text: 'Ask twice' } } })
  })
})

describe('a decision', () => {
  const decide = async (more: object = {}) =>
    (await addDecision(lead.ctx, { projectId, text: 'Food first', decidedOn: '2026-03-01', ...more })).id

  it('replaced by a later one says so, and none replaces what came after it', async () => {
    const first = await decide()
    const second = await decide({ text: 'Transport first', supersedes: first })
    expect(await findDecision(lead.ctx, { projectId, decisionId: first })).toMatchObject({ supersededBy: second })
    const circle = changeDecision(lead.ctx, {
      ...{ projectId, decisionId: first, basedOn: 1, text: 'Food first', decidedOn: '2026-03-01', supersedes: second },
    })
    await expect(circle).rejects.toMatchObject({ code: 'workspace.circle' })
  })

  it('is made public only by who approves what leaves the project', async () => {
    const wanted = { projectId, text: 'Open', decidedOn: '2026-03-01', isPublic: true }
    await expect(addDecision(ivan.ctx, wanted)).rejects.toMatchObject({ code: 'people.not-allowed' })
    await decide({ isPublic: true, text: 'Open' })
    expect((await listDecisions(viewer.ctx, { projectId, isPublic: true })).map(({ text }) => text)).toEqual(['Open'])
  })

  it('is ground for claims, as letters and minutes are words', () => {
    const grounds = ['decision', 'meeting', 'letter', 'action'].map((kind) => things.kinds?.get(kind)?.ground)
    expect(grounds).toEqual(['decisions', 'words', 'words', undefined])
  })
})

it('keeps what somebody did under nobody’s name once they have deleted their account', async () => {
  const team = await openTeam(ctx)
  const leaver = await team.join('Leo Vane', 'analyst')
  const own = { projectId: team.projectId }
  const { id: meetingId } = await planMeeting(leaver.ctx, { ...plan(), ...own, invitees: [leaver.id] })
  const { id: actionId } = await addAction(leaver.ctx, { ...own, text: 'Stay', ownerId: leaver.id })
  await addDecision(leaver.ctx, { ...own, text: 'Go', decidedOn: '2026-03-01', decidedBy: [leaver.id], meetingId })
  await deleteAccount(leaver.ctx, { password: 'correct horse battery' })
  expect(await findAction(team.lead.ctx, { ...own, actionId })).toMatchObject({ ownerId: null })
  expect((await findMeeting(team.lead.ctx, { ...own, meetingId })).invitees).toEqual([
    { personId: null, attendance: 'invited' },
  ])
  const { content } = await readMinutes(team.lead.ctx, { ...own, meetingId })
  expect(JSON.stringify(content)).toContain('somebody who left')
})
