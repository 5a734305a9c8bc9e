import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeRemoval, removeMember, setDisabled } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { unwatched } from '#platform/queue/work.ts'
import { startRun } from '#playbooks/index.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { jobs, things } from '../../tests/support/rooms.ts'
import { openTeam, type Somebody } from '../../tests/support/team.ts'
import { addAction, settleAction } from './actions/index.ts'
import { addDecision } from './decisions/index.ts'
import { countRegisters, findDigest, listComing, markVisit } from './digest/index.ts'
import {
  endCalendarFeed,
  makeCalendarFeed,
  readMeetingCalendar,
  readPersonalCalendar,
  readPublicCalendar,
} from './feeds/index.ts'
import {
  type AgreementItem,
  addEntry,
  calendarDates,
  proposeAgreement,
  saveAgreement,
  signAgreement,
  siteVisits,
  withdrawEntry,
} from './index.ts'
import { changeLetter, fileLetter, findLetter, listLetters, removeLetter } from './letters/index.ts'
import {
  addFile,
  addLink,
  changeLibraryItem,
  downloadLibraryFile,
  findLibraryItem,
  listLibrary,
  withdrawLibraryItem,
} from './library/index.ts'
import { changeMeeting, moveMeeting, planMeeting } from './meetings/index.ts'
import { searchProject } from './search/index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

const plan = {
  ...{ title: 'Core call', kind: 'core' as const, day: '2027-03-31', from: '09:30', to: '10:30' },
  timeZone: 'Europe/London',
}
const upload = (text: string) => Readable.from([Buffer.from(text)])
const minutes = (n: number) => ctx.clock.advance(n * 60_000)

const EML = [
  'From: Ann <ann@city.example>',
  'Subject: The portal',
  'Message-ID: <portal@city.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'It is at https://portal.example/data',
  '--b',
  'Content-Type: text/html',
  'Content-Disposition: attachment; filename="page.html"',
  '',
  '<script>alert(1)</script>',
  '--b--',
  '',
].join('\r\n')

