import { t } from '#lib/words/words.ts'
import { createOrganisation, listOrganisations, renameOrganisation } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, P, SubHeading } from '../../ui/parts.tsx'

type Listed = Awaited<ReturnType<typeof listOrganisations>>[number]

/** Each form names its field after the organisation, so that a wrong name is told where it was typed. */
const fieldOf = (id: string) => `name-${id}`

const OneOrganisation = ({ organisation, state }: { organisation: Listed; state: FormState }) => {
  const { id, name, people, projects } = organisation
  return (
    <section>
      <SubHeading>{name}</SubHeading>
      <P quiet>{t('organisations.counts', { people, projects: projects.length })}</P>
      {projects.length ? (
        <ul class="govuk-list govuk-list--bullet">
          {projects.map((project) => (
            <li>
              {project.name}{' '}
              <A href={path('remove-project', { projectId: project.id })}>
                {t('organisations.remove')} <span class="govuk-visually-hidden">{project.name}</span>
              </A>
            </li>
          ))}
        </ul>
      ) : null}
      <form method="post" action={path('organisations')} novalidate>
        <TextField
          name={fieldOf(id)}
          label={t('organisations.name')}
          state={{ ...state, values: { [fieldOf(id)]: name, ...state.values } }}
        />
        <SubmitButton look="secondary" name="rename" value={id}>
          {t('organisations.rename')} <span class="govuk-visually-hidden">{name}</span>
        </SubmitButton>
      </form>
    </section>
  )
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const organisations = await listOrganisations(c.var.ctx)
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('organisations.title')}</Heading>
      <P>{t('organisations.what')}</P>
      {organisations.length ? null : <Empty>{t('organisations.none')}</Empty>}
      {organisations.map((organisation) => (
        <OneOrganisation organisation={organisation} state={state} />
      ))}
      <form method="post" action={path('organisations')} novalidate>
        <SubHeading>{t('organisations.new')}</SubHeading>
        <TextField name="name" label={t('organisations.name')} state={state} />
        <SubmitButton>{t('organisations.add')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('organisations.title'), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export function post(c: HttpContext) {
  let renamed = ''
  return submit(
    c,
    async (form) => {
      renamed = form.text('rename')
      if (renamed) await renameOrganisation(c.var.ctx, { organisationId: renamed, name: form.text(fieldOf(renamed)) })
      else await createOrganisation(c.var.ctx, { name: form.text('name') })
      return c.redirect(path('organisations'), 303)
    },
    ({ errors: { name, ...errors }, ...state }) =>
      show(c, { ...state, errors: name ? { ...errors, [renamed ? fieldOf(renamed) : 'name']: name } : errors }, 422),
  )
}
