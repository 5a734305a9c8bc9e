import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { page } from '../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../ui/parts.tsx'

/** Written from the settings: who answers, what is kept, for how long, and how to take it away or delete it. */
export function get(c: HttpContext) {
  const { config, auth } = c.var.ctx
  const kept = [
    t('privacy.kept-account'),
    t('privacy.kept-session'),
    t('privacy.kept-invitations'),
    t('privacy.kept-work'),
    t('privacy.kept-outside'),
    t('privacy.kept-files'),
    t('privacy.kept-browser'),
    config.SMTP_URL ? t('privacy.kept-mail') : t('privacy.kept-mail-sink'),
    ...(auth.hasProvider ? [t('privacy.kept-provider', { name: config.OIDC_NAME })] : []),
  ]
  const content = (
    <>
      <Heading>{t('privacy.title')}</Heading>
      <P>
        {config.PRIVACY_CONTROLLER
          ? t('privacy.controller', { name: config.PRIVACY_CONTROLLER, contact: config.PRIVACY_CONTACT ?? '' })
          : t('privacy.no-controller')}
      </P>
      <SubHeading>{t('privacy.kept')}</SubHeading>
      <ul class="govuk-list govuk-list--bullet">
        {kept.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <SubHeading>{t('privacy.not')}</SubHeading>
      <P>{t('privacy.not-what')}</P>
      <SubHeading>{t('privacy.rights')}</SubHeading>
      <P>{t('privacy.rights-what')}</P>
      <P>
        <A href={path('account')}>{t('privacy.account-link')}</A>
      </P>
    </>
  )
  return page(c, { title: t('privacy.title'), children: content })
}
