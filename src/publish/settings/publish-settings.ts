import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { slugText } from '#lib/text.ts'
import { allow, findProject, listRoles } from '#people/index.ts'
import { listSources } from '#pipeline/systems/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { defaultNeeded, type NeededApproval } from '../approval/approval.ts'
import { isHeldByAnother } from '../publication/addresses.store.ts'
import { refusals } from '../publish.errors.ts'
import { isSlugTaken, selectSettings, storeSettings } from './settings.store.ts'
import { type NewPublishSettings, type PublishSettings, settingsInput } from './settings.ts'

/** Whether another project wants an address, has it prepared, or is or was online there. */
const isTaken = async ({ db }: Pick<Ctx, 'db'>, slug: string, projectId: string): Promise<boolean> =>
  (await isSlugTaken(db, slug, projectId)) || isHeldByAnother(db, slug, projectId)

/** What stands until somebody has said otherwise: the project's name, and the licence that all sources share. */
async function proposeSettings(ctx: Ctx, projectId: string): Promise<PublishSettings> {
  const { name } = await findProject(ctx, projectId)
  const licences = new Set((await listSources(ctx, projectId)).map((source) => source.licence))
  const [licence = ''] = licences.size === 1 ? licences : []
  const short = slugText(name).slice(0, 50).replace(/-+$/, '') || 'contracts'
  const slug = (await isTaken(ctx, short, projectId)) ? `${short}-${projectId.slice(-6)}` : short
  const isAddress = /^https?:\/\//.test(licence)
  return {
    ...settingsInput.parse({
      slug,
      title: name,
      licenceName: licence.slice(0, 120),
      licenceUrl: isAddress ? licence : '',
    }),
    needed: [...defaultNeeded],
  }
}

/** What a project says of its public site; made from its name and sources where nobody has saved anything. */
export async function findPublishSettings(ctx: Ctx, { projectId }: { projectId: string }): Promise<PublishSettings> {
  await allow(ctx, 'publish.read', projectId)
  return (await selectSettings(ctx.db, projectId)) ?? proposeSettings(ctx, projectId)
}

async function store(ctx: Ctx, projectId: string, settings: PublishSettings): Promise<PublishSettings> {
  if (await isTaken(ctx, settings.slug, projectId)) throw refusals.slugTaken(settings.slug)
  await storeSettings(ctx.db, projectId, settings, ctx.clock.now())
  const { slug, needed } = settings
  await ctx.log.record(ctx, {
    type: 'publish.configured',
    thing: `project:${projectId}`,
    projectId,
    data: { slug, needed: needed.map(({ id }) => id) },
  })
  return settings
}

/**
 * Saves what the site says of itself; it counts from the next preparation on, and the address with it: the site that is
 * online stays where it is until then. Throws `publish.slug-taken`.
 */
export async function savePublishSettings(
  ctx: Ctx,
  { projectId, ...input }: { projectId: string } & NewPublishSettings,
): Promise<PublishSettings> {
  await allow(ctx, 'publish.configure', projectId)
  const given = checkInput(settingsInput, input)
  return transact(ctx, async (ctx) => {
    const { needed } = await findPublishSettings(ctx, { projectId })
    return store(ctx, projectId, { ...given, needed })
  })
}

const neededInput = z
  .array(
    z.object({
      id: z.string().min(1).max(100),
      words: z
        .string()
        .trim()
        .min(1, 'Say in words who gives this approval.')
        .max(300, 'Shorten the words of each approval to 300 characters.'),
      side: z.string().max(100).optional(),
      role: z.string().max(100).optional(),
      isByAnother: z.boolean(),
    }),
  )
  .min(1, 'At least one approval is needed.')
  .max(6, 'At most six approvals can be asked for.')

/** Refuses a side or a role that no role of the project is: such an approval could never be given. */
async function checkWhose(ctx: Ctx, projectId: string, needed: readonly NeededApproval[]): Promise<void> {
  const roles = await listRoles(ctx, projectId)
  for (const { side, role } of needed) {
    const fits = roles.some((one) => (!side || one.side === side) && (!role || one.id === role))
    if (!fits) throw refusals.nobodyToApprove([side, role].filter(Boolean).join(', '))
  }
}

/**
 * Sets who must approve a publication. It counts from the next preparation on. Throws `publish.nobody-to-approve` for a side
 * or role that the project does not have.
 */
export async function saveNeededApprovals(
  ctx: Ctx,
  { projectId, needed }: { projectId: string; needed: readonly NeededApproval[] },
): Promise<PublishSettings> {
  await allow(ctx, 'publish.configure-approval', projectId)
  const given = checkInput(neededInput, needed).map(({ side, role, ...rest }) => ({
    ...rest,
    ...(side && { side }),
    ...(role && { role }),
  }))
  return transact(ctx, async (ctx) => {
    await checkWhose(ctx, projectId, given)
    return store(ctx, projectId, { ...(await findPublishSettings(ctx, { projectId })), needed: given })
  })
}

/** The settings, saved so that the site has an address of its own from now on. */
export async function keepSettings(ctx: Ctx, projectId: string): Promise<PublishSettings> {
  const saved = await selectSettings(ctx.db, projectId)
  return saved ?? transact(ctx, async (ctx) => store(ctx, projectId, await proposeSettings(ctx, projectId)))
}

/** Where the site will be reached, with `/` at its end. */
export const addressOf = (
  { config }: Pick<Ctx, 'config'>,
  { address, slug }: Pick<PublishSettings, 'address' | 'slug'>,
): string => (address ? `${address.replace(/\/+$/, '')}/` : `${config.url}/published/${slug}/`)
