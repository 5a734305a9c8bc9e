import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Place, Selection } from '#workspace/index.ts'
import { path } from '../../../routes.ts'
import { A, P, Table } from '../../../ui/parts.tsx'

const percent = (share: number) => t('candidate.share', { percent: Math.round(share * 100) })

/** The places with points, and the scores they are made of. */
export const Ranking: FC<{ selection: Selection; projectId: string }> = ({ selection, projectId }) => {
  const { candidates, criteria, scores, places } = selection
  const nameOf = (id: string) => candidates.find((one) => one.id === id)?.name ?? ''
  const isShared = ({ place, candidateId }: Place) =>
    places.some((other) => other.place === place && other.candidateId !== candidateId)
  const scoreOf = (candidateId: string, criterionId: string) =>
    scores.find((one) => one.candidateId === candidateId && one.criterionId === criterionId)?.score
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
        caption={t('candidate.matrix')}
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
              <A href={path('candidate', { projectId, candidateId })}>{nameOf(candidateId)}</A>
            ),
          },
          { head: t('candidate.points'), numeric: true, cell: ({ points, share }) => `${points} (${percent(share)})` },
          ...criteria.map(({ id, name, weight }) => ({
            head: `${name} × ${weight}`,
            numeric: true,
            cell: ({ candidateId }: Place) => scoreOf(candidateId, id) ?? '–',
          })),
          {
            head: t('candidate.scored'),
            cell: ({ scored }) => t('candidate.scored-of', { scored, all: criteria.length }),
          },
        ]}
      />
    </>
  )
}
