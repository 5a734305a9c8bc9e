import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findStep, searchEvidence, setCheck } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { sayName } from '../../things.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../ui/parts.tsx'
import { sayEvidence, stepHref, trailOf } from './parts.tsx'

const addressOf = (c: HttpContext) => ({
  projectId: param(c, 'projectId'),
  runId: param(c, 'runId'),
  stepId: param(c, 'stepId'),
})

async function show(c: HttpContext, given?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const found = await findStep(ctx, addressOf(c))
  await allow(ctx, 'step.change', project.id)
  const check = found.checks.find(({ id }) => id === param(c, 'checkId'))
  if (!check) throw noSuchPage()
  const words = c.req.query('search') ?? ''
  const cards = await searchEvidence(ctx, { projectId: project.id, words, kinds: check.evidence })
  const known = check.met?.evidence ?? []
  const offered = [...known, ...cards.filter(({ ref }) => !known.some((one) => one.ref === ref))]
  const state = given ?? emptyForm({ note: check.met?.note ?? '' })
  const here = path('step-check', { ...addressOf(c), checkId: check.id })
  const content = (
    <>
      <Breadcrumbs
        trail={[...trailOf(found.run), { text: found.step.name, href: stepHref(found.run, found.step.id) }]}
      />
      <ErrorSummary state={state} />
      <Heading caption={t('step.checklist-item')}>{check.text}</Heading>
      <P>{t('step.show-it')}</P>
      {check.evidence.length ? <P quiet>{t('step.evidence-wanted', { kinds: sayEvidence(check.evidence) })}</P> : null}
      <form method="get" action={here}>
        <label class="govuk-label" for="search">
          {t('step.search-evidence')}
        </label>
        <input class="govuk-input" id="search" name="search" value={words} />
        <SubmitButton look="secondary">{t('step.search-button')}</SubmitButton>
      </form>
      <form method="post" action={words ? `${here}?search=${encodeURIComponent(words)}` : here} novalidate>
        {offered.length ? (
          <ChoiceField
            kind="checkbox"
            name="evidence"
            label={t('step.evidence')}
            state={state}
            chosen={given?.chosen?.('evidence') ?? known.map(({ ref }) => ref)}
            choices={offered.map(({ ref, name }) => ({ value: ref, text: sayName({ ref, name }) }))}
          />
        ) : (
          <P quiet>{t('step.no-evidence')}</P>
        )}
        <TextAreaField name="note" label={t('step.note')} hint={t('step.note-hint')} rows={3} state={state} />
        <SubmitButton name="act" value="met">
          {t('step.save-met')}
        </SubmitButton>{' '}
        {check.met && !check.met.isKnown ? (
          <SubmitButton name="act" value="unmet" look="secondary">
            {t('step.take-back-met')}
          </SubmitButton>
        ) : null}
      </form>
    </>
  )
  return page(c, { title: check.text, project, room: 'runs', children: content }, given ? 422 : 200)
}

/** Says how a checklist item is met, with the things that show it. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const isMet = form.text('act') !== 'unmet'
      const said = { note: form.text('note'), evidence: form.all('evidence') }
      await setCheck(c.var.ctx, { ...addressOf(c), checkId: param(c, 'checkId'), isMet, ...said })
      return c.redirect(`${path('step', addressOf(c))}#checklist`, 303)
    },
    (state) => show(c, state),
  )
