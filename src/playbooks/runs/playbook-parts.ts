import type { Playbook } from '../playbook/playbook.ts'

/** A part of a playbook that has an id of its own, with its own fields: parts within it stand for themselves. */
export type PlaybookPart = {
  /** Where it is known again in another version. Steps are known across phases, tasks across activities. */
  key: string
  kind: string
  id: string
  name: string
  /** The part that lists it. */
  parent: string
  /** The step or template that it goes with: where that is added or removed whole, it is not told on its own. */
  holder: string | undefined
  fields: Record<string, unknown>
}

/** Lists of parts, by the kind of part that has them; every other field is a value. */
const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  playbook: {
    sides: 'side',
    roles: 'role',
    agreements: 'agreement',
    starts: 'start',
    routes: 'route',
    conditions: 'condition',
    workstreams: 'workstream',
    deliverables: 'deliverable',
    phases: 'phase',
    templates: 'template',
    references: 'reference',
  },
  phase: { steps: 'step' },
  step: {
    goals: 'goal',
    activities: 'activity',
    challenges: 'challenge',
    checklist: 'check',
    endings: 'ending',
  },
  activity: { tasks: 'task' },
  template: { sections: 'section' },
}

type Item = { id: string } & Record<string, unknown>
type Place = Pick<PlaybookPart, 'parent' | 'holder'>

const nameOf = ({ name, text, question, title, heading, id }: Item): string =>
  String(name ?? text ?? question ?? title ?? heading ?? id)

const keyOf = (kind: string, id: string, { parent, holder }: Place): string => {
  if (kind === 'playbook') return 'playbook'
  if (kind === 'step') return `step:${id}`
  return `${kind === 'task' ? holder : parent}/${kind}:${id}`
}

function collect(kind: string, item: Item, place: Place, into: PlaybookPart[]): void {
  const key = keyOf(kind, item.id, place)
  const lists = LISTS[kind] ?? {}
  const fields = Object.fromEntries(Object.entries(item).filter(([name]) => !Object.hasOwn(lists, name)))
  into.push({ key, kind, id: item.id, name: nameOf(item), ...place, fields })
  const holder = kind === 'step' || kind === 'template' ? key : place.holder
  for (const [name, inner] of Object.entries(lists))
    for (const one of (item[name] ?? []) as Item[]) collect(inner, one, { parent: key, holder }, into)
}

/** All parts of a playbook, itself first, in its order. */
export function listParts(playbook: Playbook): PlaybookPart[] {
  const parts: PlaybookPart[] = []
  collect('playbook', playbook as unknown as Item, { parent: '', holder: undefined }, parts)
  return parts
}
