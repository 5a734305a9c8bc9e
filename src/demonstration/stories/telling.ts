import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listRuns, partId } from '#playbooks/index.ts'
import { type Day, formatIso } from '../days.ts'
import { nearestWorkingDay } from './past.ts'
import type { StoryPerson } from './person.ts'

/** A story while it is told: who acts and when stands in `ctx`. */
export type Telling = {
  ctx: Ctx
  projectId: string
  present: Day
  people: readonly StoryPerson[]
  /** The figures of the project by measure, as a reader sees them. */
  figures: ReadonlyMap<string, string>
  /** Ids that were found already and stay: of people, and of the run that has a part. */
  known: Map<string, string>
}

const PARTS = new Set(['step', 'phase'])
const AS_THEY_ARE = new Set(['measure', 'component', 'agreement', 'process'])
const WORDS_SOUGHT = 5

async function findOnce({ known }: Telling, name: string, find: () => Promise<string | undefined>): Promise<string> {
  const id = known.get(name) ?? (await find())
  if (!id) throw new Error(`The story has no ${name}.`)
  known.set(name, id)
  return id
}

/** The run of the story's project that has this step or phase: the one that was started first. */
export const findRunWith = (telling: Telling, part: string): Promise<string> =>
  findOnce(telling, `run with ${part}`, async () => {
    const runs = (await listRuns(telling.ctx, telling.projectId)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const asking = runs.find(({ steps }) => steps.some(({ id, need }) => id === part && need !== 'not-needed'))
    return (asking ?? runs.find(({ phases }) => phases.some(({ id }) => id === part)))?.id
  })

/** The id of somebody of the story, by their key. */
export const findPersonId = (telling: Telling, key: string): Promise<string> =>
  findOnce(telling, `person ${key}`, async () => {
    const email = telling.people.find((person) => person.key === key)?.email
    return (await listMembers(telling.ctx, telling.projectId)).find((one) => one.email === email)?.personId
  })

const NAMED = /^([@#])([a-z][a-z-]*):(.+)$/s
const DAY = /^day:(-?\d+)$/
const LEFT_OPEN = /\{(day:-?\d+|[A-Za-z][\w-]*(?:\.[\w-]+)?)\}/g

const showDay = ({ present }: Telling, day: string) =>
  formatIso(present + nearestWorkingDay(present, Number(DAY.exec(day)?.[1])))

function findFigure({ figures }: Telling, name: string): string {
  const figure = figures.get(name)
  if (figure === undefined) throw new Error(`The story tells the figure ${name}, which was not measured.`)
  return figure
}

const fill = (telling: Telling, what: string): string =>
  DAY.test(what) ? showDay(telling, what) : findFigure(telling, what)

async function findId(telling: Telling, kind: string, name: string): Promise<string> {
  if (AS_THEY_ARE.has(kind)) return name
  if (kind === 'person') return findPersonId(telling, name)
  if (PARTS.has(kind)) return partId(await findRunWith(telling, name), name)
  const { ctx, projectId } = telling
  const beginning = name.replace(LEFT_OPEN, (_, what: string) => fill(telling, what)).trim()
  const sought = beginning.split(' ').slice(0, WORDS_SOUGHT).join(' ')
  const cards = (await ctx.things.kinds?.get(kind)?.search?.(ctx, projectId, sought)) ?? []
  const card = cards.find((one) => one.name.startsWith(beginning))
  if (!card) throw new Error(`The story has no ${kind} called “${name}”.`)
  return card.ref.slice(kind.length + 1)
}

async function resolveText(telling: Telling, text: string): Promise<string> {
  const [, sign, kind, name] = NAMED.exec(text) ?? []
  if (kind && name) {
    const id = await findId(telling, kind, name)
    return sign === '#' ? `${kind}:${id}` : id
  }
  if (DAY.test(text)) return showDay(telling, text)
  return text.replace(LEFT_OPEN, (_, what: string) => fill(telling, what))
}

/** Puts ids, days and figures in the places that the data of a story leaves for them. */
export async function resolve<Value>(telling: Telling, value: Value): Promise<Value> {
  if (typeof value === 'string') return (await resolveText(telling, value)) as Value
  if (Array.isArray(value)) {
    const all: unknown[] = []
    for (const one of value) all.push(await resolve(telling, one))
    return all as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = []
  for (const [key, one] of Object.entries(value)) {
    const [at, said] = [await resolveText(telling, key), await resolve(telling, one)]
    entries.push([at, said])
  }
  return Object.fromEntries(entries) as Value
}
