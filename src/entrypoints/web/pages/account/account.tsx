import { t } from '#lib/words/words.ts'
import { findAccount, listProjects, listTokens } from '#people/index.ts'
import { findShippedNames } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { SubmitButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Heading, SubHeading, SummaryList } from '../../ui/parts.tsx'

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const [account, projects, tokens, sayName] = await Promise.all([
    findAccount(ctx),
    listProjects(ctx),
    listTokens(ctx),
    findShippedNames(),
  ])
  const rows = [
    { key: t('account.name'), value: account.name },
    { key: t('account.email'), value: account.email },
    ...(account.organisation ? [{ key: t('account.organisation'), value: account.organisation }] : []),
    { key: t('account.since'), value: <Day at={account.createdAt} /> },
    {
      key: t('account.projects'),
      value:
        projects.map((p) => `${p.name} (${(p.role ?? '').split(', ').map(sayName).join(', ')})`).join(', ') ||
        t('account.no-projects'),
    },
    {
      key: t('account.passkeys'),
      value: t('account.passkey-count', { count: account.passkeys.length }),
      actions: <A href={path('account-passkeys')}>{t('account.passkeys-link')}</A>,
    },
    {
      key: t('account.tokens'),
      value: t('account.token-count', { count: tokens.length }),
      actions: <A href={path('account-tokens')}>{t('account.tokens-link')}</A>,
    },
  ]
  const content = (
    <>
      <Heading>{t('account.title')}</Heading>
      <SummaryList rows={rows} />
      <form method="post" action={path('sign-out')}>
        <SubmitButton look="secondary">{t('account.sign-out')}</SubmitButton>
      </form>
      <SubHeading>{t('account.yours')}</SubHeading>
      <ul class="govuk-list">
        <li>
          <A href={path('account-password')}>{t('account.change-password')}</A>
        </li>
        <li>
          <A href={path('account-export')}>{t('account.export')}</A>
        </li>
        <li>
          <A href={path('account-delete')}>{t('account.delete')}</A>
        </li>
      </ul>
    </>
  )
  return page(c, { title: t('account.title'), children: content })
}