describe('a letter (reform:C09)', () => {
  it('files its links and attachments in the library, once, however often it comes', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const filed = await fileLetter(lead.ctx, { projectId, letter: { eml: Buffer.from(EML) } })
    expect(filed).toMatchObject({ isNew: true, links: 1, files: 1, setAside: [] })
    const foundIn = `letter:${filed.id}`
    const items = await listLibrary(lead.ctx, { projectId, foundIn })
    expect(items.map(({ address, fileName, mediaType }) => address || `${fileName} ${mediaType}`).toSorted()).toEqual([
      'https://portal.example/data',
      'page.html text/plain',
    ])
    const file = items.find(({ sha256 }) => sha256)!
    const { path } = await downloadLibraryFile(lead.ctx, { projectId, linkId: file.id })
    expect(readFileSync(path, 'utf8').trim()).toBe('<script>alert(1)</script>')
    expect(await fileLetter(lead.ctx, { projectId, letter: { text: EML } })).toMatchObject({
      id: filed.id,
      isNew: false,
    })
    expect(await listLetters(lead.ctx, projectId)).toHaveLength(1)
  })

  it('keeps what it can where there is no room for all, and says what it did not keep', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const config = { ...ctx.config, FAIRLEAD_PROJECT_QUOTA_BYTES: 10 }
    const filed = await fileLetter({ ...lead.ctx, config }, { projectId, letter: { eml: Buffer.from(EML) } })
    expect(filed).toMatchObject({ links: 1, files: 0, setAside: ['page.html'] })
    expect((await findLetter(lead.ctx, { projectId, letterId: filed.id })).setAside).toEqual(['page.html'])
  })

  it('is given a name, a summary and what it is filed under, by one writer at a time; its own words stay', async () => {
    const { projectId, lead, join } = await openTeam(ctx)
    const viewer = await join('Vera Lind', 'viewer')
    const { id: letterId } = await fileLetter(lead.ctx, { projectId, letter: { eml: Buffer.from(EML) } })
    const { body } = await findLetter(lead.ctx, { projectId, letterId })
    const written = { projectId, letterId, subject: 'Bread prices', note: 'They rise.', tags: 'Bread, prices, bread' }
    await expect(changeLetter(viewer.ctx, { ...written, basedOn: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
    await changeLetter(lead.ctx, { ...written, basedOn: 1 })
    const tags = ['bread', 'prices']
    const found = await findLetter(viewer.ctx, { projectId, letterId })
    expect(found).toMatchObject({ subject: 'Bread prices', note: 'They rise.', tags, body, version: 2 })
    await expect(changeLetter(lead.ctx, { ...written, note: 'They fall.', basedOn: 1 })).rejects.toMatchObject({
      code: 'workspace.changed-meanwhile',
      details: { current: { note: 'They rise.' } },
    })
    expect(await fileLetter(lead.ctx, { projectId, letter: { eml: Buffer.from(EML) } })).toMatchObject({ isNew: false })
  })

  it('can be removed with the names in it; links and files stay', async () => {
    const { projectId, lead, join } = await openTeam(ctx)
    const { id: letterId } = await fileLetter(lead.ctx, { projectId, letter: { eml: Buffer.from(EML) } })
    const viewer = await join('Vera Quill', 'viewer')
    expect(await findLetter(viewer.ctx, { projectId, letterId })).toMatchObject({ sender: 'Ann <ann@city.example>' })
    await expect(removeLetter(viewer.ctx, { projectId, letterId })).rejects.toMatchObject({ kind: 'forbidden' })
    await removeLetter(lead.ctx, { projectId, letterId })
    await expect(findLetter(lead.ctx, { projectId, letterId })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await listLibrary(lead.ctx, { projectId })).toHaveLength(2)
  })
})

describe('the library', () => {
  it('has an address once, and brings it back where it had been taken out', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const link = { projectId, address: 'https://law.example/acts/procurement-2019.pdf' }
    const { id } = await addLink(lead.ctx, link)
    expect(await findLibraryItem(lead.ctx, { projectId, linkId: id })).toMatchObject({
      title: 'law.example – procurement-2019.pdf',
    })
    await withdrawLibraryItem(lead.ctx, { projectId, linkId: id })
    expect(await listLibrary(lead.ctx, { projectId })).toEqual([])
    expect(await addLink(lead.ctx, link)).toEqual({ id, isNew: false })
    expect(await listLibrary(lead.ctx, { projectId })).toHaveLength(1)
  })

  it('takes no address that a browser would run, and no file without room', async () => {
    const { projectId, lead } = await openTeam(ctx)
    await expect(addLink(lead.ctx, { projectId, address: 'javascript:alert(1)' })).rejects.toMatchObject({
      code: 'input.invalid',
    })
    const config = { ...ctx.config, FAIRLEAD_PROJECT_QUOTA_BYTES: 5 }
    const small = { ...lead.ctx, config }
    const adding = addFile(small, { projectId, content: upload('too long'), name: 'a.txt' })
    await expect(adding).rejects.toMatchObject({ code: 'workspace.no-room' })
  })

  it('keeps its files when what nothing refers to is cleared away', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const { id: linkId } = await addFile(lead.ctx, { projectId, content: upload('Law of 2019'), name: 'law.txt' })
    const place = { projectId, linkId }
    ctx.clock.advance(40 * 86_400_000)
    await jobs['import.sweep']!(ctx, {}, unwatched)
    const { path, fileName } = await downloadLibraryFile(lead.ctx, place)
    expect([fileName, readFileSync(path, 'utf8')]).toEqual(['law.txt', 'Law of 2019'])
    await changeLibraryItem(lead.ctx, { ...place, title: 'The law', tags: ['Law', 'law ', 'act'], basedOn: 1 })
    expect(await listLibrary(lead.ctx, { projectId, tag: 'law' })).toMatchObject([
      { title: 'The law', tags: ['law', 'act'] },
    ])
    await expect(changeLibraryItem(lead.ctx, { ...place, title: 'Law', basedOn: 1 })).rejects.toMatchObject({
      details: { current: { title: 'The law' } },
    })
  })
})

