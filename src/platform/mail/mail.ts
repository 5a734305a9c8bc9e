import type { Clock } from '../clock/clock.ts'
import type { Db } from '../postgres/db.ts'

export type Letter = { to: string; subject: string; text: string }

/** Outgoing mail. Without SMTP_URL it is kept in the database and shown; every link in it can be copied by hand. */
export type Mail = {
  /** Puts the letter in the outbox in the caller's transaction; a job sends it. */
  send(ctx: { readonly db: Db; readonly clock: Clock }, letter: Letter): Promise<void>
}
