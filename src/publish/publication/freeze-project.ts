import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Ctx } from '#platform/context.ts'
import type { Facts } from '../dataset/facts.ts'
import { gatherProject } from '../project/gather-project.ts'
import type { Judging } from '../project/let-out.ts'
import type { PictureFile, PublicNames } from '../project/public-content.ts'
import { hasAnything, type PublicProject } from '../project/public-project.ts'
import { refusals } from '../publish.errors.ts'
import type { PublishSettings } from '../settings/settings.ts'
import type { PublishedMeasure } from '../site/site-input.ts'
import { frozenPicture } from './folders.ts'
import type { PublicationPart } from './publication.ts'

/** What of the data a claim may lead to: published measures and processes, by the names they have on the site. */
const nameData = (measures: readonly PublishedMeasure[], { processes }: Facts): PublicNames =>
  new Map([
    ...measures.map(({ code, title }) => [`measure:${code}`, title] as const),
    ...processes.map(({ ocid, title }) => [`process:${ocid}`, title] as const),
  ])

async function storePictures(folder: string, pictures: readonly PictureFile[]): Promise<void> {
  for (const { file, bytes } of pictures) {
    const path = frozenPicture(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  }
}

type Freeze = {
  projectId: string
  folder: string
  settings: PublishSettings
  parts: readonly PublicationPart[]
  judging: Judging
  measures: readonly PublishedMeasure[]
  facts: Facts
}

/**
 * Freezes what everybody may know of the project, with the pictures of its documents; nothing where that is no part of the
 * publication. Throws `publish.nothing-to-show` where it is all there is, and empty.
 */
export async function freezeProject(
  ctx: Ctx,
  { projectId, folder, settings, parts, judging, measures, facts }: Freeze,
): Promise<{ project?: PublicProject }> {
  if (!parts.includes('project')) return {}
  const publicData = nameData(measures, facts)
  const { project, pictures } = await gatherProject(ctx, { projectId, settings, judging, publicData })
  if (!hasAnything(project)) {
    if (parts.length === 1) throw refusals.nothingToShow()
    return {}
  }
  await storePictures(folder, pictures)
  return { project }
}
