import { z } from 'zod'
import {
  changePassword,
  createToken,
  deleteAccount,
  exportAccount,
  findAccount,
  listTokens,
  removePasskey,
  renamePasskey,
  revokeToken,
} from '#people/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'

const passkey = z.object({ id: z.string(), name: z.string().nullable(), createdAt: z.date().nullable() })
const account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  administrator: z.boolean(),
  createdAt: z.date(),
  language: z.string().nullable().optional(),
  organisation: z.string().nullable(),
  hasPassword: z.boolean(),
  passkeys: z.array(passkey),
})
const token = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  lastUsedOn: z.string().nullable(),
})

export const accountEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/account',
    summary: 'Your own account',
    operation: 'account.read',
    answer: account,
    run: findAccount,
  }),
  endpoint({
    method: 'get',
    path: '/account/export',
    summary: 'Everything that is kept about you',
    operation: 'account.export',
    answer: z.record(z.string(), z.unknown()),
    run: exportAccount,
  }),
  endpoint({
    method: 'put',
    path: '/account/password',
    summary: 'Set a new password; ends every session',
    operation: 'account.read',
    body: z.object({ current: z.string(), next: z.string() }),
    run: (ctx, { body }) => changePassword(ctx, body),
  }),
  endpoint({
    method: 'post',
    path: '/account/deletion',
    summary: 'Delete your own account, for good',
    operation: 'account.delete',
    body: z.object({ password: z.string() }),
    run: (ctx, { body }) => deleteAccount(ctx, body),
  }),
  endpoint({
    method: 'put',
    path: '/account/passkeys/{passkeyId}',
    summary: 'Change what one of your passkeys is called',
    operation: 'account.passkeys',
    params: z.object({ passkeyId: z.string() }),
    body: z.object({ name: z.string() }),
    run: (ctx, { params, body }) => renamePasskey(ctx, { id: params.passkeyId, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/account/passkeys/{passkeyId}',
    summary: 'Remove one of your passkeys, but not the last way to sign in',
    operation: 'account.passkeys',
    params: z.object({ passkeyId: z.string() }),
    run: (ctx, { params }) => removePasskey(ctx, { id: params.passkeyId }),
  }),
  endpoint({
    method: 'get',
    path: '/account/tokens',
    summary: 'Your access tokens, without the tokens themselves',
    operation: 'account.tokens',
    answer: z.array(token),
    run: listTokens,
  }),
  endpoint({
    method: 'post',
    path: '/account/tokens',
    summary: 'Make an access token for a script; it is shown this once',
    operation: 'account.tokens',
    body: z.object({ name: z.string() }),
    answer: z.object({ id: z.string(), secret: z.string() }),
    status: 201,
    run: (ctx, { body }) => createToken(ctx, body),
  }),
  endpoint({
    method: 'delete',
    path: '/account/tokens/{id}',
    summary: 'End a token',
    operation: 'account.tokens',
    params: z.object({ id: z.string() }),
    run: (ctx, { params }) => revokeToken(ctx, params),
  }),
]
