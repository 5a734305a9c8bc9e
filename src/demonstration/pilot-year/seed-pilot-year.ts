import { listCards } from '#buying/deliver/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Progress } from '../progress.ts'
import { asDemonstration, findPresent, findStoryProject } from '../stories/found-project.ts'
import type { Story } from '../stories/story.ts'
import { FINISHED, firstYear } from '../words/pilot-year/first-year.ts'
import { underWay } from '../words/pilot-year/under-way.ts'
import { keepAlteredFile } from './altered-file.ts'
import { measureYear } from './measure-year.ts'
import { beginFirstPilot, passOnPilot } from './pilots.ts'
import type { Year } from './purchase.ts'
import { readMembers, readYear } from './read-year.ts'
import { setUpYear } from './set-up.ts'
import type { Purchase } from './step.ts'
import { tellStoppedRule } from './stopped-rule.ts'
import { tellPurchase } from './tell-purchase.ts'

async function tellAll(ctx: Ctx, year: Year, all: readonly Purchase[], progress: Progress): Promise<void> {
  for (const [at, purchase] of all.entries()) {
    progress.signal.throwIfAborted()
    await progress.report('Telling what was bought', { purchases: at + 1, of: all.length })
    await tellPurchase(ctx, year, purchase)
  }
}

/**
 * Tells the pilot year of a story: its rules, the first year with its pilot, a change of the rules that the replay
 * stopped, what is bought at present, and its measures beside those of before. What is there already is not told again.
 */
export async function seedPilotYear(ctx: Ctx, story: Story, progress: Progress): Promise<void> {
  const system = asDemonstration(ctx)
  const projectId = (await findStoryProject(system, story))!
  const present = await findPresent(system, projectId, story)
  const members = await readMembers(system, { story, projectId, present })
  await progress.report('Telling what was bought')
  if (!(await listCards(system, projectId)).length) await setUpYear(system, members)
  await beginFirstPilot(system, members)
  const year = await readYear(system, members)
  await tellAll(system, year, firstYear, progress)
  await tellStoppedRule(system, year)
  await passOnPilot(system, members)
  await tellAll(system, year, underWay, progress)
  await keepAlteredFile(ctx, year, FINISHED)
  await measureYear(ctx, year, progress)
}
