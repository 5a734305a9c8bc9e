/** A proven session: whose it is, and which. */
export type SessionOf = { sessionId: string; personId: string; startedAt: Date }

/** Headers to send with an answer (session cookies). */
export type Cookies = { headers: Headers }

/**
 * Sign-in, done by better-auth: passwords (scrypt), passkeys, an OpenID Connect provider by config, sessions in
 * PostgreSQL. The people room decides who exists and who may; this only proves who somebody is.
 */
export type Auth = {
  /** Answers the addresses under /auth/ that are open: passkey ceremonies, the provider's return. Undefined for any other. */
  handle(request: Request): Promise<Response | undefined>
  hashPassword(password: string): Promise<string>
  /** Refuses with `auth.too-many-tries` after too many wrong ones; false where there is no password. */
  checkPassword(personId: string, password: string): Promise<boolean>
  /** Proves a password; refuses with `auth.wrong-password` or, after too many tries, `auth.too-many-tries`. */
  signIn(input: { email: string; password: string; headers: Headers }): Promise<Cookies>
  /** A new session for a person proven otherwise (an accepted invitation, the setup, a role of the demonstration). */
  startSession(personId: string, headers: Headers): Promise<Cookies>
  findSession(headers: Headers): Promise<SessionOf | undefined>
  endSession(headers: Headers): Promise<Cookies>
  /** Ends every session of a person: at a change of rights, at a new password. */
  endSessionsOf(personId: string): Promise<void>
  /** The address that starts sign-in at the provider, with the cookies it needs; undefined where none is set up. */
  startProviderSignIn(headers: Headers): Promise<{ url: string; headers: Headers } | undefined>
  readonly hasProvider: boolean
}
