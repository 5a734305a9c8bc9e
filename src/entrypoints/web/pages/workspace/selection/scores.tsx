import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import {
  type Criterion,
  findCandidate,
  type GivenScore,
  HIGHEST_SCORE,
  type Score,
  scoreCandidate,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P, Table } from '../../../ui/parts.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'

/** A field of a criterion's own, so that what was typed stays with it whatever was added meanwhile. */
const fieldOf = (criterionId: string, name: string) => `${name}-${criterionId}`
const marks = Array.from({ length: HIGHEST_SCORE + 1 }, (_, i) => String(i))

const ScoreFields = ({ criterion, state, basedOn }: { criterion: Criterion; state: FormState; basedOn: number }) => (
  <section>
    <input type="hidden" name="criterionId" value={criterion.id} />
    <input type="hidden" name={fieldOf(criterion.id, 'basedOn')} value={String(basedOn)} />
    <SelectField
      name={fieldOf(criterion.id, 'score')}
      label={t('candidate.score-legend', { name: criterion.name, weight: criterion.weight })}
      hint={criterion.guidance}
      state={state}
      choices={[{ value: '', text: t('candidate.score-none') }, ...marks.map((value) => ({ value, text: value }))]}
    />
    <TextAreaField
      name={fieldOf(criterion.id, 'rationale')}
      label={t('candidate.rationale-of', { name: criterion.name })}
      rows={2}
      state={state}
    />
  </section>
)

const Differing = ({
  rows,
  nameOf,
}: {
  rows: { criterion: Criterion; score: Score | undefined }[]
  nameOf(id: string | null): string
}) => (
  <section class="waits">
    <Table
      caption={t('registers.conflict')}
      rows={rows}
      columns={[
        { head: t('criterion.one'), rowHead: true, cell: ({ criterion }) => criterion.name },
        { head: t('registers.conflict-now'), cell: ({ score }) => score?.score ?? t('candidate.score-none') },
        { head: t('candidate.rationale'), cell: ({ score }) => score?.rationale ?? '' },
        { head: t('candidate.score-by'), cell: ({ score }) => (score ? nameOf(score.scoredBy) : '') },
      ]}
    />
  </section>
)

/** Where what was typed is not what stands now. */
const listDiffering = (criteria: readonly Criterion[], scores: readonly Score[], { values }: FormState) =>
  criteria
    .map((criterion) => ({ criterion, score: scores.find(({ criterionId }) => criterionId === criterion.id) }))
    .filter(({ criterion: { id }, score }) => {
      const [mark, why] = [values[fieldOf(id, 'score')] ?? '', (values[fieldOf(id, 'rationale')] ?? '').trim()]
      return mark !== String(score?.score ?? '') || why !== (score?.rationale ?? '')
    })

function beginWith(criteria: readonly Criterion[], scores: readonly Score[]): Record<string, string> {
  const pairs = criteria.flatMap(({ id }) => {
    const score = scores.find(({ criterionId }) => criterionId === id)
    return [
      [fieldOf(id, 'score'), score ? String(score.score) : ''],
      [fieldOf(id, 'rationale'), score?.rationale ?? ''],
    ]
  })
  return Object.fromEntries(pairs)
}

async function show(c: HttpContext, shown?: { state: FormState; refusal: AppError }) {
  const project = await projectOf(c)
  const place = { projectId: project.id, candidateId: param(c, 'candidateId') }
  await allow(c.var.ctx, 'candidate.write', project.id)
  const { candidate, criteria, scores } = await findCandidate(c.var.ctx, {
    projectId: project.id,
    id: place.candidateId,
  })
  const state = shown?.state ?? emptyForm(beginWith(criteria, scores))
  const isLate = currentOf(shown?.refusal) !== undefined
  const { nameOf } = await findNames(c)
  const scoreOf = (criterion: Criterion) => scores.find(({ criterionId }) => criterionId === criterion.id)
  const seen = (criterion: Criterion) =>
    shown && !isLate ? Number(state.values[fieldOf(criterion.id, 'basedOn')]) || 0 : (scoreOf(criterion)?.version ?? 0)
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('candidate.title'), href: path('selection', { projectId: project.id }) },
          { text: candidate.name, href: path('candidate', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading>{t('candidate.score-title', { name: candidate.name })}</Heading>
      <P>{t('candidate.score-what')}</P>
      {isLate ? <Differing rows={listDiffering(criteria, scores, state)} nameOf={nameOf} /> : null}
      {criteria.length ? (
        <form method="post" action={path('score-candidate', place)} novalidate>
          {criteria.map((criterion) => (
            <ScoreFields criterion={criterion} state={state} basedOn={seen(criterion)} />
          ))}
          <SubmitButton>{t('registers.save')}</SubmitButton>
        </form>
      ) : (
        <P>
          {t('candidate.no-criteria')} <A href={path('criteria', { projectId: project.id })}>{t('criterion.title')}</A>
        </P>
      )}
    </>
  )
  const title = t('candidate.score-title', { name: candidate.name })
  return page(c, { title, project, room: 'selection', children: content }, isLate ? 409 : shown ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

const readScores = (form: Form): GivenScore[] =>
  form.all('criterionId').map((criterionId) => {
    const score = form.text(fieldOf(criterionId, 'score'))
    return {
      criterionId,
      score: score === '' ? null : Number(score),
      rationale: form.text(fieldOf(criterionId, 'rationale')),
      basedOn: Number(form.text(fieldOf(criterionId, 'basedOn'))) || 0,
    }
  })

/** Messages name a score by its place among those sent; here by its criterion, where its field stands. */
function placeErrors(state: FormState): FormState {
  const ids = state.chosen?.('criterionId') ?? []
  const named = Object.entries(state.errors).map(([path, message]) => {
    const [, i, name = ''] = path.split('.')
    return [fieldOf(ids[Number(i)] ?? '', name), message]
  })
  return { ...state, errors: Object.fromEntries(named) }
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), candidateId: param(c, 'candidateId') }
      await scoreCandidate(c.var.ctx, { ...place, scores: readScores(form) })
      return c.redirect(path('candidate', place), 303)
    },
    (state, refusal) => show(c, { state: placeErrors(state), refusal }),
  )
