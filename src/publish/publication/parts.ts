import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findLine } from '#pipeline/line/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listRuns } from '#playbooks/index.ts'
import type { Judging } from '../project/let-out.ts'
import { refusals } from '../publish.errors.ts'
import type { PublicationPart } from './publication.ts'
import { selectPublications } from './publications.store.ts'

const WERE_MADE = ['draft', 'approved', 'published', 'replaced', 'retracted'] as const

const hasData = async (ctx: Ctx, projectId: string): Promise<boolean> =>
  ((await findLine(ctx, projectId)).dataset?.processes ?? 0) > 0

/**
 * What a publication holds unless somebody says otherwise: what the last one held; else the data, or where there is none the pages
 * of a project that follows a playbook.
 */
export async function findUsualParts(ctx: Ctx, { projectId }: { projectId: string }): Promise<PublicationPart[]> {
  await allow(ctx, 'publish.read', projectId)
  const [last] = await selectPublications(ctx.db, projectId, WERE_MADE)
  if (last) return last.parts
  const isProjectOnly = !(await hasData(ctx, projectId)) && (await listRuns(ctx, projectId)).length > 0
  return isProjectOnly ? ['project'] : ['data']
}

/** The parts that the agreement lets out. Throws `publish.not-let-out` where it is none of them. */
export async function judgeParts(
  judging: Judging,
  wanted: readonly PublicationPart[],
): Promise<{ parts: PublicationPart[]; mayShowMeasures: boolean }> {
  const ask = async (name: string, product: string) => {
    const may = await judging.ask(name, [product])
    if (!may) judging.nameKept(name)
    return may
  }
  const mayShowData = wanted.includes('data') && (await ask(t('publish.part-data'), 'dataset'))
  const mayShowMeasures = mayShowData && (await ask(t('publish.part-measures'), 'measures'))
  const parts = wanted.filter((part) => part !== 'data' || mayShowData)
  const [aside] = judging.found().setAside
  if (!parts.length) throw refusals.notLetOut(aside!.name, aside!.why)
  return { parts, mayShowMeasures }
}
