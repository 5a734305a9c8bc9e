import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Candidate, findSelection, listEntries, type Selection } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Empty, Heading, P, SubHeading, Table, Tag } from '../../../ui/parts.tsx'
import { Withdrawn } from '../register/list-page.tsx'
import { Ranking } from './ranking.tsx'
import { candidateView } from './views.tsx'
import { Weights } from './weights.tsx'

const LOOKS = { 'long-list': 'plain', shortlist: 'waits', selected: 'done', declined: 'plain' } as const

const Candidates = ({ projectId, candidates }: { projectId: string; candidates: Candidate[] }) => (
  <Table
    caption={t('candidate.compared')}
    rows={candidates}
    columns={[
      {
        head: t('candidate.name'),
        rowHead: true,
        cell: ({ id, name }) => <A href={path('candidate', { projectId, candidateId: id })}>{name}</A>,
      },
      {
        head: t('candidate.state'),
        cell: ({ state, isOwn }) =>
          isOwn ? <Tag>{t('candidate.own')}</Tag> : <Tag look={LOOKS[state]}>{t(`candidate.state-${state}`)}</Tag>,
      },
      { head: t('candidate.size'), cell: ({ size }) => size },
      { head: t('candidate.champions'), cell: ({ champions }) => champions },
      { head: t('candidate.mandatedWork'), cell: ({ mandatedWork }) => mandatedWork },
    ]}
  />
)

/** Who is compared, by how many criteria, and the ranking once there are both. */
const Compared = ({ selection, projectId }: { selection: Selection; projectId: string }) => (
  <>
    <SubHeading id="ranking">{t('candidate.ranking')}</SubHeading>
    {selection.criteria.length && selection.scores.length ? (
      <>
        <Ranking selection={selection} projectId={projectId} />
        <Weights selection={selection} />
      </>
    ) : (
      <P>{t('candidate.no-ranking')}</P>
    )}
    <P>
      <A href={path('criteria', { projectId })}>{t('criterion.title')}</A>
    </P>
  </>
)

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const { ctx } = c.var
  const selection = await findSelection(ctx, { projectId })
  const mayWrite = await may(ctx, 'candidate.write', projectId)
  const withdrawn = await listEntries(ctx, candidateView.register, { projectId, isWithdrawn: true })
  const content = (
    <>
      <Heading>{t('candidate.title')}</Heading>
      <P>{t('candidate.what')}</P>
      {selection.candidates.length ? (
        <Candidates projectId={projectId} candidates={selection.candidates} />
      ) : (
        <Empty>{t('candidate.empty')}</Empty>
      )}
      {mayWrite ? (
        <div class="govuk-button-group">
          <LinkButton href={path('new-candidate', { projectId })}>{t('candidate.add')}</LinkButton>
          {selection.candidates.length ? null : (
            <LinkButton look="secondary" href={path('new-candidate', { projectId }, { own: 'yes' })}>
              {t('candidate.add-own')}
            </LinkButton>
          )}
        </div>
      ) : null}
      <Compared selection={selection} projectId={projectId} />
      <Withdrawn c={c} view={candidateView} entries={withdrawn} />
    </>
  )
  return page(c, { title: t('candidate.title'), project, room: 'selection', children: content })
}
