import type { Ctx } from '#platform/context.ts'
import { transact } from '#platform/context.ts'
import type { Day } from '../days.ts'
import type { Progress } from '../progress.ts'
import { findLastTold, inPast, putInOrder } from './past.ts'
import { readFigures } from './read-figures.ts'
import type { Happening, Story } from './story.ts'
import { findPersonId, resolve, type Telling } from './telling.ts'
import { verbs } from './verbs.ts'

type Verb = (telling: Telling, ...rest: unknown[]) => Promise<void>

/** One person does what they did, all of it or nothing. */
async function tell(telling: Telling, { by, acts }: Happening): Promise<void> {
  const person = await findPersonId(telling, by)
  await transact({ ...telling.ctx, actor: { kind: 'person', id: person } }, async (ctx) => {
    for (const [name, ...rest] of acts) {
      const own = { ...telling, ctx }
      await (verbs[name] as Verb)(own, ...(await resolve(own, rest)))
    }
  })
}

/**
 * Tells what happened in a project, from the first day to the last, by the operations people use. What the log of the
 * project has already is not told again: an interrupted start goes on after it.
 */
export async function tellStory(
  ctx: Ctx,
  { projectId, present, story }: { projectId: string; present: Day; story: Story },
  progress: Progress,
): Promise<void> {
  const last = await findLastTold(ctx, projectId, present)
  const figures = await readFigures(ctx, projectId)
  const known = new Map<string, string>()
  const all = putInOrder(present, story.happenings)
  for (const [at, { one, time }] of all.entries()) {
    progress.signal.throwIfAborted()
    if (last && time <= last) continue
    await progress.report(`Telling what happened: ${story.name}`, { happenings: at + 1, of: all.length })
    await tell({ ctx: inPast(ctx, time), projectId, present, people: story.people, figures, known }, one)
  }
}
