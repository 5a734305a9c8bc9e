import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Place, Selection } from '#workspace/index.ts'
import { path } from '../../../routes.ts'
import { A, P, Table } from '../../../ui/parts.tsx'

const percent = (share: number) => t('candidate.share', { percent: Math.round(share * 100) })

const nameIn = ({ candidates }: Selection, id: string) => candidates.find((one) => one.id === id)?.name ?? ''

/** The scores the places are made of: a row a criterion, a column a candidate, in the order of the places. */
const Matrix: FC<{ selection: Selection }> = ({ selection }) => {
  const { criteria, scores, places } = selection
  const scoreOf = (candidateId: string, criterionId: string) =>
    scores.find((one) => one.candidateId === candidateId && one.criterionId === criterionId)?.score
  return (
    <Table
      caption={t('candidate.matrix')}
      rows={criteria}
      columns={[
        { head: t('criterion.one'), rowHead: true, cell: ({ name }) => name },
        { head: t('criterion.weight'), numeric: true, cell: ({ weight }) => weight },
        ...places.map(({ candidateId }) => ({
          head: nameIn(selection, candidateId),
          numeric: true,
          cell: ({ id }: { id: string }) => scoreOf(candidateId, id) ?? '–',
        })),
      ]}
    />
  )
}

/** The places with their points, and the scores they are made of. */
export const Ranking: FC<{ selection: Selection; projectId: string }> = ({ selection, projectId }) => {
  const { criteria, places } = selection
  const isShared = ({ place, candidateId }: Place) =>
    places.some((other) => other.place === place && other.candidateId !== candidateId)
  const isProvisional = places.some(({ scored }) => scored < criteria.length)
  return (
    <>
      <P>{t('candidate.ranking-how')}</P>
      {isProvisional ? (
        <P>
          <strong>{t('candidate.provisional')}</strong>
        </P>
      ) : null}
      <Table
        caption={t('candidate.ranking')}
        hideCaption
        rows={places}
        columns={[
          {
            head: t('candidate.place'),
            cell: (one) => (isShared(one) ? t('candidate.tied', { place: one.place }) : one.place),
          },
          {
            head: t('candidate.name'),
            rowHead: true,
            cell: ({ candidateId }) => (
              <A href={path('candidate', { projectId, candidateId })}>{nameIn(selection, candidateId)}</A>
            ),
          },
          { head: t('candidate.points'), numeric: true, cell: ({ points, share }) => `${points} (${percent(share)})` },
          {
            head: t('candidate.scored'),
            cell: ({ scored }) => t('candidate.scored-of', { scored, all: criteria.length }),
          },
        ]}
      />
      <Matrix selection={selection} />
    </>
  )
}
