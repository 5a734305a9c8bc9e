import type { Db } from '../postgres/db.ts'
import type { Queue } from '../queue/queue.ts'
import { deleteLettersTo, deleteLettersWith, letters, lettersTo } from './letters.store.ts'
import type { Mail } from './mail.ts'

/** Mail through the outbox. Where there is no server for it, letters are kept for the page that shows them. */
export const openMail = (queue: Queue, hasServer: boolean): Mail => ({
  send: async ({ db, clock }, { to, subject, text }) => {
    const id = clock.newId()
    const row = { id, recipient: to, subject, body: text, attempts: 0, created_at: clock.now(), settled_at: null }
    await letters(db)
      .insertInto('platform.letter')
      .values({ ...row, state: hasServer ? 'waiting' : 'kept' })
      .execute()
    if (hasServer) await queue.add({ db }, 'mail.deliver', { letterId: id })
  },
})

/** A letter that could not be sent, or was not to be: for the person who may hand over its link. */
export type ShownLetter = { id: string; to: string; subject: string; text: string; at: Date }

/** Letters that stayed here (no mail server is set, or it refused them), newest first. */
export async function listSunkLetters(ctx: { readonly db: Db }, limit = 100): Promise<ShownLetter[]> {
  const rows = await letters(ctx.db)
    .selectFrom('platform.letter')
    .selectAll()
    .where('state', 'in', ['kept', 'failed'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, recipient, subject, body, created_at }) => ({
    id,
    to: recipient ?? '',
    subject: subject ?? '',
    text: body ?? '',
    at: created_at,
  }))
}

/** Whatever is still kept of letters to an address. */
export async function listLettersTo(ctx: { readonly db: Db }, address: string): Promise<Omit<ShownLetter, 'to'>[]> {
  const rows = await lettersTo(ctx.db, address)
  return rows.map(({ id, subject, body, created_at }) => ({
    id,
    subject: subject ?? '',
    text: body ?? '',
    at: created_at,
  }))
}

/** Removes every letter to an address, also those that wait to be sent: whoever is gone is written to no more. */
export async function forgetLettersTo(ctx: { readonly db: Db }, address: string): Promise<void> {
  await deleteLettersTo(ctx.db, address)
}

/** Removes every letter that leads to a project, whoever it is for: its links lead nowhere any more. */
export async function forgetLettersAbout(ctx: { readonly db: Db }, projectId: string): Promise<void> {
  await deleteLettersWith(ctx.db, `/projects/${projectId}`)
}
