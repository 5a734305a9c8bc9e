import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { acceptRole, type HeldRole, listMembers, listRoles, type Role } from '#people/index.ts'
import { findShippedNames } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { withForm } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { SubmitButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Heading, P, SubHeading, Tag } from '../../ui/parts.tsx'

const Accepting: FC<{ projectId: string; held: HeldRole; expectations: string[] }> = (props) => {
  const { projectId, held, expectations } = props
  if (!expectations.length) return <P quiet>{t('people.expects-nothing')}</P>
  return (
    <>
      <P>{t('people.expects')}</P>
      <ul class="govuk-list govuk-list--bullet">
        {expectations.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {held.acceptedAt ? (
        <P>
          <Tag look="done">{t('people.accepted')}</Tag> <Day at={held.acceptedAt} />
        </P>
      ) : (
        <form method="post" action={path('my-roles', { projectId })}>
          <input type="hidden" name="role" value={held.id} />
          <SubmitButton>
            {t('people.accept')} <span class="govuk-visually-hidden">{held.name}</span>
          </SubmitButton>
        </form>
      )}
    </>
  )
}

/** What the roles of the person who looks expect of them, and their word on it. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [members, roles, sayName] = await Promise.all([
    listMembers(ctx, projectId),
    listRoles(ctx, projectId),
    findShippedNames(),
  ])
  const me = members.find(({ personId }) => personId === c.var.viewer?.id)
  const byId = new Map<string, Role>(roles.map((role) => [role.id, role]))
  const content = (
    <>
      <Heading caption={project.name}>{t('people.my-roles')}</Heading>
      {(me?.roles ?? []).map((one) => {
        const held = { ...one, name: sayName(one.name) }
        const { description = '', expectations = [] } = byId.get(one.id) ?? {}
        return (
          <section>
            <SubHeading>{held.name}</SubHeading>
            <P>{sayName(description)}</P>
            <Accepting projectId={projectId} held={held} expectations={expectations.map(sayName)} />
          </section>
        )
      })}
      <P>
        <A href={path('people', { projectId })}>{t('people.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('people.my-roles'), project, room: 'people', children: content })
}

export const post = (c: HttpContext) =>
  withForm(c, false, async (form) => {
    const projectId = param(c, 'projectId')
    await acceptRole(c.var.ctx, { projectId, role: form.text('role') })
    return c.redirect(path('my-roles', { projectId }), 303)
  })
