import type { z } from 'zod'
import { isLanguage, speak } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { findProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Layout } from '#platform/render/formats/index.ts'
import { findDocument, layoutOf, readDocumentContent } from '#workspace/documents/index.ts'
import { readMinutes } from '#workspace/meetings/index.ts'
import { compose } from './compose.ts'
import type { newReport, Snapshot } from './report.ts'

type Wanted = z.output<typeof newReport>
type Gathered = Pick<Snapshot, 'title' | 'content' | 'about' | 'source' | 'textSha256' | 'layout'> & {
  language?: string
}

type Which = { projectId: string; documentId: string }

/** How the approved text was formatted; nothing for any other version of it. */
async function gatherLayout(ctx: Ctx, which: Which, version: number | undefined): Promise<Layout | undefined> {
  const layout = layoutOf(await findDocument(ctx, which), version)
  if (!layout) return undefined
  const { paper, contents, numbered } = layout
  return { size: paper === 'letter' ? 'us-letter' : 'a4', contents, numbered }
}

/** A version, or the text as it stands: what approvals were given to is named by its hash. */
async function gatherDocument(ctx: Ctx, projectId: string, documentId: string, version?: number): Promise<Gathered> {
  const which = { projectId, documentId, ...(version === undefined ? {} : { version }) }
  const found = await readDocumentContent(ctx, which)
  const about = speak(isLanguage(found.language) ? found.language : 'en', () => [
    {
      name: t('reports.version'),
      value: found.version === undefined ? t('reports.as-it-stood') : String(found.version),
    },
    { name: t('reports.document-hash'), value: found.sha256 },
  ])
  const layout = await gatherLayout(ctx, which, found.version)
  const { title, content, language, sha256: textSha256 } = found
  return { title, content, language, about, source: `document:${documentId}`, textSha256, ...(layout && { layout }) }
}

async function gather(ctx: Ctx, projectId: string, wanted: Wanted, project: string): Promise<Gathered> {
  if (wanted.kind === 'document') return gatherDocument(ctx, projectId, wanted.documentId, wanted.version)
  if (wanted.kind === 'minutes') {
    const { title, content } = await readMinutes(ctx, { projectId, meetingId: wanted.meetingId })
    return { title, content, about: [], source: `meeting:${wanted.meetingId}` }
  }
  const title = t(`reports.title.${wanted.kind}`, { project })
  return { title, content: await compose(ctx, projectId, wanted.kind), about: [] }
}

/** All that a report will say, as it stands at this moment. */
export async function gatherSnapshot(ctx: Ctx, projectId: string, wanted: Wanted): Promise<Snapshot> {
  const { name: project } = await findProject(ctx, projectId)
  const gathered = await gather(ctx, projectId, wanted, project)
  const checkAt = await ctx.things.whereToCheck?.(ctx, projectId)
  return {
    format: 'fairlead-report/1',
    kind: wanted.kind,
    language: t('frame.language'),
    project,
    frozenAt: ctx.clock.now(),
    ...gathered,
    ...(checkAt && { checkAt }),
  }
}
