import { t } from '#lib/words/words.ts'
import type { Ctx, LiveBlock } from '#platform/context.ts'
import { tableOf } from '#platform/render/table-content.ts'
import { countEntries, entriesOf } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { candidates } from './candidates.ts'
import { findSelection, type Selection } from './find-selection.ts'
import { informationalInterviews } from './interviews.ts'

const countLost = async ({ db }: Pick<Ctx, 'db'>, projectId: string) => ({
  candidates: await countEntries(db, candidates, projectId),
  'informational-interviews': await countEntries(db, informationalInterviews, projectId),
})

function rankingOf({ candidates, places }: Selection) {
  const placeOf = (id: string) => places.find(({ candidateId }) => candidateId === id)
  const ranked = candidates.toSorted((a, b) => (placeOf(a.id)?.place ?? 999) - (placeOf(b.id)?.place ?? 999))
  type Row = (typeof ranked)[number]
  const columns = [
    { head: t('candidate.name'), cell: ({ name }: Row) => name },
    { head: t('candidate.place'), cell: ({ id }: Row) => String(placeOf(id)?.place ?? '') },
    { head: t('candidate.points'), cell: ({ id }: Row) => String(placeOf(id)?.points ?? '') },
    { head: t('candidate.entryReason'), cell: ({ entryReason }: Row) => entryReason },
    { head: t('candidate.successComponents'), cell: ({ successComponents }: Row) => successComponents },
    { head: t('candidate.state'), cell: ({ state }: Row) => t(`candidate.state-${state}`) },
    { head: t('candidate.rationale'), cell: ({ rationale }: Row) => rationale },
  ]
  return tableOf(t('candidate.title'), columns, ranked, t('candidate.empty'))
}

function scoresOf({ candidates, criteria, scores }: Selection) {
  const nameOf = (all: readonly { id: string; name: string }[], id: string) =>
    all.find((one) => one.id === id)?.name ?? ''
  type Row = Selection['scores'][number]
  const columns = [
    { head: t('candidate.name'), cell: ({ candidateId }: Row) => nameOf(candidates, candidateId) },
    { head: t('criterion.one'), cell: ({ criterionId }: Row) => nameOf(criteria, criterionId) },
    { head: t('candidate.score'), cell: ({ score }: Row) => String(score) },
    { head: t('candidate.rationale'), cell: ({ rationale }: Row) => rationale },
  ]
  return scores.length ? tableOf(t('candidate.scores'), columns, scores, '') : []
}

/** Who was compared and why one was chosen, and every score with its reason. */
const selectionBlock: LiveBlock = {
  id: 'selection',
  read: async (ctx, projectId) => {
    const selection = await findSelection(ctx, { projectId })
    return [...rankingOf(selection), ...scoresOf(selection)]
  },
}

export const selectionContributions: RegisterContributions = {
  kinds: [kindOf(candidates), kindOf(informationalInterviews)],
  views: [{ registers: (projectId) => ({ selection: entriesOf(candidates, projectId) }) }],
  blocks: [selectionBlock],
  projectParts: [{ count: countLost }],
}
