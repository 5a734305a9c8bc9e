import type { Ctx } from '#platform/context.ts'
import { type LoggedEvent, listEvents } from '#platform/log/list-events.ts'
import { listSunkLetters, type ShownLetter } from '#platform/mail/open-mail.ts'
import { allow } from '../policy.ts'

/** The log of all changes, newest first; `before` is the id of the last one seen. */
export async function listChanges(ctx: Ctx, which: { before?: string; limit?: number }): Promise<LoggedEvent[]> {
  await allow(ctx, 'instance.read-log')
  return listEvents(ctx, which)
}

/**
 * Letters that could not be sent, or were not to be, newest first. In the demonstration everybody sees them: it listens
 * on loopback alone, and its people are invented.
 */
export async function listLetters(ctx: Ctx): Promise<ShownLetter[]> {
  if (!ctx.config.demo) await allow(ctx, 'instance.read-mail')
  return listSunkLetters(ctx)
}
