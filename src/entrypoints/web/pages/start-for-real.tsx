import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'
import { path } from '../routes.ts'
import { SubmitButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../ui/parts.tsx'

export function get(c: HttpContext) {
  if (!c.var.startForReal) throw noSuchPage()
  const content = (
    <>
      <Heading>{t('real.title')}</Heading>
      <P>{t('real.what')}</P>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('real.empty')}</li>
        <li>{t('real.demo-stays')}</li>
        <li>{t('real.back')}</li>
        <li>{t('real.address')}</li>
      </ul>
      <SubHeading>{t('real.carry')}</SubHeading>
      <P>{t('real.carry-what')}</P>
      <ol class="govuk-list govuk-list--number">
        <li>{t('real.carry-download')}</li>
        <li>{t('real.carry-import')}</li>
        <li>{t('real.carry-load')}</li>
      </ol>
      <form method="post" action={path('start-for-real')}>
        <SubmitButton>{t('real.button')}</SubmitButton>
      </form>
      <P>
        <A href={path('home')}>{t('real.not-yet')}</A>
      </P>
    </>
  )
  return page(c, { title: t('real.title'), children: content })
}

/** The answer is sent before this process turns to the other folder. */
export function post(c: HttpContext) {
  if (!c.var.startForReal) throw noSuchPage()
  setImmediate(c.var.startForReal)
  const content = (
    <>
      <Heading>{t('real.started')}</Heading>
      <P>{t('real.started-what')}</P>
      <P>
        <A href={path('home')}>{t('real.started-link')}</A>
      </P>
    </>
  )
  return page(c, { title: t('real.started'), children: content })
}
