import type { Child } from 'hono/jsx'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import {
  endSessions,
  findListedAccount,
  type ListedAccount,
  listOrganisations,
  setAdministrator,
  setDisabled,
  setOrganisation,
} from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SelectField, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, P, SubHeading, SummaryList } from '../../ui/parts.tsx'
import { AccountState } from './accounts.tsx'

/** What the buttons of this page do, by the value they send. */
const acts = {
  'make-administrator': (c, personId) => setAdministrator(c.var.ctx, { personId, administrator: true }),
  'end-administrator': (c, personId) => setAdministrator(c.var.ctx, { personId, administrator: false }),
  'end-sessions': (c, personId) => endSessions(c.var.ctx, { personId }),
  disable: (c, personId) => setDisabled(c.var.ctx, { personId, disabled: true }),
  enable: (c, personId) => setDisabled(c.var.ctx, { personId, disabled: false }),
} satisfies Record<string, (c: HttpContext, personId: string) => Promise<void>>
type Act = keyof typeof acts

const Choice = ({ act, look, children }: { act: Act; look: 'secondary' | 'warning'; children: Child }) => (
  <>
    <SubHeading>{t(`accounts.${act}`)}</SubHeading>
    <P>{children}</P>
    <SubmitButton look={look} name="act" value={act}>
      {t(`accounts.${act}`)}
    </SubmitButton>
  </>
)

const Choices = ({ account, isOwn }: { account: ListedAccount; isOwn: boolean }) => (
  <form method="post" action={path('one-account', { personId: account.id })}>
    {account.disabledAt ? (
      <Choice act="enable" look="secondary">
        {t('accounts.enable-what')}
      </Choice>
    ) : null}
    {account.administrator ? (
      <Choice act="end-administrator" look="secondary">
        {t(isOwn ? 'accounts.end-administrator-own' : 'accounts.end-administrator-what')}
      </Choice>
    ) : null}
    {account.administrator || account.disabledAt ? null : (
      <Choice act="make-administrator" look="secondary">
        {t('accounts.make-administrator-what')}
      </Choice>
    )}
    {account.sessions ? (
      <Choice act="end-sessions" look="secondary">
        {t('accounts.end-sessions-what', { count: account.sessions })}
      </Choice>
    ) : null}
    {account.disabledAt || isOwn ? null : (
      <Choice act="disable" look="warning">
        {t('accounts.disable-what')}
      </Choice>
    )}
  </form>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const account = await findListedAccount(c.var.ctx, param(c, 'personId'))
  const organisations = await listOrganisations(c.var.ctx)
  const rows = [
    { key: t('accounts.email'), value: account.email },
    { key: t('accounts.since'), value: <Day at={account.createdAt} /> },
    { key: t('accounts.projects'), value: t('accounts.project-count', { count: account.projects }) },
    { key: t('accounts.sessions'), value: t('accounts.session-count', { count: account.sessions }) },
    ...(account.administrator || account.disabledAt
      ? [{ key: t('accounts.state'), value: <AccountState account={account} /> }]
      : []),
  ]
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('accounts.title'), href: path('accounts') }]} />
      <ErrorSummary state={state} />
      <Heading>{account.name}</Heading>
      <SummaryList rows={rows} />
      <form method="post" action={path('one-account', { personId: account.id })} novalidate>
        <SelectField
          name="organisation"
          label={t('accounts.organisation')}
          hint={t('accounts.organisation-hint')}
          state={{ ...state, values: { organisation: account.organisationId ?? '', ...state.values } }}
          choices={[
            { value: '', text: t('accounts.no-organisation') },
            ...organisations.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <SubmitButton look="secondary">{t('accounts.save-organisation')}</SubmitButton>
      </form>
      <Choices account={account} isOwn={c.var.viewer?.id === account.id} />
    </>
  )
  return page(c, { title: account.name, children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

const isAct = (text: string): text is Act => Object.hasOwn(acts, text)

const noSuchAct = () =>
  new AppError({
    code: 'accounts.no-such-act',
    kind: 'invalid',
    message: 'This page has no such button. Open it again and repeat what you did.',
  })

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const [act, personId] = [form.text('act'), param(c, 'personId')]
      if (isAct(act)) await acts[act](c, personId)
      else if (act) throw noSuchAct()
      else await setOrganisation(c.var.ctx, { personId, organisationId: form.text('organisation') || null })
      // Whoever took the right from themselves is signed out, and may not see this page.
      const isGone = act === 'end-administrator' && c.var.viewer?.id === personId
      return c.redirect(isGone ? path('home') : path('one-account', { personId }), 303)
    },
    (state) => show(c, state, 422),
  )
