import { endPilot, listPilots, openPilot, signPilot, tellUpdate } from '#buying/pilot/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { firstPilot, pilotUpdates, pilotVerdict, secondPilot } from '../words/pilot-year/rules.ts'
import { asAt, dayFrom, personOf, timeOf } from './at-moment.ts'
import type { Members } from './read-year.ts'

const LEAD = 'micro-procurement'
const YEAR = 365
const [FIRST, LAST] = [-395, -42]

const as = (ctx: Ctx, members: Members, day: number, who: string): Ctx =>
  asAt(ctx, timeOf(members, day), personOf(members, who))

/** Written down by whoever leads it, signed by both sponsors on the two days that follow. */
async function begin(ctx: Ctx, members: Members, pilot: typeof firstPilot, day: number, days: [number, number]) {
  const { projectId } = members
  const [firstDay, lastDay] = [dayFrom(members, days[0]), dayFrom(members, days[1])]
  const { id: pilotId } = await openPilot(as(ctx, members, day, LEAD), { projectId, ...pilot, firstDay, lastDay })
  for (const [side, who] of [
    ['technical', 'technical'],
    ['finance', 'finance'],
  ] as const)
    await signPilot(as(ctx, members, day + 1, who), { projectId, pilotId, version: 1, side })
}

/** Begins the pilot of the first year, once. */
export async function beginFirstPilot(ctx: Ctx, members: Members): Promise<void> {
  if ((await listPilots(ctx, members.projectId)).length) return
  await transact(ctx, (ctx) => begin(ctx, members, firstPilot, FIRST - 3, [FIRST, LAST]))
}

/** Tells what everybody could read through the year, ends its pilot with the report, and begins the next; once. */
export async function passOnPilot(ctx: Ctx, members: Members): Promise<void> {
  const { projectId } = members
  const [first, ...others] = await listPilots(ctx, projectId)
  if (others.length || !first) return
  const pilotId = first.id
  await transact(ctx, async (ctx) => {
    for (const { day, words } of pilotUpdates)
      await tellUpdate(as(ctx, members, day, LEAD), { projectId, pilotId, day: dayFrom(members, day), words })
    await endPilot(as(ctx, members, LAST + 1, 'finance'), { projectId, pilotId, ...pilotVerdict })
    await begin(ctx, members, secondPilot, LAST + 2, [LAST + 2, LAST + YEAR])
  })
}
