import type { Db } from '../postgres/db.ts'

type Place = { readonly db: Db }

/** Secrets of the installation: signing for the log, encryption for what belongs to a person. */
export type Keys = {
  /** Ed25519 signature over bytes, for checkpoints of the log. */
  sign(bytes: Uint8Array): Uint8Array
  /** The public half, as PEM. */
  readonly publicKey: string
  /** A secret of this installation for one purpose (sessions, tokens); the same at every start. */
  secretFor(purpose: string): string
  /** AES-256-GCM under the person's data key, which the master key wraps; the key is made at first use. */
  encryptFor(ctx: Place, personId: string, plain: Uint8Array): Promise<Uint8Array>
  /** Throws AppError `keys.forgotten` where the person's key was destroyed. */
  decryptFor(ctx: Place, personId: string, sealed: Uint8Array): Promise<Uint8Array>
  /** Destroys the person's key: what was encrypted for them can never be read again. */
  forget(ctx: Place, personId: string): Promise<void>
}
