import { z } from 'zod'
import {
  createOrganisation,
  endSessions,
  invitePerson,
  listAccounts,
  listChanges,
  listLetters,
  listOrganisations,
  listPersonInvitations,
  renameOrganisation,
  setAdministrator,
  setDisabled,
  setOrganisation,
  withdrawPersonInvitation,
} from '#people/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { jsonObject } from './schemas.ts'

const event = z.object({
  id: z.string(),
  time: z.date(),
  type: z.string(),
  thing: z.string(),
  projectId: z.string().nullable(),
  actor: z.string(),
  data: jsonObject,
  position: z.number().nullable().describe('Its number in the log; null in the moments before it has one.'),
})
const letter = z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), at: z.date() })
const account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  administrator: z.boolean(),
  createdAt: z.date(),
  disabledAt: z.date().nullable(),
  sessions: z.number().describe('In how many browsers the person is signed in.'),
  projects: z.number().describe('In how many projects they are a member.'),
})
const invitation = z.object({ id: z.string(), email: z.string(), createdAt: z.date(), expiresAt: z.date() })
const organisation = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.date(),
  people: z.number().describe('How many work for it.'),
  projects: z.array(z.object({ id: z.string(), name: z.string() })),
})
const personParams = z.object({ personId: z.string() })

/** What the administrators of an installation see. */
export const installationEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/installation/log',
    summary: 'The log of all changes, newest first',
    operation: 'instance.read-log',
    query: z.object({
      before: z.uuid().optional().describe('The id of the last event that was seen.'),
      limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many at most.'),
    }),
    answer: z.array(event),
    run: (ctx, { query: { before, limit } }) => listChanges(ctx, before === undefined ? { limit } : { limit, before }),
  }),
  endpoint({
    method: 'get',
    path: '/installation/letters',
    summary: 'Letters that could not be sent, or were not to be, newest first',
    operation: 'instance.read-mail',
    answer: z.array(letter),
    run: listLetters,
  }),
  endpoint({
    method: 'get',
    path: '/installation/accounts',
    summary: 'Everybody who can sign in',
    operation: 'account.list',
    answer: z.array(account),
    run: listAccounts,
  }),
  endpoint({
    method: 'put',
    path: '/installation/accounts/{personId}/administrator',
    summary: 'Make somebody an administrator, or end it; not of the last one. Ends their sessions',
    operation: 'account.change-administrator',
    params: personParams,
    body: z.object({ administrator: z.boolean() }),
    run: (ctx, { params, body }) => setAdministrator(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/installation/accounts/{personId}/disabled',
    summary: 'Disable an account, or let it be used again',
    operation: 'account.disable',
    params: personParams,
    body: z.object({ disabled: z.boolean() }),
    run: (ctx, { params, body }) => setDisabled(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/installation/accounts/{personId}/organisation',
    summary: 'Say for which organisation somebody works',
    operation: 'organisation.change',
    params: personParams,
    body: z.object({ organisationId: z.string().nullable() }),
    run: (ctx, { params, body }) => setOrganisation(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/installation/organisations',
    summary: 'Every organisation with its projects',
    operation: 'organisation.list',
    answer: z.array(organisation),
    run: listOrganisations,
  }),
  endpoint({
    method: 'post',
    path: '/installation/organisations',
    summary: 'Add an organisation',
    operation: 'organisation.change',
    body: z.object({ name: z.string() }),
    answer: z.object({ id: z.string() }),
    status: 201,
    run: (ctx, { body }) => createOrganisation(ctx, body),
  }),
  endpoint({
    method: 'put',
    path: '/installation/organisations/{organisationId}',
    summary: 'Change what an organisation is called',
    operation: 'organisation.change',
    params: z.object({ organisationId: z.string() }),
    body: z.object({ name: z.string() }),
    run: (ctx, { params, body }) => renameOrganisation(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/installation/accounts/{personId}/sessions',
    summary: 'Sign somebody out everywhere',
    operation: 'account.end-sessions',
    params: personParams,
    run: (ctx, { params }) => endSessions(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/installation/invitations',
    summary: 'Open invitations to have an account, in no project yet',
    operation: 'account.invite',
    answer: z.array(invitation),
    run: async (ctx) =>
      (await listPersonInvitations(ctx)).map(({ id, email, createdAt, expiresAt }) => ({
        id,
        email,
        createdAt,
        expiresAt,
      })),
  }),
  endpoint({
    method: 'post',
    path: '/installation/invitations',
    summary: 'Invite somebody to have an account; the link is given back to hand over',
    operation: 'account.invite',
    body: z.object({ email: z.string() }),
    answer: z.object({ id: z.string(), link: z.string() }),
    status: 201,
    run: (ctx, { body }) => invitePerson(ctx, body),
  }),
  endpoint({
    method: 'delete',
    path: '/installation/invitations/{id}',
    summary: 'Make such an invitation’s link useless',
    operation: 'account.invite',
    params: z.object({ id: z.string() }),
    run: (ctx, { params }) => withdrawPersonInvitation(ctx, params),
  }),
]
