// What a team of thirty writes in five years, as rows. The same rows each time.
import { uuidv7 } from '#platform/clock/clock.ts'
import { canonicalJson } from '#platform/log/canonical.ts'

const DAYS = 5 * 365
const DAY_MS = 86_400_000
const EVENTS_A_THING = 4

export type Team = { projectId: string; people: string[] }

/** Columns that every register has, of entry `i` of `count`, spread over five years. */
function common({ projectId, people }: Team, i: number, count: number) {
  const at = new Date(Date.now() - (DAYS - (DAYS * i) / count) * DAY_MS)
  const by = people[i % people.length]!
  const stamps = { created_at: at, created_by: by, changed_at: at }
  return { id: uuidv7(at), project_id: projectId, version: 1, ...stamps, at, by }
}

const dayOf = (at: Date, days = 0) => new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10)
const WORDS =
  'The departments agree which notices stand open for how long, who reads the answers, and what is published when.'

type Row = Record<string, unknown> & { id: string; at: Date; by: string }

const rows = (team: Team, count: number, make: (own: ReturnType<typeof common>, i: number) => object): Row[] =>
  Array.from({ length: count }, (_, i) => {
    const own = common(team, i, count)
    return { ...own, ...make(own, i) }
  })

const action = ({ at, by }: { at: Date; by: string }, i: number) => ({
  ...{
    text: `Action ${i}: ${WORDS}`,
    kind: i % 9 ? 'task' : 'question',
    owner_id: i % 17 ? by : null,
    owner_name: '',
    side: '',
  },
  ...{ due: i % 3 ? dayOf(at, 20) : null, returns_on: null, source: '', outcome: i % 5 ? 'Done.' : '' },
  ...{ state: i % 5 ? 'done' : 'open', settled_at: i % 5 ? at : null },
})

const meeting = ({ at }: { at: Date }, i: number) => {
  const starts = new Date(at.getTime() + 30 * DAY_MS)
  const when = { starts_at: starts, ends_at: new Date(starts.getTime() + 3_600_000), time_zone: 'America/Toronto' }
  const state = starts > new Date() ? 'planned' : i % 8 ? 'approved' : 'held'
  const where = { place: 'Room 4', link: '', invitee_classes: ['all departments'], guests: '' }
  return {
    ...when,
    ...where,
    state,
    title: `Meeting ${i}`,
    kind: 'check-in',
    is_public: i % 4 === 0,
    notes: WORDS,
    sequence: 1,
  }
}

const decision = ({ at, by }: { at: Date; by: string }, i: number) => ({
  ...{ text: `Decision ${i}: ${WORDS}`, context: WORDS, options: '', decided_by: [by], decided_by_others: '' },
  ...{ decided_on: dayOf(at), meeting_id: null, supersedes: null, is_public: false },
})

const letter = ({ at, by }: { at: Date; by: string }, i: number) => ({
  ...{ subject: `Letter ${i}`, sent_at: at, sender: 'ann@city.example', recipients: 'bob@city.example' },
  ...{ body: WORDS.repeat(8), way: 'pasted', fingerprint: `letter-${i}`, set_aside: [], filed_at: at, filed_by: by },
  ...{ note: '', tags: [] },
})

const libraryItem = (_: object, i: number) => ({
  ...{ title: `Page ${i}`, kind: 'link', note: WORDS, tags: ['notices'], found_in: '' },
  ...{ address: `https://city.example/${i}` },
})

const goal = ({ at }: { at: Date }, i: number) => ({
  ...{ statement: `Goal ${i}: ${WORDS}`, term: i % 2 ? 'short' : 'long', why: WORDS, measure: '' },
  ...{ by_day: dayOf(at, 400), state: i % 3 ? 'reached' : 'open' },
})

const barrier = ({ by }: { by: string }, i: number) => ({
  ...{ statement: `Barrier ${i}: ${WORDS}`, type: 'rule', rule: '', rule_level: 'policy', mitigation: WORDS },
  ...{ owner_id: by, state: i % 4 ? 'removed' : 'open' },
})

const calendarDate = ({ at }: { at: Date }, i: number) => ({
  ...{ name: `Date ${i}`, type: 'tender', day: dayOf(at, 60), is_yearly: i % 6 === 0, note: '', link: '' },
})

export const tables = [
  'workspace.action',
  'workspace.meeting',
  'workspace.decision',
  'workspace.letter',
  'workspace.library_item',
  'workspace.goal',
  'workspace.barrier',
  'workspace.calendar_date',
] as const
type Table = (typeof tables)[number]

/** The entries of every register. */
export const listThings = (team: Team): Record<Table, Row[]> => ({
  'workspace.action': rows(team, 2000, action),
  'workspace.meeting': rows(team, 1000, meeting),
  'workspace.decision': rows(team, 1000, decision),
  'workspace.letter': rows(team, 1000, letter),
  'workspace.library_item': rows(team, 1500, libraryItem),
  'workspace.goal': rows(team, 60, goal),
  'workspace.barrier': rows(team, 80, barrier),
  'workspace.calendar_date': rows(team, 120, calendarDate),
})

const kinds: Record<Table, string> = {
  'workspace.action': 'action',
  'workspace.meeting': 'meeting',
  'workspace.decision': 'decision',
  'workspace.letter': 'letter',
  'workspace.library_item': 'item',
  'workspace.goal': 'goal',
  'workspace.barrier': 'barrier',
  'workspace.calendar_date': 'calendar-date',
}

/** What the log keeps of all this: some events a thing, in the months after it was made. */
export function eventsOf({ projectId, people }: Team, things: Record<Table, Row[]>, documents: readonly string[]) {
  const written = tables.flatMap((table) => things[table].map(({ id, at }) => ({ thing: `${kinds[table]}:${id}`, at })))
  const all = [
    ...written,
    ...documents.map((id, i) => ({ thing: `document:${id}`, at: new Date(Date.now() - (i * 6 + 1) * DAY_MS) })),
  ]
  const events = all.flatMap(({ thing, at }, i) =>
    Array.from({ length: EVENTS_A_THING }, (_, n) => {
      const time = new Date(Math.min(Date.now() - 1000, at.getTime() + n * 9 * DAY_MS))
      const [kind] = thing.split(':')
      const type = `${kind}.${n || kind === 'document' ? (kind === 'document' ? 'section-written' : 'changed') : 'added'}`
      const id = uuidv7(time)
      const actor = `person:${people[(i + n) % people.length]}`
      return {
        id,
        time,
        body: canonicalJson({ id, type, thing, project: projectId, actor, time: time.toISOString(), data: {} }),
      }
    }),
  )
  return events.sort((a, b) => a.time.getTime() - b.time.getTime())
}
