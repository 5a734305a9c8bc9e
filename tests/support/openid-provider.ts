import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small OpenID Connect provider that signs everybody in as one person at once. */
export type Provider = { issuer: string; close(): Promise<void> }

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Starts the provider on loopback; whoever is sent to it comes back as `person`. */
export async function startProvider(person: { email: string; name: string }): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const nonces = new Map<string, string>()
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`

  const sign = (claims: object) => {
    const content = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`
    return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`
  }
  const about = { sub: 'person-1', email_verified: true, ...person }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    const send = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration')
      send({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    else if (url.pathname === '/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri') ?? issuer)
      nonces.set('code-1', url.searchParams.get('nonce') ?? '')
      back.searchParams.set('code', 'code-1')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      response.writeHead(302, { location: back.href }).end()
    } else if (url.pathname === '/token') {
      const now = Math.trunc(Date.now() / 1000)
      const nonce = nonces.get('code-1')
      const claims = { iss: issuer, aud: 'fairlead', iat: now, exp: now + 300, ...(nonce ? { nonce } : {}), ...about }
      send({ access_token: 'token-1', token_type: 'Bearer', expires_in: 300, id_token: sign(claims) })
    } else if (url.pathname === '/userinfo') send(about)
    else if (url.pathname === '/keys')
      send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] })
    else response.writeHead(404).end()
  }
  return {
    issuer,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
