import type { FC } from 'hono/jsx'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { addElsewhere, type ElsewhereList, listElsewhere, removeElsewhere, startReading } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, P, SubHeading } from '../../ui/parts.tsx'

const List: FC<{ list: ElsewhereList }> = ({ list: { id, address, title, entries, readAt, failure } }) => (
  <section>
    <SubHeading>{title || address}</SubHeading>
    <P>
      <A href={address}>{address}</A>
    </P>
    <P quiet>
      {t('elsewhere.state')}: {readAt ? <Day at={readAt} /> : t('elsewhere.unread')}. {t('elsewhere.projects')}:{' '}
      {t('data.number', { count: entries.length })}.
    </P>
    {failure ? <P>{t('elsewhere.failed', { failure: say(failure) })}</P> : null}
    <form method="post" action={path('elsewhere')}>
      <SubmitButton name="remove" value={id} look="secondary">
        {t('elsewhere.remove')} <span class="govuk-visually-hidden">{title || address}</span>
      </SubmitButton>
    </form>
  </section>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const lists = await listElsewhere(c.var.ctx)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('published.title'), href: path('published') }]} />
      <ErrorSummary state={state} />
      <Heading>{t('elsewhere.title')}</Heading>
      <P>{t('elsewhere.what')}</P>
      {lists.length ? null : <Empty>{t('elsewhere.none')}</Empty>}
      {lists.map((list) => (
        <List list={list} />
      ))}
      {lists.length ? (
        <form method="post" action={path('elsewhere')}>
          <SubmitButton name="again" value="yes" look="secondary">
            {t('elsewhere.again')}
          </SubmitButton>
        </form>
      ) : null}
      <form method="post" action={path('elsewhere')} novalidate>
        <TextField
          name="address"
          label={t('elsewhere.address')}
          hint={t('elsewhere.address-hint')}
          type="url"
          spellcheck={false}
          state={state}
        />
        <SubmitButton>{t('elsewhere.add')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('elsewhere.title'), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      if (form.has('remove')) await removeElsewhere(ctx, { listId: form.text('remove') })
      else if (form.has('again')) await startReading(ctx)
      else await addElsewhere(ctx, { address: form.text('address') })
      return c.redirect(path('elsewhere'), 303)
    },
    (state) => show(c, state, 422),
  )
