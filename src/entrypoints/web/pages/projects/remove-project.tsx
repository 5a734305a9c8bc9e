import { findWords, t } from '#lib/words/words.ts'
import { describeRemoval, may, removeProject } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'

/** An administrator who is no member gets this page without the project's frame, whose links would be refused. */
async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  const { project, counts } = await describeRemoval(ctx, projectId)
  const isMember = await may(ctx, 'project.read', projectId)
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading caption={project.name}>{t('remove-project.title')}</Heading>
      <P>{t('remove-project.what')}</P>
      <ul class="govuk-list govuk-list--bullet">
        {Object.entries(counts).map(([what, count]) =>
          count ? <li>{findWords(`remove-project.${what}`, { count })}</li> : null,
        )}
        <li>{t('remove-project.all-else')}</li>
      </ul>
      {counts.publications ? <P>{t('remove-project.site')}</P> : null}
      <P>{t('remove-project.log')}</P>
      <P>{t('remove-project.final')}</P>
      <form method="post" action={path('remove-project', { projectId })} novalidate>
        <TextField
          name="name"
          label={t('remove-project.name')}
          hint={project.name}
          autocomplete="off"
          spellcheck={false}
          state={state}
        />
        <SubmitButton look="warning">{t('remove-project.button')}</SubmitButton>
      </form>
      <P>
        <A href={isMember ? path('project', { projectId }) : path('home')}>{t('remove-project.keep')}</A>
      </P>
    </>
  )
  const frame = { title: t('remove-project.title'), children: content }
  return page(c, isMember ? { ...frame, project, room: 'home' } : frame, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await removeProject(c.var.ctx, { projectId: param(c, 'projectId'), name: form.text('name') })
      return c.redirect(path('home'), 303)
    },
    (state) => show(c, state, 422),
  )
