import { t } from '#lib/words/words.ts'
import { findAccount, listProjects, listTokens } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { SubmitButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Heading, P, SubHeading, SummaryList } from '../../ui/parts.tsx'

const Passkeys = ({ passkeys }: { passkeys: { id: string; name: string | null; createdAt: Date | null }[] }) => (
  <>
    <SubHeading>{t('account.passkeys')}</SubHeading>
    <P>{t('account.passkeys-what')}</P>
    {passkeys.length ? (
      <ul class="govuk-list govuk-list--bullet">
        {passkeys.map((key) => (
          <li>
            {key.name ?? t('account.passkey-unnamed')} {key.createdAt ? <Day at={key.createdAt} /> : null}
          </li>
        ))}
      </ul>
    ) : null}
    <div id="add-passkey" hidden>
      <button type="button" class="govuk-button govuk-button--secondary">
        {t('account.add-passkey')}
      </button>
    </div>
    <script type="module" src="/assets/js/passkey.js"></script>
    <noscript>
      <P quiet>{t('account.passkeys-need-script')}</P>
    </noscript>
  </>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const [account, projects, tokens] = await Promise.all([findAccount(ctx), listProjects(ctx), listTokens(ctx)])
  const rows = [
    { key: t('account.name'), value: account.name },
    { key: t('account.email'), value: account.email },
    { key: t('account.since'), value: <Day at={account.createdAt} /> },
    {
      key: t('account.projects'),
      value: projects.map((p) => `${p.name} (${p.role})`).join(', ') || t('account.no-projects'),
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
      <Passkeys passkeys={account.passkeys} />
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
