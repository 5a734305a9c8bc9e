import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords } from '#lib/words/words.ts'
import { PLAYBOOK } from '../../../tests/support/playbook.ts'
import { hashPlaybook, listShippedIds, readShippedPlaybook } from '../library/shipped-playbooks.ts'
import { fieldsOfPlaybook } from '../playbook/fields/playbook-fields.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { comparePlaybooks } from './compare-playbooks.ts'
import { sayField } from './say-value.ts'

const reading = readPlaybook(PLAYBOOK, [])
if ('findings' in reading) throw new Error('The playbook of the tests has mistakes.')
const { playbook } = reading

const compare = (before: Playbook, after: Playbook) => comparePlaybooks({ before, after }, [], [])

function compareWith(change: (playbook: Playbook) => void) {
  const after = structuredClone(playbook)
  change(after)
  return compare(playbook, after)
}

type Path = readonly (string | number)[]

/** Every place of a playbook: of leaves, and of lists that could be emptied. */
function listPlaces(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value))
    return [...(value.length ? [path] : []), ...value.flatMap((one, n) => listPlaces(one, [...path, n]))]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => listPlaces(inner, [...path, key]))
}

/** The same with another value at a place: another text, number or answer; a list empty. */
function changeAt(whole: Playbook, path: Path): Playbook {
  const after = structuredClone(whole)
  const last = path.at(-1)!
  // biome-ignore lint/suspicious/noExplicitAny: the way down leads through parts of every form
  const holder = path.slice(0, -1).reduce<any>((at, name) => at[name], after)
  const value = holder[last]
  holder[last] = Array.isArray(value)
    ? []
    : typeof value === 'boolean'
      ? !value
      : typeof value === 'number'
        ? value + 1
        : `${value} otherwise`
  return after
}

describe('comparing two versions of a playbook', () => {
  it('says before and after in words: deliverables of a phase, a question, a route, a duration, who takes part', () => {
    const changes = compareWith((after) => {
      const phase = after.phases[0]!
      phase.deliverables = []
      phase.duration = { amount: 3, upTo: 4, unit: 'weeks' }
      after.conditions[0]!.question = 'Are there pipes?'
      after.routes[1]!.name = 'Sow trees'
      phase.steps[0]!.with = ['head-gardener']
      phase.steps[2]!.after = ['dig']
    })
    const said = changes.flatMap(({ part, id, fields = [] }) => fields.map((one) => ({ at: `${part} ${id}`, ...one })))
    expect(said).toEqual([
      { at: 'route grow', field: 'name', before: ['Grow trees'], after: ['Sow trees'] },
      {
        ...{ at: 'condition has-pipes', field: 'question' },
        ...{ before: ['Do pipes run under the street?'], after: ['Are there pipes?'] },
      },
      { at: 'phase prepare', field: 'duration', before: ['2 months'], after: ['3 to 4 weeks'] },
      { at: 'phase prepare', field: 'deliverables', before: ['Tree plan'], after: [] },
      { at: 'step ask', field: 'with', before: [], after: ['Head gardener'] },
      { at: 'step choose', field: 'after', before: ['Ask the street'], after: [] },
    ])
  })

  it('says what stands elsewhere, and what stands in another order', () => {
    const changes = compareWith((after) => {
      after.roles.reverse()
      after.phases[1]!.steps.push(after.phases[0]!.steps.pop()!)
    })
    expect(changes).toMatchObject([
      {
        ...{ change: 'changed', part: 'playbook' },
        fields: [
          { field: 'order-role', before: ['Head gardener', 'Neighbour'], after: ['Neighbour', 'Head gardener'] },
        ],
      },
      { change: 'moved', part: 'step', id: 'choose', fields: [{ before: ['Prepare'], after: ['Plant'] }] },
    ])
  })

  it('tells a step that is new or gone once, not each of its parts', () => {
    const gone = compareWith((after) => after.phases[0]!.steps.shift())
    expect(gone.filter(({ change }) => change === 'removed')).toMatchObject([{ part: 'step', id: 'ask' }])
  })

  it('announces no change of anybody’s rights: other rights of a role are for projects that begin with the version', () => {
    const changes = compareWith((after) => {
      after.roles[0]!.grants = ['read', 'manage']
    })
    const fields = changes.flatMap(({ fields = [] }) => fields.map(({ field }) => sayField(field)))
    expect(fields).toEqual(['rights in projects that begin with it'])
  })

  it('says nothing where nothing changed', () => {
    expect(compare(playbook, structuredClone(playbook))).toEqual([])
  })

  it('never says that nothing changes where the playbook is another: each place of those that ship', async () => {
    const shipped = await Promise.all((await listShippedIds()).map((id) => readShippedPlaybook(id)))
    const places = shipped.flatMap((one) => listPlaces(one!.playbook).map((path) => ({ before: one!.playbook, path })))
    fc.assert(
      fc.property(fc.nat({ max: places.length - 1 }), (at) => {
        const { before, path } = places[at]!
        const after = changeAt(before, path)
        expect(hashPlaybook(after)).not.toBe(hashPlaybook(before))
        const changes = compare(before, after)
        expect(changes.length).toBeGreaterThan(0)
        for (const { change, fields = [] } of changes) {
          expect(change === 'added' || change === 'removed' || fields.length > 0).toBe(true)
          for (const { before, after } of fields) expect(before).not.toEqual(after)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has words for every field that the schema knows', () => {
    const names = Object.keys(fieldsOfPlaybook).map((path) =>
      path
        .split('.')
        .at(-1)!
        .replace(/\[\]|\{\}/g, ''),
    )
    const lists = ['sides', 'roles', 'agreements', 'starts', 'conditions', 'workstreams', 'phases', 'steps', 'goals']
      .concat(['activities', 'tasks', 'challenges', 'checklist', 'endings', 'templates', 'sections'])
      .concat(['amount', 'upTo', 'unit'])
    const bare = names.filter((name) => !lists.includes(name) && findWords(`version.field-${name}`) === undefined)
    expect(bare).toEqual([])
  })
})
