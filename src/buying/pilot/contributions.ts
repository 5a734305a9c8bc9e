import { t } from '#lib/words/words.ts'
import type { Ctx, ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import type { Card, Waiting } from '#platform/things.ts'
import { pilotPolicies } from './pilot.policy.ts'
import { selectPilots } from './pilot.store.ts'
import { type Pilot, type Side, sides } from './scope/pilot.ts'
import { keepWithinPilot } from './scope/take-into-pilot.ts'
import { selectTaken } from './scope/taken.store.ts'
import { measureUse, nextOf } from './scope/use.ts'
import { readPeople, sponsorOf } from './sponsors/find-sponsor.ts'

const part: ProjectPart = {
  count: async ({ db }, projectId) => ({ pilots: (await selectPilots(db, projectId)).length }),
}

const cardOf = ({ id, name, state, version }: Pilot): Card => ({
  ...{ ref: `pilot:${id}`, name, state: t(`pilot.state-${state}`), mark: `${version} ${state}` },
})

/** Pilots, as other rooms name and find them; a claim can rest on what sponsors decided in one. */
const pilotKind: ThingKind = {
  kind: 'pilot',
  ground: 'decisions',
  describe: async ({ db }, projectId, ids) =>
    (await selectPilots(db, projectId)).filter(({ id }) => ids.includes(id)).map(cardOf),
  search: async ({ db }, projectId, words) =>
    (await selectPilots(db, projectId)).filter(({ name }) => isAbout(name, words)).map(cardOf),
}

const isAbout = (name: string, words: string) => name.toLowerCase().includes(words.toLowerCase())

/** What a pilot waits for of its sponsors: a signature, or the decision at its end. */
async function waitsFor(ctx: Ctx, pilot: Pilot, day: string): Promise<{ what: string; of: readonly Side[] } | null> {
  const next = nextOf(pilot, measureUse(pilot, await selectTaken(ctx.db, pilot.id), day), day)
  if (next?.is === 'sign') return { what: 'pilot-sign', of: next.sides }
  return next?.is === 'decide' ? { what: 'pilot-decide', of: sides } : null
}

const view: ProjectView = {
  async waiting(ctx, projectId, personId) {
    const pilots = await selectPilots(ctx.db, projectId)
    if (!pilots.some(({ state }) => state !== 'ended')) return []
    const people = await readPeople(ctx, projectId)
    const self = [...people.parties.values()].find((party) => party.personId === personId)
    const waiting: Waiting[] = []
    for (const pilot of self ? pilots : []) {
      const waits = await waitsFor(ctx, pilot, people.day)
      if (self && waits?.of.some((side) => sponsorOf(people, self.id, side)))
        waiting.push({ ref: `pilot:${pilot.id}`, name: pilot.name, what: waits.what })
    }
    return waiting
  },
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: pilotPolicies,
  projectParts: [part],
  gates: [keepWithinPilot],
  kinds: [pilotKind],
  views: [view],
}
