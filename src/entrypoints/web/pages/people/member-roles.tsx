import { t } from '#lib/words/words.ts'
import { allow, listMembers, listRoles, setRoles } from '#people/index.ts'
import { findShippedNames } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ChoiceField, ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Heading, P } from '../../ui/parts.tsx'

async function show(c: HttpContext, state?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'member.change-role', projectId)
  const member = (await listMembers(ctx, projectId)).find((m) => m.personId === c.req.param('personId'))
  if (!member) throw noSuchPage()
  const [roles, sayName] = await Promise.all([listRoles(ctx, projectId), findShippedNames()])
  const form = state ?? emptyForm()
  const content = (
    <>
      <ErrorSummary state={form} />
      <Heading caption={member.name}>{t('people.change-role')}</Heading>
      <P>{t('people.change-role-what')}</P>
      <form method="post" action={path('member-roles', { projectId, personId: member.personId })}>
        <ChoiceField
          kind="checkbox"
          name="role"
          label={t('people.role')}
          hint={t('people.roles-hint')}
          state={form}
          chosen={state?.chosen?.('role') ?? member.roles.map(({ id }) => id)}
          choices={roles.map((r) => ({ value: r.id, text: sayName(r.name), hint: sayName(r.description) }))}
        />
        <SubmitButton>{t('people.change-role-button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('people.change-role'), project, room: 'people', children: content }, state ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      await setRoles(c.var.ctx, { projectId, personId: param(c, 'personId'), roles: form.all('role') })
      return c.redirect(path('people', { projectId }), 303)
    },
    (state) => show(c, state),
  )
