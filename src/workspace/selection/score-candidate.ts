import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockEntry, selectEntries } from '../register/register.store.ts'
import { textSchema } from '../register/register.ts'
import { refusals } from '../workspace.errors.ts'
import { candidates } from './candidates.ts'
import { criteria } from './criteria.ts'
import { deleteScore, type Score, selectScores, storeScore } from './scores.store.ts'

const given = z
  .object({
    criterionId: z.string(),
    /** 0 to 4; null where nobody can say yet. */
    score: z.int('Choose 0 to 4.').min(0, 'Choose 0 to 4.').max(4, 'Choose 0 to 4.').nullable(),
    rationale: textSchema(2000),
    /** The version that was seen; 0 where there was no score. */
    basedOn: z.int().min(0),
  })
  .refine(({ score, rationale }) => score === null || rationale !== '', {
    path: ['rationale'],
    message: 'Say why: a score without its reason cannot be compared.',
  })
  .refine(({ score, rationale }) => score !== null || rationale === '', {
    path: ['score'],
    message: 'Choose a score for your reason, or take the reason out.',
  })

export const scoresSchema = z.object({ scores: z.array(given).max(200) })
export type GivenScore = z.infer<typeof given>

type Written = { before: Score | undefined; given: GivenScore }

const isOther = ({ before, given }: Written) =>
  (before?.score ?? null) !== given.score || (before !== undefined && before.rationale !== given.rationale)

/** What was changed on top of a score that is not the one seen any more. */
const isStale = ({ before, given }: Written) => (before?.version ?? 0) !== given.basedOn

async function store(ctx: Ctx, candidateId: string, { before, given }: Written): Promise<void> {
  const { criterionId, score, rationale } = given
  if (score === null) return before && deleteScore(ctx.db, before)
  const said = { scoredAt: ctx.clock.now(), scoredBy: actingPerson(ctx) }
  await storeScore(ctx.db, { candidateId, criterionId, version: given.basedOn + 1, score, rationale, ...said })
}

/**
 * Scores a candidate by some criteria, each with its reason. Where somebody else scored one of them meanwhile and
 * otherwise, nothing is written: `workspace.changed-meanwhile` with what stands.
 */
export function scoreCandidate(
  ctx: Ctx,
  input: { projectId: string; candidateId: string; scores: GivenScore[] },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, candidateId } = input
    await allow(ctx, 'candidate.write', projectId)
    const { scores } = checkInput(scoresSchema, input)
    await lockEntry(ctx.db, candidates, candidateId)
    const [candidate] = await selectEntries(ctx.db, candidates, projectId, { ids: [candidateId] })
    const ids = scores.map(({ criterionId }) => criterionId)
    const known = await selectEntries(ctx.db, criteria, projectId, { ids })
    if (!candidate || known.length !== new Set(ids).size) throw refusals.noSuchEntry()
    const stand = await selectScores(ctx.db, [candidateId])
    const before = new Map(stand.map((score) => [score.criterionId, score]))
    const changes = scores.map((given) => ({ given, before: before.get(given.criterionId) })).filter(isOther)
    if (changes.some(isStale)) throw refusals.changedMeanwhile({ scores: stand })
    for (const change of changes) await store(ctx, candidateId, change)
    if (!changes.length) return
    const data = { criteria: changes.map(({ given }) => given.criterionId) }
    await ctx.log.record(ctx, { type: 'candidate.scored', thing: `candidate:${candidateId}`, projectId, data })
  })
}
