import { t } from '#lib/words/words.ts'
import { hasAdministrator, listProjects } from '#people/index.ts'
import { findShippedNames } from '#playbooks/index.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { LinkButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { OpenPages } from '../ui/open-pages.tsx'
import { A, Empty, Heading, P, SubHeading } from '../ui/parts.tsx'
import { showDemonstration } from './demonstration-home.tsx'

async function showProjects(c: HttpContext) {
  const [projects, sayName] = await Promise.all([listProjects(c.var.ctx), findShippedNames()])
  const content = (
    <>
      <Heading>{t('home.projects')}</Heading>
      {projects.length ? (
        <ul class="cards">
          {projects.map((project) => (
            <li class="card">
              <h2>
                <a class="govuk-link" href={path('project', { projectId: project.id })}>
                  {project.name}
                </a>
              </h2>
              <p>{project.organisation}</p>
              <p class="quiet">
                {t('home.your-role', { role: (project.role ?? '').split(', ').map(sayName).join(', ') })}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{t('home.no-projects')}</Empty>
      )}
      <LinkButton href={path('new-project')} {...(projects.length ? { look: 'secondary' as const } : {})}>
        {t('home.new-project')}
      </LinkButton>
      {c.var.ctx.config.demo ? (
        <P>
          <A href={path('doors')}>{t('home.other-eyes')}</A> {t('home.other-eyes-what')}
        </P>
      ) : null}
      {c.var.viewer?.administrator ? (
        <>
          <SubHeading>{t('home.administration')}</SubHeading>
          <ul class="govuk-list">
            <li>
              <A href={path('accounts')}>{t('home.accounts')}</A>
            </li>
            <li>
              <A href={path('organisations')}>{t('home.organisations')}</A>
            </li>
            <li>
              <A href={path('mail')}>{t('home.mail')}</A>
            </li>
            <li>
              <A href={path('log')}>{t('home.log')}</A>
            </li>
          </ul>
        </>
      ) : null}
    </>
  )
  return page(c, { title: t('home.projects'), children: content })
}

async function showDoor(c: HttpContext) {
  const ready = await hasAdministrator(c.var.ctx)
  const content = (
    <>
      <Heading>{t('home.title')}</Heading>
      <P>{t('home.sentence')}</P>
      {ready ? (
        <LinkButton href={path('sign-in')}>{t('sign-in.button')}</LinkButton>
      ) : (
        <P>{t('home.no-administrator')}</P>
      )}
      {ready ? <OpenPages /> : null}
    </>
  )
  return page(c, { title: t('home.title'), children: content })
}

export function get(c: HttpContext) {
  if (c.var.viewer) return showProjects(c)
  return c.var.ctx.config.demo ? showDemonstration(c) : showDoor(c)
}
