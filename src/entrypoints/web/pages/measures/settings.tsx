import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findMeasureSettings, saveMeasureSettings, startMeasure } from '#pipeline/indicators/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, More, P } from '../../ui/parts.tsx'

const EXAMPLE = `{
  "currency": "CAD",
  "local": { "localities": ["Example City"] },
  "certified": { "schemes": ["Example small business register"] },
  "R003": { "threshold": 15, "procurement_methods": ["open"] }
}`

async function show(c: HttpContext, given?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'measure.configure', projectId)
  const state =
    given ?? emptyForm({ settings: JSON.stringify(await findMeasureSettings(c.var.ctx, { projectId }), null, 2) })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('measures.title'), href: path('measures', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('measures.settings')}</Heading>
      <P>{t('measures.settings-what')}</P>
      <More summary={t('measures.settings-example')}>
        <pre tabindex={0}>
          <code>{EXAMPLE}</code>
        </pre>
      </More>
      <form method="post" action={path('measure-settings', { projectId })} novalidate>
        <TextAreaField name="settings" label={t('measures.settings-label')} rows={16} code state={state} />
        <SubmitButton>{t('measures.settings-button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('measures.settings'), project, room: 'measures', children: content }, given ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      await saveMeasureSettings(c.var.ctx, { projectId, settings: form.values.settings ?? '' })
      await startMeasure(c.var.ctx, { projectId })
      return c.redirect(path('project', { projectId }), 303)
    },
    (state) => show(c, state),
  )
