import { isDeepStrictEqual } from 'node:util'
import type { Playbook } from '../playbook/playbook.ts'
import { listParts, type PlaybookPart } from './playbook-parts.ts'
import type { RunStep } from './run.ts'
import { type NamesOfParts, namesOf, sayValue } from './say-value.ts'

/** A field before and after, in words; of lists what is gone and what is new, or both whole where only the order changed. */
export type FieldChange = { field: string; before: string[]; after: string[] }

/** A part that a newer version adds, takes away, changes or moves; `within` names the step or template it belongs to. */
export type Change = {
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** The kind of part: `playbook`, `phase`, `step`, `task`, `reference` … */
  part: string
  id: string
  name: string
  within?: string
  /** What of it changed; of what was moved, where it was and where it is. */
  fields?: FieldChange[]
  /** What was done in it already: it is kept, also where the part is gone. */
  isDone?: boolean
}

type Version = { parts: Map<string, PlaybookPart>; names: NamesOfParts }
type Pair = { old: PlaybookPart; fresh: PlaybookPart }

const without = (list: readonly string[], others: readonly string[]) => list.filter((one) => !others.includes(one))

function tellField(field: string, before: string[], after: string[]): FieldChange {
  const [gone, fresh] = [without(before, after), without(after, before)]
  return gone.length || fresh.length ? { field, before: gone, after: fresh } : { field, before, after }
}

/** A change that words do not show is shown as it stands in the file. */
const raw = (value: unknown): string[] => (value === undefined ? [] : [JSON.stringify(value)])

function compareFields({ old, fresh }: Pair, before: Version, after: Version): FieldChange[] {
  const fields = [...new Set([...Object.keys(old.fields), ...Object.keys(fresh.fields)])]
  return fields
    .filter((field) => !isDeepStrictEqual(old.fields[field], fresh.fields[field]))
    .map((field) => {
      const was = sayValue(old.kind, field, old.fields[field], before.names)
      const is = sayValue(old.kind, field, fresh.fields[field], after.names)
      if (isDeepStrictEqual(was, is)) return { field, before: raw(old.fields[field]), after: raw(fresh.fields[field]) }
      return tellField(field, was, is)
    })
}

/** Parts by their names; by their ids where the names alone would not tell two lists apart. */
function nameParts(field: string, before: readonly PlaybookPart[], after: readonly PlaybookPart[]): FieldChange {
  const say = (by: 'name' | 'id') => [before, after].map((parts) => parts.map((one) => one[by]))
  const [names, ids] = [say('name'), say('id')]
  const [was, is] = isDeepStrictEqual(names[0], names[1]) ? ids : names
  return { field, before: was!, after: is! }
}

/** Lists within a part whose members, as far as both versions have them, stand in another order. */
function compareOrder({ key }: PlaybookPart, before: Version, after: Version): FieldChange[] {
  const childrenIn = ({ parts }: Version) => [...parts.values()].filter(({ parent }) => parent === key)
  const [old, fresh] = [childrenIn(before), childrenIn(after)]
  return [...new Set(fresh.map(({ kind }) => kind))].flatMap((kind) => {
    const ordered = (own: PlaybookPart[], other: PlaybookPart[]) =>
      own.filter((one) => one.kind === kind && other.some((two) => two.key === one.key))
    const [was, is] = [ordered(old, fresh), ordered(fresh, old)]
    if (was.every((one, n) => one.key === is[n]?.key)) return []
    return [nameParts(`order-${kind}`, was, is)]
  })
}

const tell = (change: Change['change'], { kind, id, name, holder }: PlaybookPart, { parts }: Version): Change => ({
  ...{ change, part: kind, id, name },
  ...(holder !== undefined && { within: parts.get(holder)?.name ?? holder }),
})

/** Parts of one version that the other has not, unless what they belong to lacks there as well. */
const listOnly = (own: Version, other: Version, change: 'added' | 'removed'): Change[] =>
  [...own.parts.values()]
    .filter(({ key, holder }) => !other.parts.has(key) && (holder === undefined || other.parts.has(holder)))
    .map((part) => tell(change, part, own))

function comparePair(pair: Pair, before: Version, after: Version): Change[] {
  const { old, fresh } = pair
  const fields = [...compareFields(pair, before, after), ...compareOrder(fresh, before, after)]
  const parentOf = ({ parent }: PlaybookPart, { parts }: Version) =>
    [parts.get(parent)].filter((one) => one !== undefined)
  return [
    ...(fields.length ? [{ ...tell('changed', fresh, after), fields }] : []),
    ...(old.parent === fresh.parent
      ? []
      : [
          {
            ...tell('moved', fresh, after),
            fields: [nameParts('place', parentOf(old, before), parentOf(fresh, after))],
          },
        ]),
  ]
}

const readVersion = (playbook: Playbook, templates: readonly { id: string; name: string }[]): Version => ({
  parts: new Map(listParts(playbook).map((part) => [part.key, part])),
  names: namesOf(playbook, templates),
})

/**
 * What a newer version of a playbook changes for a run: every part by its id, so that what was done stays with it, and
 * every field of it. `templates` are those that ship, by their names.
 */
export function comparePlaybooks(
  playbooks: { before: Playbook; after: Playbook },
  steps: readonly RunStep[],
  templates: readonly { id: string; name: string }[],
): Change[] {
  const before = readVersion(playbooks.before, templates)
  const after = readVersion(playbooks.after, templates)
  const pairs = [...after.parts.values()].flatMap((fresh): Pair[] => {
    const old = before.parts.get(fresh.key)
    return old ? [{ old, fresh }] : []
  })
  const changes = [
    ...listOnly(before, after, 'removed'),
    ...listOnly(after, before, 'added'),
    ...pairs.flatMap((pair) => comparePair(pair, before, after)),
  ]
  const begun = new Set(steps.filter(({ state }) => state !== 'todo').map(({ id }) => id))
  return changes.map((one) => (one.part === 'step' && begun.has(one.id) ? { ...one, isDone: true } : one))
}
