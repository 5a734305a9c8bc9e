import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { decideCandidate, decisions, findCandidate } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { Conflict, currentOf } from '../register/conflict.tsx'
import { findAbout } from '../register/view.ts'
import { candidateView } from './views.tsx'

async function show(c: HttpContext, shown?: { state: FormState; refusal: AppError }) {
  const project = await projectOf(c)
  const place = { projectId: project.id, candidateId: param(c, 'candidateId') }
  await allow(c.var.ctx, 'candidate.write', project.id)
  const { candidate } = await findCandidate(c.var.ctx, { projectId: project.id, id: place.candidateId })
  const state = shown?.state ?? emptyForm({ decision: candidate.state, rationale: candidate.rationale })
  const current = currentOf(shown?.refusal)
  const about = await findAbout(c, [])
  const basedOn = current?.version ?? state.values.basedOn ?? candidate.version
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('candidate.title'), href: path('selection', { projectId: project.id }) },
          { text: candidate.name, href: path('candidate', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={candidate.name}>{t('candidate.decide')}</Heading>
      {current ? (
        <Conflict
          view={candidateView}
          fields={[
            { name: 'state', as: 'choice' },
            { name: 'rationale', as: 'text' },
          ]}
          current={{ ...current, state: candidate.state, rationale: candidate.rationale }}
          state={{ ...state, values: { ...state.values, state: state.values.decision ?? '' } }}
          about={about}
        />
      ) : null}
      <form method="post" action={path('decide-candidate', place)} novalidate>
        <input type="hidden" name="basedOn" value={String(basedOn)} />
        <ChoiceField
          kind="radio"
          name="decision"
          label={t('candidate.decision')}
          state={state}
          choices={decisions.map((value) => ({ value, text: t(`candidate.state-${value}`) }))}
        />
        <TextAreaField
          name="rationale"
          label={t('candidate.decision-rationale')}
          hint={t('candidate.decision-rationale-hint')}
          state={state}
        />
        <SubmitButton>{t('candidate.decide')}</SubmitButton>
      </form>
    </>
  )
  const status = current ? 409 : shown ? 422 : 200
  return page(c, { title: t('candidate.decide'), project, room: 'selection', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), candidateId: param(c, 'candidateId') }
      await decideCandidate(c.var.ctx, {
        ...{ projectId: place.projectId, id: place.candidateId },
        ...{ decision: form.text('decision'), rationale: form.text('rationale') },
        basedOn: Number(form.text('basedOn')) || 0,
      })
      return c.redirect(path('candidate', place), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
