import { t } from '#lib/words/words.ts'
import { allow, changeRole, findProject, listMembers, listRoles } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { path } from '../../routes.ts'
import { ChoiceField, ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Heading, P } from '../../ui/parts.tsx'

async function show(c: HttpContext, state?: FormState) {
  const { ctx } = c.var
  const project = await findProject(ctx, c.req.param('projectId') ?? '')
  await allow(ctx, 'member.change-role', project.id)
  const member = (await listMembers(ctx, project.id)).find((m) => m.personId === c.req.param('personId'))
  if (!member) throw noSuchPage()
  const roles = await listRoles(ctx, project.id)
  const form = state ?? emptyForm({ role: member.role })
  const content = (
    <>
      <ErrorSummary state={form} />
      <Heading caption={member.name}>{t('people.change-role')}</Heading>
      <P>{t('people.change-role-what')}</P>
      <form method="post" action={path('change-role', { projectId: project.id, personId: member.personId })}>
        <ChoiceField
          kind="radio"
          name="role"
          label={t('people.role')}
          state={form}
          choices={roles.map((r) => ({ value: r.id, text: r.name, hint: r.description }))}
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
      const projectId = c.req.param('projectId') ?? ''
      await changeRole(c.var.ctx, { projectId, personId: c.req.param('personId') ?? '', role: form.text('role') })
      return c.redirect(path('people', { projectId }), 303)
    },
    (state) => show(c, state),
  )
