import { t } from '#lib/words/words.ts'
import { createToken, listTokens, revokeToken } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Day, Empty, Heading, P, Said, SubHeading, Table } from '../../ui/parts.tsx'

async function show(c: HttpContext, state: FormState, made?: string) {
  const tokens = await listTokens(c.var.ctx)
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('tokens.title')}</Heading>
      <P>{t('tokens.what')}</P>
      {made ? (
        <Said>
          <P>{t('tokens.made')}</P>
          <p class="govuk-body">
            <code>{made}</code>
          </p>
        </Said>
      ) : null}
      {tokens.length ? (
        <Table
          caption={t('tokens.yours')}
          rows={tokens}
          columns={[
            { head: t('tokens.name'), cell: (token) => token.name, rowHead: true },
            { head: t('tokens.ends'), cell: (token) => <Day at={token.expiresAt} /> },
            {
              head: t('tokens.last-used'),
              cell: (token) => (token.lastUsedOn ? <Day at={token.lastUsedOn} /> : t('tokens.never')),
            },
            {
              head: t('tokens.end'),
              cell: (token) => (
                <form method="post" action={path('account-tokens')}>
                  <SubmitButton look="secondary" name="revoke" value={token.id}>
                    {t('tokens.end-one')} <span class="govuk-visually-hidden">{token.name}</span>
                  </SubmitButton>
                </form>
              ),
            },
          ]}
        />
      ) : (
        <Empty>{t('tokens.none')}</Empty>
      )}
      <SubHeading>{t('tokens.new')}</SubHeading>
      <form method="post" action={path('account-tokens')} novalidate>
        <TextField name="name" label={t('tokens.name')} hint={t('tokens.name-hint')} state={state} />
        <SubmitButton>{t('tokens.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('tokens.title'), children: content }, Object.keys(state.errors).length ? 422 : 200)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      if (form.has('revoke')) {
        await revokeToken(c.var.ctx, { id: form.text('revoke') })
        return c.redirect(path('account-tokens'), 303)
      }
      const { secret } = await createToken(c.var.ctx, { name: form.text('name') })
      return show(c, emptyForm(), secret)
    },
    (state) => show(c, state),
  )
