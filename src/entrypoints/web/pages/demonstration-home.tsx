import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { LinkButton, SubmitButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { A, Heading, Next, P, SubHeading } from '../ui/parts.tsx'

const roles = ['lead', 'analyst', 'reviewer', 'viewer'] as const

/** The door of the demonstration: one sentence, a way in for each role, and the way to one's own data. */
export function showDemonstration(c: HttpContext) {
  const content = (
    <>
      <Heading>{t('home.title')}</Heading>
      <P>{t('home.sentence')}</P>
      <SubHeading>{t('home.try')}</SubHeading>
      <P>{t('home.try-what')}</P>
      <LinkButton href={path('try')}>{t('home.try-button')}</LinkButton>
      <SubHeading>{t('home.look')}</SubHeading>
      <P>{t('home.look-what')}</P>
      <ul class="cards">
        {roles.map((role) => (
          <li class="card">
            <h3>{t(`home.as-${role}`)}</h3>
            <p>{t(`home.as-${role}-what`)}</p>
            <form method="post" action={path('look-around', { role })}>
              <SubmitButton look="secondary">
                {t('home.look-button')} <span class="govuk-visually-hidden">{t(`home.as-${role}`)}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <Next>
        <SubHeading>{t('home.real')}</SubHeading>
        <P>{t('home.real-what')}</P>
        <A href={path('start-for-real')}>{t('home.real-link')}</A>
      </Next>
    </>
  )
  return page(c, { title: t('home.title'), children: content })
}
