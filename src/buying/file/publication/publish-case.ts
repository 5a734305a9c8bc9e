import { type FoundCase, readCase } from '#buying/cases/index.ts'
import { effectiveParameters, findActiveRuleset } from '#buying/guardrails/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { PublicCase } from '../projection/public-case.ts'
import { type CaseRelease, releasesOf } from '../projection/releases.ts'
import { type PublicationRule, publicSince } from '../projection/visibility.ts'
import { ocidOf, publicCaseOf } from './public-case-of.ts'
import {
  findOcid,
  forgetSeen,
  insertReleases,
  lockOcid,
  selectReleases,
  selectSetting,
  selectUnseen,
  storeSetting,
  updateSeen,
} from './publication.store.ts'
import { closed, type PublicationSetting, settingSchema } from './setting.ts'

type Place = { projectId: string; caseId: string }

/** Whether and how the purchases of a project are published. */
export async function findPublicationSetting(ctx: Ctx, projectId: string): Promise<PublicationSetting> {
  await allow(ctx, 'case-file.read', projectId)
  return (await selectSetting(ctx.db, projectId)) ?? closed
}

/** Decides whether, from when on and as whose the purchases of a project are published. What was published stays as it is. */
export function setPublication(ctx: Ctx, input: { projectId: string } & Record<string, unknown>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'case-publication.set', projectId)
    const setting = checkInput(settingSchema, given)
    await storeSetting(ctx.db, projectId, setting, { by: actingPerson(ctx), at: ctx.clock.now() })
    await forgetSeen(ctx.db, projectId)
    const { isOpen, smallFrom, openFrom, showsBids } = setting
    const data = { open: isOpen, small: smallFrom, opportunities: openFrom, bids: showsBids }
    await ctx.log.record(ctx, { type: 'case-publication.set', thing: `project:${projectId}`, projectId, data })
  })
}

/** From which total on the rules of a project ask to publish (rule:G36), today; null where they do not say. */
async function findDuty(ctx: Ctx, projectId: string): Promise<number | null> {
  const rules = await findActiveRuleset(ctx, projectId)
  if (!rules) return null
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const from = effectiveParameters({ values: rules.content.values }, day).publishAbove?.value
  return typeof from === 'number' ? from : null
}

/** What the project chose; what its rules ask for holds, too, where that is more. */
async function ruleOf(ctx: Ctx, projectId: string, setting: PublicationSetting): Promise<PublicationRule> {
  const { smallFrom, openFrom, dutyCents } = setting
  const duties = [dutyCents, await findDuty(ctx, projectId)].filter((one) => one !== null)
  return { from: { small: smallFrom, open: openFrom }, dutyCents: duties.length ? Math.min(...duties) : null }
}

/** What has to be published now beyond what was; nothing while the case is not public. */
const missingOf = (of: PublicCase, rule: PublicationRule, earlier: readonly CaseRelease[]): CaseRelease[] =>
  earlier.length || publicSince(of.events, rule) ? releasesOf(of, earlier) : []

/** Publishes what has happened in a case and is public: a release an event, each once. Gives how many were new. */
export function publishCaseRelease(ctx: Ctx, { projectId, caseId }: Place): Promise<number> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'case-publication.run', projectId)
    const setting = (await selectSetting(ctx.db, projectId)) ?? closed
    if (!setting.isOpen) return 0
    const found = await readCase(ctx, { projectId, caseId })
    const ocid = await lockOcid(ctx.db, caseId, ocidOf(setting, found))
    const earlier = await selectReleases(ctx.db, caseId)
    const rule = await ruleOf(ctx, projectId, setting)
    const missing = missingOf(await publicCaseOf(ctx, found, { setting, ocid }), rule, earlier)
    await insertReleases(ctx.db, caseId, missing, { after: earlier.length, at: ctx.clock.now() })
    await updateSeen(ctx.db, caseId, found.events.length)
    const data = { ocid, releases: missing.map(({ id }) => id) }
    if (missing.length)
      await ctx.log.record(ctx, { type: 'case-release.published', thing: `case:${caseId}`, projectId, data })
    return missing.length
  })
}

const MOST = 200

/** Publishes what happened since in all projects that publish; each minute, so that no event waits for a page. */
export async function publishDue(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case-publication.run')
  for (const place of await selectUnseen(ctx.db, MOST)) await publishCaseRelease(ctx, place)
}

/** The releases of a case: those that were published, then those that would be, for whoever may read it. */
export async function readReleases(
  ctx: Ctx,
  found: FoundCase,
): Promise<{ published: number; releases: CaseRelease[] }> {
  const setting = (await selectSetting(ctx.db, found.projectId)) ?? closed
  const ocid = (await findOcid(ctx.db, found.id)) ?? ocidOf(setting, found)
  const earlier = await selectReleases(ctx.db, found.id)
  const more = releasesOf(await publicCaseOf(ctx, found, { setting, ocid }), earlier)
  return { published: earlier.length, releases: [...earlier, ...more] }
}
