import { t } from '#lib/words/words.ts'
import { allow, findProject, listMembers, removeMember } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await findProject(ctx, c.req.param('projectId') ?? '')
  await allow(ctx, 'member.remove', project.id)
  const member = (await listMembers(ctx, project.id)).find((m) => m.personId === c.req.param('personId'))
  if (!member) throw noSuchPage()
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading caption={member.name}>{t('people.remove-title')}</Heading>
      <P>{t('people.remove-what')}</P>
      <form method="post" action={path('remove-member', { projectId: project.id, personId: member.personId })}>
        <SubmitButton look="warning">{t('people.remove-button')}</SubmitButton>
      </form>
      <P>
        <A href={path('people', { projectId: project.id })}>{t('people.keep')}</A>
      </P>
    </>
  )
  return page(c, { title: t('people.remove-title'), project, room: 'people', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async () => {
      const projectId = c.req.param('projectId') ?? ''
      await removeMember(c.var.ctx, { projectId, personId: c.req.param('personId') ?? '' })
      return c.redirect(path('people', { projectId }), 303)
    },
    (state) => show(c, state, 422),
  )
