import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { page } from '../../../ui/layout.tsx'
import { Heading, P, SubHeading } from '../../../ui/parts.tsx'

const Part: FC<{ title: string; intro?: string; lines: string[] }> = ({ title, intro, lines }) => (
  <>
    <SubHeading>{title}</SubHeading>
    {intro ? <P>{intro}</P> : null}
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </>
)

/** For everybody: what sealing keeps out, what somebody who runs the server could still do, and what one can check oneself. */
export function get(c: HttpContext) {
  const content = (
    <>
      <Heading>{t('sealed.title')}</Heading>
      <P>{t('sealed.intro')}</P>
      <Part
        title={t('sealed.how-title')}
        lines={[t('sealed.how-keys'), t('sealed.how-seal'), t('sealed.how-length'), t('sealed.how-open')]}
      />
      <Part
        title={t('sealed.before-title')}
        lines={[t('sealed.before-pages'), t('sealed.before-record'), t('sealed.before-receipt')]}
      />
      <Part
        title={t('sealed.can-title')}
        intro={t('sealed.can-intro')}
        lines={[
          t('sealed.can-script'),
          t('sealed.can-keys'),
          t('sealed.can-count'),
          t('sealed.can-connect'),
          t('sealed.can-stop'),
          t('sealed.can-delete'),
          t('sealed.can-clock'),
          t('sealed.can-collude'),
          t('sealed.can-refuse'),
          t('sealed.can-seed'),
        ]}
      />
      <Part title={t('sealed.plain-title')} lines={[t('sealed.plain-offer'), t('sealed.plain-key')]} />
      <SubHeading>{t('sealed.lost-title')}</SubHeading>
      <P>{t('sealed.lost')}</P>
      <Part
        title={t('sealed.check-title')}
        lines={[t('sealed.check-receipt'), t('sealed.check-draw'), t('sealed.check-source')]}
      />
    </>
  )
  return page(c, { title: t('sealed.title'), children: content })
}