describe('calendars', () => {
  const secretOf = (address: string) => address.split('/').at(-1)!
  const read = async (address: string) =>
    (await readPersonalCalendar(ctx.as({ kind: 'visitor' }), secretOf(address))).content

  async function invite(lead: Somebody, projectId: string, invitees: string[], more: object = {}) {
    const { id: meetingId } = await planMeeting(lead.ctx, { projectId, ...plan, invitees, ...more })
    await moveMeeting(lead.ctx, { projectId, meetingId, to: 'planned' })
    return meetingId
  }

  it('of a person show their meetings and what is due by them, and nobody else’s (reform:J1 step 6)', async () => {
    const { projectId, lead, join } = await openTeam(ctx)
    const ivan = await join('Ivan Peters', 'analyst')
    const mine = await invite(lead, projectId, [ivan.id])
    const others = await invite(lead, projectId, [lead.id])
    const everybodys = await invite(lead, projectId, [])
    const { id: draft } = await planMeeting(lead.ctx, { projectId, ...plan, invitees: [ivan.id] })
    const { id: due } = await addAction(lead.ctx, { projectId, text: 'Send it', ownerId: ivan.id, due: '2027-04-02' })
    const { address } = await makeCalendarFeed(ivan.ctx)
    const calendar = await read(address)
    const has = (id: string) => calendar.includes(id)
    expect([mine, everybodys, due, others, draft].map(has)).toEqual([true, true, true, false, false])
    expect(calendar).toContain('SUMMARY:Core call (Fair food)')
    const { ctx: at } = lead
    const visit = { number: 1, name: 'Meet the staff', startsOn: '2027-06-10', endsOn: '2027-06-12' }
    const { id: visitId } = await addEntry(at, siteVisits, { projectId, values: visit })
    const budget = { name: 'Budget adopted', type: 'budget' as const, day: '2027-12-15' }
    const { id: dateId } = await addEntry(at, calendarDates, { projectId, values: budget })
    await startRun(at, { projectId, key: 'open-contracting-reform', startedOn: '2027-01-04' })
    const whole = (await read((await makeCalendarFeed(at)).address)).replaceAll('\r\n ', '')
    const uids = [`UID:site-visit-${visitId}@`, `UID:calendar-date-${dateId}@`, 'UID:step-']
    expect(uids.filter((uid) => !whole.includes(uid))).toEqual([])
    expect(whole).toMatch(/DTSTART;VALUE=DATE:20270610\r\nDTEND;VALUE=DATE:20270613/)
    await settleAction(ivan.ctx, { projectId, actionId: due, state: 'done' })
    expect(await read(address)).not.toContain(due)
    await removeMember(lead.ctx, { projectId, personId: ivan.id })
    expect(await read(address)).not.toContain(mine)
  })

  it('keep the UID of a meeting, and count up what changes in it', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const meetingId = await invite(lead, projectId, [])
    const at = { projectId, meetingId }
    const line = async (name: string) =>
      new RegExp(`^${name}:(.*)$`, 'm').exec((await readMeetingCalendar(lead.ctx, at)).content)?.[1]?.trim()
    const before = [await line('UID'), Number(await line('SEQUENCE'))] as const
    expect(await line('DTSTART')).toBe('20270331T083000Z')
    await changeMeeting(lead.ctx, { ...at, ...plan, from: '09:45', basedOn: 2 })
    expect([await line('UID'), Number(await line('SEQUENCE'))]).toEqual([before[0], before[1] + 1])
    await changeMeeting(lead.ctx, { ...at, ...plan, from: '09:45', inviteeClasses: ['staff'], basedOn: 3 })
    expect(Number(await line('SEQUENCE'))).toBe(before[1] + 1)
    await moveMeeting(lead.ctx, { ...at, to: 'cancelled' })
    expect([Number(await line('SEQUENCE')), await line('STATUS')]).toEqual([before[1] + 2, 'CANCELLED'])
  })

  it('end with their address: a new one, none, or an account that is disabled', async () => {
    const { lead, person } = await openTeam(ctx)
    const gone = { code: 'workspace.no-such-calendar', kind: 'not-found' }
    const first = (await makeCalendarFeed(lead.ctx)).address
    const second = (await makeCalendarFeed(lead.ctx)).address
    await expect(read(first)).rejects.toMatchObject(gone)
    expect(await read(second)).toContain('BEGIN:VCALENDAR')
    await expect(read(`${second}x`)).rejects.toMatchObject(gone)
    await expect(read(second.split('.').slice(0, -1).join('.'))).rejects.toMatchObject(gone)
    await endCalendarFeed(lead.ctx)
    await expect(read(second)).rejects.toMatchObject(gone)
    const other = await person('Ola Nord')
    const { address } = await makeCalendarFeed(other.ctx)
    await setDisabled(ctx, { personId: other.id, disabled: true })
    await expect(read(address)).rejects.toMatchObject(gone)
  })

  it('of a project show everybody what is marked public, without the address of the call', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const visitor = ctx.as({ kind: 'visitor' })
    await invite(lead, projectId, [], { title: 'Secret' })
    await expect(readPublicCalendar(visitor, projectId)).rejects.toMatchObject({ kind: 'not-found' })
    const shown = { title: 'Open day', isPublic: true, place: 'Town hall', link: 'https://call.example/1' }
    await invite(lead, projectId, [], shown)
    await planMeeting(lead.ctx, { projectId, ...plan, title: 'Public draft', isPublic: true })
    const { content } = await readPublicCalendar(visitor, projectId)
    expect(content.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Open day'])
    expect(content).toContain('Town hall')
    expect(content).not.toMatch(/call\.example|projects\//)
  })

  it('of a project have no meeting, marked as public or not, where the agreement keeps meetings back (reform:C07)', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const visitor = ctx.as({ kind: 'visitor' })
    await invite(lead, projectId, [], { title: 'Open day', isPublic: true })
    const agree = async (when: AgreementItem['when']) => {
      const meetings = {
        product: 'meetings',
        name: 'Meetings',
        access: 'project' as const,
        when,
        on: null,
        approvedBy: [],
      }
      await saveAgreement(lead.ctx, { projectId, items: [meetings] })
      await proposeAgreement(lead.ctx, { projectId })
      await signAgreement(lead.ctx, { projectId, party: 'lead' })
    }
    for (const when of ['never', 'approved'] as const) {
      await agree(when)
      await expect(readPublicCalendar(visitor, projectId)).rejects.toMatchObject({ kind: 'not-found' })
    }
    await agree('at-once')
    expect((await readPublicCalendar(visitor, projectId)).content).toContain('SUMMARY:Open day')
  })
})

