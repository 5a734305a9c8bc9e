import { t } from '#lib/words/words.ts'
import {
  findProject,
  type HeldRole,
  type Invitation,
  inviteMember,
  listInvitations,
  listMembers,
  listRoles,
  type Member,
  may,
  type Project,
  type Role,
} from '#people/index.ts'
import { findShippedNames, type SayName } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Heading, P, Said, SubHeading, Table, Tag } from '../../ui/parts.tsx'

const projectIdOf = (c: HttpContext) => c.req.param('projectId') ?? ''

const Held = ({ roles }: { roles: HeldRole[] }) => (
  <ul class="govuk-list">
    {roles.map((role) => (
      <li>
        {role.name} {role.acceptedAt ? <Tag look="done">{t('people.accepted')}</Tag> : null}
      </li>
    ))}
  </ul>
)

const Members = ({ project, members, mayManage }: { project: Project; members: Member[]; mayManage: boolean }) => {
  const projectId = project.id
  const change = {
    head: t('people.change'),
    cell: (m: Member) => (
      <>
        <A href={path('member-roles', { projectId, personId: m.personId })}>
          {t('people.change-role')} <span class="govuk-visually-hidden">{m.name}</span>
        </A>
        <br />
        <A href={path('remove-member', { projectId, personId: m.personId })}>
          {t('people.remove')} <span class="govuk-visually-hidden">{m.name}</span>
        </A>
      </>
    ),
  }
  const columns = [
    { head: t('people.name'), cell: (m: Member) => m.name, rowHead: true },
    { head: t('people.email'), cell: (m: Member) => m.email },
    ...(members.some((m) => m.organisation)
      ? [{ head: t('people.organisation'), cell: (m: Member) => m.organisation ?? '' }]
      : []),
    { head: t('people.roles'), cell: (m: Member) => <Held roles={m.roles} /> },
    { head: t('people.since'), cell: (m: Member) => <Day at={m.joinedAt} /> },
  ]
  return <Table caption={t('people.members')} rows={members} columns={mayManage ? [...columns, change] : columns} />
}

const Invitations = ({ projectId, invitations }: { projectId: string; invitations: Invitation[] }) => (
  <Table
    caption={t('people.invited')}
    rows={invitations}
    columns={[
      { head: t('people.email'), cell: (i) => i.email, rowHead: true },
      { head: t('people.role'), cell: (i) => i.roleName },
      { head: t('people.ends'), cell: (i) => <Day at={i.expiresAt} /> },
      {
        head: t('people.change'),
        cell: (i) => (
          <form method="post" action={path('withdraw-invitation', { projectId, invitationId: i.id })}>
            <SubmitButton look="secondary">
              {t('people.withdraw')} <span class="govuk-visually-hidden">{i.email}</span>
            </SubmitButton>
          </form>
        ),
      },
    ]}
  />
)

const InviteForm = ({ projectId, roles, state }: { projectId: string; roles: Role[]; state: FormState }) => (
  <form method="post" action={path('people', { projectId })} novalidate>
    <SubHeading>{t('people.invite')}</SubHeading>
    <TextField name="email" label={t('people.email')} type="email" spellcheck={false} state={state} />
    <ChoiceField
      kind="radio"
      name="role"
      label={t('people.role')}
      state={state}
      choices={roles.map((r) => ({ value: r.id, text: r.name, hint: r.description }))}
    />
    <SubmitButton>{t('people.invite-button')}</SubmitButton>
  </form>
)

const sayHeld = (member: Member, sayName: SayName): Member => ({
  ...member,
  roles: member.roles.map((role) => ({ ...role, name: sayName(role.name) })),
})
const sayInvited = (one: Invitation, sayName: SayName): Invitation => ({
  ...one,
  roleName: sayName(one.roleName ?? ''),
})

/** A role as the language of the page calls it, where it came from what ships. */
export const sayRole = (role: Role, sayName: SayName): Role => ({
  ...role,
  name: sayName(role.name),
  description: sayName(role.description),
})

async function show(c: HttpContext, state: FormState, link?: string) {
  const { ctx } = c.var
  const project = await findProject(ctx, projectIdOf(c))
  const [members, roles, mayManage, sayName] = await Promise.all([
    listMembers(ctx, project.id),
    listRoles(ctx, project.id),
    may(ctx, 'member.invite', project.id),
    findShippedNames(),
  ])
  const invitations = mayManage ? await listInvitations(ctx, project.id) : []
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('people.title')}</Heading>
      {link ? (
        <Said>
          <P>{t('people.link-made')}</P>
          <p class="govuk-body">
            <code>{link}</code>
          </p>
        </Said>
      ) : null}
      <Members project={project} members={members.map((one) => sayHeld(one, sayName))} mayManage={mayManage} />
      <P>
        <A href={path('my-roles', { projectId: project.id })}>{t('people.my-roles')}</A>
      </P>
      {invitations.length ? (
        <Invitations projectId={project.id} invitations={invitations.map((one) => sayInvited(one, sayName))} />
      ) : null}
      {mayManage ? (
        <InviteForm projectId={project.id} roles={roles.map((role) => sayRole(role, sayName))} state={state} />
      ) : null}
    </>
  )
  return page(
    c,
    { title: t('people.title'), project, room: 'people', children: content },
    Object.keys(state.errors).length || state.refusal ? 422 : 200,
  )
}

export const get = (c: HttpContext) => show(c, emptyForm({ role: 'analyst' }))

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { link } = await inviteMember(c.var.ctx, {
        projectId: projectIdOf(c),
        email: form.text('email'),
        role: form.text('role'),
      })
      return show(c, emptyForm({ role: 'analyst' }), link)
    },
    (state) => show(c, state),
  )
