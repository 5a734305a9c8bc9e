import { demonstrationPeople } from '#demonstration/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { LinkButton, SubmitButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { A, Heading, Next, P, SubHeading } from '../ui/parts.tsx'

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
        {demonstrationPeople.map(({ key, title, purpose, account }) => (
          <li class="card">
            <h3>{title}</h3>
            <p>{purpose}</p>
            {account ? (
              <form method="post" action={path('look-around', { role: key })}>
                <SubmitButton look="secondary">
                  {t('home.look-button')} <span class="govuk-visually-hidden">{title}</span>
                </SubmitButton>
              </form>
            ) : (
              <LinkButton href="/published/" look="secondary">
                {t('home.published-button')} <span class="govuk-visually-hidden">{title}</span>
              </LinkButton>
            )}
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
