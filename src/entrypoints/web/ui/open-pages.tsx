import { t } from '#lib/words/words.ts'
import { path } from '../routes.ts'
import { A, P, SubHeading } from './parts.tsx'

/** The pages for which nobody signs in: what a resident, a supplier or a team with a question can do at once. */
export const OpenPages = () => (
  <>
    <SubHeading>{t('home.open')}</SubHeading>
    <P>{t('home.open-what')}</P>
    <ul class="govuk-list">
      <li>
        <A href={path('fit')}>{t('fit.title')}</A>
      </li>
      <li>
        <A href={path('opportunities')}>{t('offers.title')}</A>
      </li>
      <li>
        <A href={path('public-pilots')}>{t('pilot.public-all')}</A>
      </li>
      <li>
        <A href={path('public-rules')}>{t('public-rules.title')}</A>
      </li>
      <li>
        <A href={path('published')}>{t('published.title')}</A>
      </li>
      <li>
        <A href={path('check-receipt')}>{t('receipt.check')}</A>
      </li>
    </ul>
  </>
)
