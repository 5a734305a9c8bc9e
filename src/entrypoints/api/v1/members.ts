import { z } from 'zod'
import {
  acceptRole,
  inviteMember,
  listInvitations,
  listMembers,
  listRoles,
  removeMember,
  setRoles,
  withdrawInvitation,
} from '#people/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const grants = z.array(z.enum(['read', 'read-raw', 'comment', 'write', 'edit', 'approve', 'manage']))
const member = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  organisation: z.string().nullable(),
  roles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      side: z.string(),
      core: z.boolean(),
      grants,
      acceptedAt: z.string().nullable(),
    }),
  ),
  grants,
  joinedAt: z.date(),
})
const role = z.object({
  id: z.string(),
  side: z.string(),
  name: z.string(),
  description: z.string(),
  grants,
  core: z.boolean(),
  expectations: z.array(z.string()),
})
const invitation = z.object({
  id: z.string(),
  projectId: z.string(),
  project: z.string(),
  email: z.string(),
  role: z.string(),
  roleName: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
})
const memberParams = projectParams.extend({ personId: z.string() })

export const memberEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/members',
    summary: 'Who works on a project',
    operation: 'member.list',
    params: projectParams,
    answer: z.array(member),
    run: (ctx, { params }) => listMembers(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/roles',
    summary: 'The roles that members can hold',
    operation: 'member.list',
    params: projectParams,
    answer: z.array(role),
    run: (ctx, { params }) => listRoles(ctx, params.projectId),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/members/{personId}/roles',
    summary: 'Give a member these roles and no others; ends their sessions',
    operation: 'member.change-role',
    params: memberParams,
    body: z.object({ roles: z.array(z.string()) }),
    run: (ctx, { params, body }) => setRoles(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/roles/{role}/accept',
    summary: 'Accept what one of your own roles expects of you',
    operation: 'member.accept-role',
    params: projectParams.extend({ role: z.string() }),
    run: (ctx, { params }) => acceptRole(ctx, params),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/members/{personId}',
    summary: 'Remove a member',
    operation: 'member.remove',
    params: memberParams,
    run: (ctx, { params }) => removeMember(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/invitations',
    summary: 'Invitations that can still be accepted',
    operation: 'member.invite',
    params: projectParams,
    answer: z.array(invitation),
    run: (ctx, { params }) => listInvitations(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/invitations',
    summary: 'Invite somebody; the link is given back to hand over',
    operation: 'member.invite',
    params: projectParams,
    body: z.object({ email: z.string(), role: z.string() }),
    answer: z.object({ id: z.string(), link: z.string() }),
    status: 201,
    run: (ctx, { params, body }) => inviteMember(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/invitations/{id}',
    summary: 'Make an invitation’s link useless',
    operation: 'member.invite',
    params: projectParams.extend({ id: z.string() }),
    run: (ctx, { params }) => withdrawInvitation(ctx, params),
  }),
]
