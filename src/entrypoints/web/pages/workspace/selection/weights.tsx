import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Selection, Shift } from '#workspace/index.ts'
import { P, SubHeading, Table } from '../../../ui/parts.tsx'

/** What the sentence above the table says: whether a small change of one weight would put somebody else first. */
function sayShort(shifts: readonly Shift[], moving: readonly Shift[]): string {
  if (!moving.length) return t('candidate.weights-steady')
  const shaky = new Set(shifts.filter(({ isOtherFirst }) => isOtherFirst).map(({ criterionId }) => criterionId))
  if (!shaky.size) return t('candidate.weights-first-steady')
  return t('candidate.weights-first-shaky', { count: shaky.size })
}

/** How the ranking hangs on each weight: in a sentence, then move by move. */
export const Weights: FC<{ selection: Selection }> = ({ selection }) => {
  const { candidates, criteria, places, shifts } = selection
  if (places.length < 2) return null
  const candidateName = (id: string) => candidates.find((one) => one.id === id)?.name ?? ''
  const criterionName = (id: string) => criteria.find((one) => one.id === id)?.name ?? ''
  const moving = shifts.filter(({ moves }) => moves.length)
  return (
    <>
      <SubHeading>{t('candidate.weights')}</SubHeading>
      <P>{sayShort(shifts, moving)}</P>
      {moving.length ? (
        <Table
          caption={t('candidate.weights-table')}
          rows={moving}
          columns={[
            {
              head: t('candidate.weights-criterion'),
              rowHead: true,
              cell: ({ criterionId, from, to }) =>
                t('candidate.weights-change', { name: criterionName(criterionId), from, to }),
            },
            {
              head: t('candidate.weights-moves'),
              cell: ({ moves }) =>
                moves
                  .map(({ candidateId, from, to }) =>
                    t('candidate.weights-move', { name: candidateName(candidateId), from, to }),
                  )
                  .join('; '),
            },
          ]}
        />
      ) : null}
    </>
  )
}
