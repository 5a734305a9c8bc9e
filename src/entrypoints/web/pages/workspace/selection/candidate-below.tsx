import type { Child } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  type Candidate,
  type Criterion,
  findCandidate,
  informationalInterviews,
  listEntries,
  type Score,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { A, Day, P, SubHeading, Table, Tag } from '../../../ui/parts.tsx'
import { Typed } from '../register/fields.tsx'
import { nameColumn } from '../register/list-page.tsx'
import type { About } from '../register/view.ts'
import { interviewViewOf } from './views.tsx'

type Scored = { criterion: Criterion; score: Score | undefined }

/** By weight: what counts most and is met least comes first. */
const compareNeed = (a: Scored, b: Scored) => gapOf(b) - gapOf(a)
const gapOf = ({ criterion, score }: Scored) => criterion.weight * (4 - (score?.score ?? 0))

const Scores = ({ rows, isOwn, about }: { rows: Scored[]; isOwn: boolean; about: About }) => (
  <>
    <SubHeading>{t(isOwn ? 'candidate.weak-first' : 'candidate.matrix')}</SubHeading>
    {isOwn ? <P>{t('candidate.weak-first-what')}</P> : null}
    <Table
      caption={t('candidate.matrix')}
      hideCaption
      rows={isOwn ? rows.toSorted(compareNeed) : rows}
      columns={[
        { head: t('criterion.one'), rowHead: true, cell: ({ criterion }) => criterion.name },
        { head: t('criterion.weight'), numeric: true, cell: ({ criterion }) => criterion.weight },
        { head: t('candidate.score'), numeric: true, cell: ({ score }) => score?.score ?? t('candidate.score-none') },
        { head: t('candidate.rationale'), cell: ({ score }) => <Typed>{score?.rationale ?? ''}</Typed> },
        { head: t('candidate.score-by'), cell: ({ score }) => (score ? about.nameOf(score.scoredBy) : '') },
      ]}
    />
  </>
)

const Decided = ({ candidate, about }: { candidate: Candidate; about: About }) => (
  <>
    <SubHeading>{t('candidate.decision')}</SubHeading>
    <P>
      <Tag look={candidate.state === 'selected' ? 'done' : 'plain'}>{t(`candidate.state-${candidate.state}`)}</Tag>
    </P>
    {candidate.rationale ? (
      <P>
        <Typed>{candidate.rationale}</Typed>
      </P>
    ) : null}
    {candidate.decidedAt ? (
      <P quiet>
        {about.nameOf(candidate.decidedBy)}, <Day at={candidate.decidedAt} />
      </P>
    ) : null}
  </>
)

async function Interviews(c: HttpContext, mayWrite: boolean) {
  const place = { projectId: param(c, 'projectId'), candidateId: param(c, 'candidateId') }
  const parent = { field: 'candidateId', id: place.candidateId }
  const view = interviewViewOf(place.candidateId)
  const interviews = await listEntries(c.var.ctx, informationalInterviews, { projectId: place.projectId, parent })
  return (
    <>
      <SubHeading>{t('informational-interview.title')}</SubHeading>
      {interviews.length ? (
        <Table
          caption={t('informational-interview.title')}
          hideCaption
          rows={interviews}
          columns={[nameColumn(c, view), ...view.columns({} as About)]}
        />
      ) : (
        <P quiet>{t('informational-interview.none')}</P>
      )}
      {mayWrite ? (
        <P>
          <A href={path('new-informational-interview', place)}>{t('informational-interview.add')}</A>
        </P>
      ) : null}
    </>
  )
}

/** What stands below the facts of a candidate: scores, conversations, and what was decided. */
export async function CandidateBelow(c: HttpContext, entry: { id: string }, about: About): Promise<Child> {
  const place = { projectId: about.projectId, candidateId: entry.id }
  const found = await findCandidate(c.var.ctx, { projectId: about.projectId, id: entry.id })
  const { candidate, criteria, scores } = found
  const mayWrite = (await may(c.var.ctx, 'candidate.write', about.projectId)) && !candidate.withdrawnAt
  const rows = criteria.map((criterion) => ({
    criterion,
    score: scores.find((one) => one.criterionId === criterion.id),
  }))
  return (
    <>
      {rows.length ? (
        <Scores rows={rows} isOwn={candidate.isOwn} about={about} />
      ) : (
        <P>
          {t('candidate.no-criteria')}{' '}
          <A href={path('criteria', { projectId: about.projectId })}>{t('criterion.title')}</A>
        </P>
      )}
      {mayWrite && rows.length ? (
        <LinkButton look="secondary" href={path('score-candidate', place)}>
          {t('candidate.score')}
        </LinkButton>
      ) : null}
      {candidate.isOwn ? null : await Interviews(c, mayWrite)}
      {candidate.isOwn ? null : <Decided candidate={candidate} about={about} />}
      {mayWrite && !candidate.isOwn ? (
        <LinkButton look="secondary" href={path('decide-candidate', place)}>
          {t('candidate.decide')}
        </LinkButton>
      ) : null}
    </>
  )
}
