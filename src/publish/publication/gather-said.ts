import { findProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listQuestions } from '../questions/questions.ts'
import { addressOf } from '../settings/publish-settings.ts'
import type { PublishSettings } from '../settings/settings.ts'
import type { Publisher, SiteInput } from '../site/site-input.ts'
import { describeMappings, describeSources, findMappingIfAny, listPersonalPaths } from './describe-data.ts'
import { describeMeasures } from './describe-measures.ts'

/** What a site says beside the processes, as it was when the publication was prepared. */
export type Said = Omit<
  SiteInput,
  'publishedAt' | 'sequence' | 'isConfirmed' | 'isPreview' | 'withheld' | 'history' | 'checkpoint' | 'files'
> & {
  /** Fields that columns feed which the mapping marks as personal. */
  personalPaths: string[]
  /** Whether anything personal was found, so that releases must be gone through for it. */
  hasLeaks: boolean
  /** The addresses of the extensions whose fields are used. */
  extensions: string[]
}

/** What is said before the data itself was read, and before it is known what everybody may know of the project. */
export type SaidWords = Omit<Said, 'ocidPrefix' | 'extensions' | 'hasLeaks' | 'project'>

/** What a site with data says of where it comes from and what was measured in it. */
async function describeAll(ctx: Ctx, projectId: string, mayShowMeasures: boolean) {
  const measured = mayShowMeasures ? await describeMeasures(ctx, projectId) : { measures: [], measureSettings: '{}' }
  return {
    sources: await describeSources(ctx, projectId),
    mappings: await describeMappings(ctx, projectId),
    ...measured,
    questions: await listQuestions(ctx, { projectId }),
    personalPaths: await listPersonalPaths(ctx, projectId),
  }
}

const nothingDescribed = {
  ...{ sources: [], mappings: [], measures: [], measureSettings: '{}', questions: [], personalPaths: [] },
  isWithoutData: true as const,
}
type Held = { hasData: boolean; mayShowMeasures: boolean }

const given = <K extends string>(key: K, value: string | undefined) =>
  (value ? { [key]: value } : {}) as { [key in K]?: string }

async function describePublisher(ctx: Ctx, projectId: string, settings: PublishSettings): Promise<Publisher> {
  const publisher = (await findMappingIfAny(ctx, projectId))?.publisher
  const { organisation } = await findProject(ctx, projectId)
  return {
    name: publisher?.name ?? organisation,
    ...given('scheme', publisher?.scheme),
    ...given('uid', publisher?.uid),
    ...given('uri', publisher?.uri),
    ...given('contactName', settings.contactName),
    ...given('contactEmail', settings.contactEmail),
  }
}

/** Gathers what the site will say from all the rooms before this one; what the data itself says is not known yet. */
export async function gatherSaid(
  ctx: Ctx,
  projectId: string,
  settings: PublishSettings,
  { hasData, mayShowMeasures }: Held,
): Promise<SaidWords> {
  const { title, description, licenceName, licenceUrl } = settings
  const { isInvented } = await findProject(ctx, projectId)
  return {
    title,
    description,
    publisher: await describePublisher(ctx, projectId, settings),
    address: addressOf(ctx, settings),
    language: settings.language,
    ...given('workbench', settings.address ? undefined : `/projects/${projectId}`),
    isInvented,
    ...(licenceName ? { licence: { name: licenceName, ...given('url', licenceUrl) } } : {}),
    ...given('frequency', settings.frequency),
    ...(hasData ? await describeAll(ctx, projectId, mayShowMeasures) : nothingDescribed),
  }
}
