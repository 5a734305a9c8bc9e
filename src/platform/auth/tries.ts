import { createHash } from 'node:crypto'
import { AppError } from '#lib/app-error.ts'
import type { Clock } from '../clock/clock.ts'
import type { Db } from '../postgres/db.ts'
import { countTry, deleteTries } from './tries.store.ts'

/** How often a password of one account may be tried from anywhere, and the time after which counting begins anew. */
const MOST_TRIES = 10
const TRIES_MS = 15 * 60_000

export const tooManyTries = (minutes: number) =>
  new AppError({
    code: 'auth.too-many-tries',
    kind: 'too-many',
    message: `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
  })

/** What is kept of an e-mail address while its tries are counted. */
const keyOf = (whose: string) => createHash('sha256').update(whose).digest('base64url')

/**
 * Proves a password by `prove`; refuses with `auth.too-many-tries` once too many were wrong, whether such an account
 * exists or not. A right one begins the count anew.
 */
export async function limitTries<T>(
  { db, clock }: { db: Db; clock: Clock },
  whose: string,
  prove: () => Promise<T | undefined>,
  most = MOST_TRIES,
): Promise<T | undefined> {
  const key = keyOf(whose)
  const now = clock.now()
  const count = await countTry(db, key, { start: new Date(now.getTime() - TRIES_MS), now })
  if (count > most) throw tooManyTries(TRIES_MS / 60_000)
  const proven = await prove()
  if (proven !== undefined) await deleteTries(db, key)
  return proven
}
