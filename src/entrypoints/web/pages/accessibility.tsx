import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { page } from '../ui/layout.tsx'
import { Heading, P, SubHeading } from '../ui/parts.tsx'

export function get(c: HttpContext) {
  const content = (
    <>
      <Heading>{t('accessibility.title')}</Heading>
      <P>{t('accessibility.aim')}</P>
      <SubHeading>{t('accessibility.tested')}</SubHeading>
      <P>{t('accessibility.tested-what')}</P>
      <SubHeading>{t('accessibility.report')}</SubHeading>
      <P>
        {t('accessibility.report-how', {
          contact: c.var.ctx.config.PRIVACY_CONTACT ?? t('accessibility.administrator'),
        })}
      </P>
    </>
  )
  return page(c, { title: t('accessibility.title'), children: content })
}
