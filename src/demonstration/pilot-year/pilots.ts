import {
  endPilot,
  listPilots,
  openPilot,
  openToAll,
  publishUpdate,
  signPilot,
  tellUpdate,
} from '#buying/pilot/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { firstPilot, pilotUpdates, pilotVerdict, secondPilot } from '../words/pilot-year/rules.ts'
import { asAt, dayFrom, personOf, timeOf } from './at-moment.ts'
import type { Members } from './read-year.ts'

const LEAD = 'micro-procurement'
const YEAR = 365
const [FIRST, LAST] = [-395, -42]

const as = (ctx: Ctx, members: Members, day: number, who: string): Ctx =>
  asAt(ctx, timeOf(members, day), personOf(members, who))

/** Written down by whoever leads it, signed by both sponsors on the days that follow: each has the key of their side. */
async function begin(ctx: Ctx, members: Members, pilot: typeof firstPilot, day: number, days: [number, number]) {
  const { projectId } = members
  const [firstDay, lastDay] = [dayFrom(members, days[0]), dayFrom(members, days[1])]
  const { id: pilotId } = await openPilot(as(ctx, members, day, LEAD), { projectId, ...pilot, firstDay, lastDay })
  for (const [at, side] of (['technical', 'finance'] as const).entries())
    await signPilot(as(ctx, members, day + at + 1, side), { projectId, pilotId, version: 1, side })
}

/** Begins the pilot of the first year, once. */
export async function beginFirstPilot(ctx: Ctx, members: Members): Promise<void> {
  if ((await listPilots(ctx, members.projectId)).length) return
  await transact(ctx, (ctx) => begin(ctx, members, firstPilot, FIRST - 4, [FIRST, LAST]))
}

/** Opens it to everybody, tells what could be read through the year, ends its pilot with the report, and begins the next; once. */
export async function passOnPilot(ctx: Ctx, members: Members): Promise<void> {
  const { projectId } = members
  const [first, ...others] = await listPilots(ctx, projectId)
  if (others.length || !first) return
  const pilotId = first.id
  await transact(ctx, async (ctx) => {
    await openToAll(as(ctx, members, FIRST + 1, LEAD), { projectId, pilotId, isPublic: true })
    for (const { day, words } of pilotUpdates) {
      const told = { projectId, pilotId, day: dayFrom(members, day), words }
      const { id: updateId } = await tellUpdate(as(ctx, members, day, LEAD), told)
      const partner = as(ctx, members, day, 'partner')
      await publishUpdate(partner, { projectId, pilotId, updateId, isPublic: true })
    }
    await endPilot(as(ctx, members, LAST + 1, 'finance'), { projectId, pilotId, ...pilotVerdict })
    await begin(ctx, members, secondPilot, LAST + 2, [LAST + 2, LAST + YEAR])
  })
}
