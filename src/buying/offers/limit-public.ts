import { isAppError } from '#lib/app-error.ts'
import { limitTries } from '#platform/auth/tries.ts'
import type { Ctx } from '#platform/context.ts'
import { offerRefusals } from './offers.errors.ts'

/** How often a form that needs no account is taken from one connection within a quarter of an hour (abuse:A14). */
const MOST_FROM_ONE = 20

/**
 * Counts what comes from one connection without an account, so that no program floods an opportunity or a mailbox. Kept is a
 * hash, and only for that time. Throws `offers.too-many`.
 */
export async function limitPublic(ctx: Ctx, form: 'question' | 'follow' | 'register', from?: string): Promise<void> {
  if (from === undefined) return
  await limitTries(ctx, `${form} from ${from}`, async () => undefined, MOST_FROM_ONE).catch((error: unknown) => {
    throw isAppError(error) ? offerRefusals.tooMany() : error
  })
}

const RECENT_MS = 15 * 60_000
const MOST_OFFERS = 20

/**
 * The same for offers of one supplier. It is counted by what lies behind the wall anyway: a count that somebody else could
 * read would tell that there is an offer (abuse:A01). Throws `offers.too-many`.
 */
export function limitOffers({ clock }: Pick<Ctx, 'clock'>, mine: readonly { receivedAt: Date }[]): void {
  const since = clock.now().getTime() - RECENT_MS
  if (mine.filter(({ receivedAt }) => receivedAt.getTime() > since).length >= MOST_OFFERS) throw offerRefusals.tooMany()
}
