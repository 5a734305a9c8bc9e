import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { addEntry, findEntry } from '../register/entries.ts'
import { selectEntries } from '../register/register.store.ts'
import type { Entry } from '../register/register.ts'
import { type candidateFields, candidates, type Decided } from './candidates.ts'
import { criteria, criterionExamples, type criterionFields } from './criteria.ts'
import { type Place, rank, type Shift, testWeights } from './rank.ts'
import { type Score, selectScores } from './scores.store.ts'

export type Candidate = Entry<typeof candidateFields> & Decided
export type Criterion = Entry<typeof criterionFields>

/** Everything that is compared: candidates, criteria, scores, the ranking and what each weight decides of it. */
export type Selection = {
  candidates: Candidate[]
  criteria: Criterion[]
  scores: Score[]
  places: Place[]
  shifts: Shift[]
}

/** What weighs most first. */
export const byWeight = (a: Criterion, b: Criterion) => b.weight - a.weight || a.name.localeCompare(b.name)

/**
 * Who is compared: all but those declined, until one is selected: then all that were scored, as the choice was among them.
 * One's own city only where it stands alone.
 */
function listRanked(all: readonly Candidate[], scores: readonly Score[]): Candidate[] {
  const scored = new Set(scores.map(({ candidateId }) => candidateId))
  const isChosen = all.some(({ state }) => state === 'selected')
  const open = all.filter(({ id, state }) => state !== 'declined' || (isChosen && scored.has(id)))
  const others = open.filter(({ isOwn }) => !isOwn)
  return others.length ? others : open
}

/** The whole of a selection: who is compared by what, how they rank, and how that hangs on each weight. */
export async function findSelection(ctx: Ctx, input: { projectId: string }): Promise<Selection> {
  const { projectId } = input
  await allow(ctx, 'candidate.read', projectId)
  const standing = { isWithdrawn: false }
  const compared = (await selectEntries(ctx.db, candidates, projectId, standing)) as Candidate[]
  const by = (await selectEntries(ctx.db, criteria, projectId, standing)).toSorted(byWeight)
  const scores = await selectScores(
    ctx.db,
    compared.map(({ id }) => id),
  )
  const comparison = { candidates: listRanked(compared, scores).map(({ id }) => id), criteria: by, scores }
  return { candidates: compared, criteria: by, scores, places: rank(comparison), shifts: testWeights(comparison) }
}

/** One candidate with what was decided of it, also a withdrawn one, and how it is scored. */
export async function findCandidate(
  ctx: Ctx,
  place: { projectId: string; id: string },
): Promise<{ candidate: Candidate; criteria: Criterion[]; scores: Score[] }> {
  const candidate = (await findEntry(ctx, candidates, place)) as Candidate
  const by = (await selectEntries(ctx.db, criteria, place.projectId, { isWithdrawn: false })).toSorted(byWeight)
  return { candidate, criteria: by, scores: await selectScores(ctx.db, [candidate.id]) }
}

/** Takes over the criteria that served before, but those that were taken over already; gives how many were added. */
export function takeOverCriteria(ctx: Ctx, input: { projectId: string }): Promise<{ added: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'criterion.write', projectId)
    const known = new Set((await selectEntries(ctx.db, criteria, projectId)).map(({ example }) => example))
    const fresh = Object.entries(criterionExamples).filter(([example]) => !known.has(example))
    for (const [example, weight] of fresh) {
      const id = example as keyof typeof criterionExamples
      const words = { name: t(`criterion-example.${id}`), guidance: t(`criterion-example.${id}-guidance`) }
      await addEntry(ctx, criteria, { projectId, values: { ...words, weight, example } })
    }
    return { added: fresh.length }
  })
}
