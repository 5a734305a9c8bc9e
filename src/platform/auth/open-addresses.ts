import { PROVIDER } from './better-auth.ts'

/** What our pages and a provider call. better-auth knows many more addresses (sign-up, change of address, lists of sessions). */
const PASSKEY = [
  'GET /auth/passkey/generate-register-options',
  'POST /auth/passkey/verify-registration',
  'GET /auth/passkey/generate-authenticate-options',
  'POST /auth/passkey/verify-authentication',
]
const RETURN = `GET /auth/callback/${PROVIDER}`

/** Whether sign-in answers this request from outside; to anything else there is no such page. */
export function isOpenAddress({ method, url }: Request, hasProvider: boolean): boolean {
  const asked = `${method} ${new URL(url).pathname}`
  return PASSKEY.includes(asked) || (hasProvider && asked === RETURN)
}