describe('the public calendar of a project', () => {
  it('has the dates of the budget and procurement calendar where the agreement says so, without their notes (reform:B10)', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const visitor = ctx.as({ kind: 'visitor' })
    const dates = async () => {
      const content = await readPublicCalendar(visitor, projectId).then(
        (file) => file.content,
        () => '',
      )
      return content.match(/(SUMMARY|RRULE).*/g)?.map((line) => line.trim())
    }
    const note = 'The treasurer told us.'
    const values = { name: 'Budget adopted', type: 'budget' as const, day: '2027-03-15', isYearly: true, note }
    const { id } = await addEntry(lead.ctx, calendarDates, { projectId, values })
    const agree = async (item: Partial<AgreementItem>) => {
      const calendar = { product: 'calendar', name: 'Calendar', access: 'project' as const, when: 'at-once' as const }
      await saveAgreement(lead.ctx, { projectId, items: [{ ...calendar, on: null, approvedBy: [], ...item }] })
      await proposeAgreement(lead.ctx, { projectId })
      await signAgreement(lead.ctx, { projectId, party: 'lead' })
    }
    expect(await dates()).toBeUndefined()
    for (const item of [{ when: 'never' as const }, { when: 'approved' as const }, { approvedBy: ['lead'] }]) {
      await agree(item)
      expect([item, await dates()]).toEqual([item, undefined])
    }
    await agree({})
    expect(await dates()).toEqual(['RRULE:FREQ=YEARLY', 'SUMMARY:Budget adopted'])
    expect((await readPublicCalendar(visitor, projectId)).content).not.toContain('treasurer')
    await withdrawEntry(lead.ctx, calendarDates, { projectId, id })
    expect(await dates()).toBeUndefined()
  })
})

