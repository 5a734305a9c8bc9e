import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { checkSettings, enabledCodes, readSettings, type Settings } from '../settings.ts'
import { selectSettings, storeSettings } from './measurements.store.ts'

const nameOf = ({ actor }: Ctx) => (actor.kind === 'person' ? actor.id : actor.kind)

/** A project's settings for measuring; empty where nobody has saved any, which turns all measures on. */
export async function findMeasureSettings(ctx: Ctx, { projectId }: { projectId: string }): Promise<Settings> {
  await allow(ctx, 'measure.read', projectId)
  return (await selectSettings(ctx.db, projectId)) ?? {}
}

/**
 * Saves a project's settings: an object, or text as JSON or INI. They count from the next measurement on.
 * Throws `measure.settings`, which names every key that is unknown or wrong.
 */
export async function saveMeasureSettings(
  ctx: Ctx,
  { projectId, settings: given }: { projectId: string; settings: unknown },
): Promise<Settings> {
  await allow(ctx, 'measure.configure', projectId)
  const settings = typeof given === 'string' ? readSettings(given) : checkSettings(given)
  await transact(ctx, async (ctx) => {
    await storeSettings(ctx.db, { projectId, settings, savedAt: ctx.clock.now(), savedBy: nameOf(ctx) })
    await ctx.log.record(ctx, {
      type: 'measure.configured',
      thing: `project:${projectId}`,
      projectId,
      data: { enabled: enabledCodes(settings) },
    })
  })
  return settings
}
