import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import { findSight } from '#workspace/index.ts'
import type { LetOut, SetAside } from '../project/let-out.ts'
import type { Publication } from './publication.ts'

type Part = { name: string; thing?: string | null }

/** Which of these parts whoever asks may know of: of a document or a paper what they may read; of what was removed nobody knows. */
async function findSeen(ctx: Ctx, projectId: string, parts: readonly Part[]): Promise<(part: Part) => boolean> {
  const { isNarrow } = await findSight(ctx, projectId)
  if (!isNarrow || (await may(ctx, 'agreement.see-raw', projectId))) return () => true
  const refs = parts.flatMap(({ thing }) => thing ?? [])
  const cards = await describeThings(ctx, projectId, refs)
  return ({ thing }) => thing === null || (thing !== undefined && cards.has(thing))
}

const withoutThing = <P extends Part>({ thing: _, ...part }: P) => part

const nameLetOut = (isSeen: (part: Part) => boolean, parts: readonly LetOut[]): LetOut[] =>
  // What went out before its thing was kept with it was for everybody, by its name, too.
  parts.filter((part) => part.thing === undefined || isSeen(part)).map(withoutThing)

const nameSetAside = (isSeen: (part: Part) => boolean, parts: readonly SetAside[]): SetAside[] =>
  parts.flatMap((part) => {
    if (isSeen(part)) return [withoutThing(part)]
    // Kept before its thing was: nothing tells any more whether its name is for this reader.
    return part.thing === undefined ? [{ ...part, name: t('publish.unnamed') }] : []
  })

/** Publications without the names of what the agreement keeps from whoever asks. */
export async function keepSeenParts(ctx: Ctx, projectId: string, all: readonly Publication[]): Promise<Publication[]> {
  const isSeen = await findSeen(
    ctx,
    projectId,
    all.flatMap(({ products, setAside }) => [...products, ...setAside]),
  )
  return all.map((one) => ({
    ...one,
    products: nameLetOut(isSeen, one.products),
    setAside: nameSetAside(isSeen, one.setAside),
  }))
}

/** One publication, the same. */
export async function showPublication(ctx: Ctx, publication: Publication): Promise<Publication> {
  const [shown] = await keepSeenParts(ctx, publication.projectId, [publication])
  return shown!
}

/** What a part is called where every member may read it: in the words of a refusal that is kept with a task. */
export async function nameForMembers(ctx: Ctx, projectId: string, part: Part): Promise<string> {
  const nobody: Ctx = { ...ctx, actor: { kind: 'visitor' } }
  const isSeen = await findSeen(nobody, projectId, [part])
  return isSeen(part) ? part.name : t('publish.unnamed')
}