describe('what changed (reform:C14)', () => {
  it('since the last visit is what others did, thing by thing, until the visit after', async () => {
    const { projectId, lead, join } = await openTeam(ctx)
    const ivan = await join('Ivan Peters', 'analyst')
    await markVisit(ivan.ctx, projectId)
    minutes(40)
    const { id } = await addAction(lead.ctx, { projectId, text: 'Send it' })
    await settleAction(lead.ctx, { projectId, actionId: id, state: 'done' })
    await addAction(ivan.ctx, { projectId, text: 'Mine' })
    minutes(1)
    await markVisit(ivan.ctx, projectId)
    const look = async () => (await findDigest(ivan.ctx, projectId)).things
    const seen = [{ ref: `action:${id}`, card: { name: 'Send it' }, changes: [{ by: lead.id }, { by: lead.id }] }]
    expect(await look()).toMatchObject(seen)
    expect((await look())[0]?.changes.map(({ what }) => what).toSorted()).toEqual(['Action added', 'Done'])
    minutes(10)
    await markVisit(ivan.ctx, projectId)
    expect(await look()).toMatchObject(seen)
    minutes(31)
    await markVisit(ivan.ctx, projectId)
    expect(await look()).toEqual([])
  })

  it('goes back thirty days for somebody who was never here', async () => {
    const { projectId, lead, join } = await openTeam(ctx)
    await addAction(lead.ctx, { projectId, text: 'Long ago' })
    ctx.clock.advance(31 * 86_400_000)
    await addAction(lead.ctx, { projectId, text: 'Just now' })
    const ivan = await join('Ivan Peters', 'analyst')
    const { things: changed, isSinceVisit } = await findDigest(ivan.ctx, projectId)
    expect([isSinceVisit, changed.flatMap(({ card }) => card?.name ?? [])]).toEqual([false, ['Just now']])
  })
})

it('finds by every word what stands in meetings, actions, decisions, letters and the library, in one project alone', async () => {
  const { projectId, lead, join } = await openTeam(ctx)
  const other = await openTeam(ctx)
  const own = { projectId }
  await planMeeting(lead.ctx, { ...own, ...plan, title: 'Bakery roundtable' })
  await addAction(lead.ctx, { ...own, text: 'Ask the bakery' })
  await addDecision(lead.ctx, { ...own, text: 'Begin', context: 'The 100% bakery_case', decidedOn: '2026-03-01' })
  await fileLetter(lead.ctx, { ...own, letter: { text: 'Subject: Bread\n\nThe bakery writes https://bakery.example' } })
  const viewer = await join('Vera Quill', 'viewer')
  const find = async (words: string, one = viewer) =>
    (await searchProject(one.ctx, { projectId, words })).flatMap(({ kind, cards }) => cards.map(() => kind))
  expect(await find('BAKERY')).toEqual(['meeting', 'action', 'decision', 'letter', 'link'])
  expect(await find('100% bakery_')).toEqual(['decision'])
  expect(await find('bakery%case')).toEqual([])
  expect(await find(' ')).toEqual([])
  await expect(find('bakery', other.lead)).rejects.toMatchObject({ kind: 'not-found' })
  const elsewhere = await searchProject(other.lead.ctx, { projectId: other.projectId, words: 'bakery' })
  expect(elsewhere).toEqual([])
})

it('counts its registers, tells what comes next, and says what would be lost with the project', async () => {
  const { projectId, lead } = await openTeam(ctx)
  const { id: meetingId } = await planMeeting(lead.ctx, { projectId, ...plan, day: '2031-01-02' })
  await moveMeeting(lead.ctx, { projectId, meetingId, to: 'planned' })
  const { id } = await addAction(lead.ctx, { projectId, text: 'Send it', due: '2030-12-31', returnsOn: '2030-12-30' })
  const coming = await listComing(lead.ctx, projectId)
  expect(coming.map(({ ref, what }) => `${what} ${ref}`)).toEqual([
    ...[`comes-back action:${id}`, `due action:${id}`, `meeting meeting:${meetingId}`],
  ])
  const counted = { meetings: 1, actions: 1, decisions: 0, letters: 0, library: 0 }
  expect(await countRegisters(lead.ctx, projectId)).toMatchObject(counted)
  expect((await describeRemoval(lead.ctx, projectId)).counts).toMatchObject(counted)
})
