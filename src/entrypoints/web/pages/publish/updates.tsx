import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { addUpdate, listUpdates, type Update, withdrawUpdate } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Day, Empty, Heading, P, SubHeading } from '../../ui/parts.tsx'

const One = ({ update, projectId, mayWrite }: { update: Update; projectId: string; mayWrite: boolean }) => (
  <section>
    <SubHeading>{update.title}</SubHeading>
    <P quiet>
      <Day at={update.writtenAt} />
    </P>
    {update.body ? <P>{update.body}</P> : null}
    {mayWrite ? (
      <form method="post" action={path('updates', { projectId })}>
        <SubmitButton name="withdraw" value={update.id} look="secondary">
          {t('updates.withdraw')}{' '}
          <span class="govuk-visually-hidden">{t('updates.withdraw-which', { title: update.title })}</span>
        </SubmitButton>
      </form>
    ) : null}
  </section>
)

const NewUpdate = ({ projectId, state }: { projectId: string; state: FormState }) => (
  <form method="post" action={path('updates', { projectId })} novalidate>
    <SubHeading>{t('updates.new')}</SubHeading>
    <TextField name="title" label={t('updates.line')} hint={t('updates.line-hint')} state={state} />
    <TextAreaField name="body" label={t('updates.body')} hint={t('updates.body-hint')} rows={5} state={state} />
    <SubmitButton>{t('updates.button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [updates, mayWrite] = await Promise.all([
    listUpdates(ctx, { projectId }),
    may(ctx, 'publish.update', projectId),
  ])
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('publish.title'), href: path('publish', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('updates.title')}</Heading>
      <P>{t('updates.what')}</P>
      {updates.length ? null : <Empty>{t('updates.none')}</Empty>}
      {mayWrite ? <NewUpdate projectId={projectId} state={state} /> : null}
      {updates.map((update) => (
        <One update={update} projectId={projectId} mayWrite={mayWrite} />
      ))}
    </>
  )
  return page(c, { title: t('updates.title'), project, room: 'publish', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      if (form.has('withdraw')) await withdrawUpdate(c.var.ctx, { projectId, updateId: form.text('withdraw') })
      else await addUpdate(c.var.ctx, { projectId, title: form.text('title'), body: form.text('body') })
      return c.redirect(path('updates', { projectId }), 303)
    },
    (state) => show(c, state, 422),
  )
