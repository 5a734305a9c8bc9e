import { findDemonstrationPerson } from '#demonstration/index.ts'
import { t } from '#lib/words/words.ts'
import { createProject } from '#people/index.ts'
import { receiveFile } from '#pipeline/import/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'
import { startSession } from '../../http/start-session.ts'
import { path } from '../routes.ts'
import { ErrorSummary, emptyForm, FileField, type FormState, SubmitButton, submit, TextField } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { Heading, P } from '../ui/parts.tsx'
import { incomingOf } from './data/new-file.tsx'

function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  if (!c.var.ctx.config.demo) throw noSuchPage()
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('home.try')}</Heading>
      <P>{t('try.what')}</P>
      <form method="post" action={path('try')} enctype="multipart/form-data" novalidate>
        <TextField name="organisation" label={t('try.organisation')} hint={t('try.organisation-hint')} state={state} />
        <FileField name="file" label={t('new-file.file')} hint={t('new-file.file-hint')} state={state} />
        <SubmitButton>{t('new-file.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('home.try'), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

/** The invented lead runs the visitor's project: the demonstration has no accounts of its own. */
async function actAsLead(ctx: Ctx): Promise<{ ctx: Ctx; personId: string }> {
  const lead = await findDemonstrationPerson(ctx, 'lead')
  if (!lead) throw noSuchPage()
  return { ctx: { ...ctx, actor: { kind: 'person', id: lead.personId } }, personId: lead.personId }
}

export function post(c: HttpContext) {
  if (!c.var.ctx.config.demo) throw noSuchPage()
  return submit(
    c,
    async (form) => {
      const { ctx, personId } = await actAsLead(c.var.ctx)
      const from = incomingOf(form)
      const project = await createProject(ctx, {
        name: form.text('organisation') || t('try.project'),
        organisation: form.text('organisation') || t('try.organisation-default'),
      })
      const file = await receiveFile(ctx, { projectId: project.id, from })
      return startSession(c, personId, path('look', { projectId: project.id, fileId: file.id }))
    },
    (state) => show(c, state, 422),
    { takesFiles: true },
  )
}
