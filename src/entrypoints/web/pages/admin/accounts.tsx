import { t } from '#lib/words/words.ts'
import {
  invitePerson,
  type ListedAccount,
  listAccounts,
  listPersonInvitations,
  type OpenInvitation,
} from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Heading, P, Said, SubHeading, Table, Tag } from '../../ui/parts.tsx'

export const AccountState = ({ account }: { account: ListedAccount }) => {
  if (account.disabledAt) return <Tag look="wrong">{t('accounts.disabled')}</Tag>
  return account.administrator ? <Tag>{t('accounts.administrator')}</Tag> : null
}

const Accounts = ({ accounts }: { accounts: ListedAccount[] }) => (
  <Table
    caption={t('accounts.all')}
    rows={accounts}
    columns={[
      {
        head: t('accounts.name'),
        rowHead: true,
        cell: (one) => <A href={path('one-account', { personId: one.id })}>{one.name}</A>,
      },
      { head: t('accounts.email'), cell: (one) => one.email },
      { head: t('accounts.state'), cell: (one) => <AccountState account={one} /> },
      { head: t('accounts.projects'), cell: (one) => one.projects, numeric: true },
      { head: t('accounts.sessions'), cell: (one) => one.sessions, numeric: true },
      { head: t('accounts.since'), cell: (one) => <Day at={one.createdAt} /> },
    ]}
  />
)

const Invitations = ({ invitations }: { invitations: OpenInvitation[] }) => (
  <Table
    caption={t('people.invited')}
    rows={invitations}
    columns={[
      { head: t('people.email'), cell: (one) => one.email, rowHead: true },
      { head: t('people.ends'), cell: (one) => <Day at={one.expiresAt} /> },
      {
        head: t('people.change'),
        cell: (one) => (
          <form method="post" action={path('withdraw-account-invitation', { invitationId: one.id })}>
            <SubmitButton look="secondary">
              {t('people.withdraw')} <span class="govuk-visually-hidden">{one.email}</span>
            </SubmitButton>
          </form>
        ),
      },
    ]}
  />
)

const Made = ({ link }: { link: string }) => (
  <Said>
    <P>{t('people.link-made')}</P>
    <p class="govuk-body">
      <code>{link}</code>
    </p>
  </Said>
)

async function show(c: HttpContext, state: FormState, link?: string) {
  const { ctx } = c.var
  const [accounts, invitations] = [await listAccounts(ctx), await listPersonInvitations(ctx)]
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('accounts.title')}</Heading>
      <P>{t('accounts.what')}</P>
      {link ? <Made link={link} /> : null}
      <Accounts accounts={accounts} />
      {invitations.length ? <Invitations invitations={invitations} /> : null}
      <form method="post" action={path('accounts')} novalidate>
        <SubHeading>{t('accounts.invite')}</SubHeading>
        <P>{t('accounts.invite-what')}</P>
        <TextField name="email" label={t('people.email')} type="email" spellcheck={false} state={state} />
        <SubmitButton look="secondary">{t('people.invite-button')}</SubmitButton>
      </form>
    </>
  )
  const isWrong = Object.keys(state.errors).length > 0 || state.refusal
  return page(c, { title: t('accounts.title'), children: content }, isWrong ? 422 : 200)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { link } = await invitePerson(c.var.ctx, { email: form.text('email') })
      return show(c, emptyForm(), link)
    },
    (state) => show(c, state),
  )
