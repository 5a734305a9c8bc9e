import { sql } from 'kysely'
import type { Db } from '../postgres/db.ts'

type LetterTable = {
  id: string
  recipient: string | null
  subject: string | null
  body: string | null
  state: 'waiting' | 'kept' | 'sent' | 'failed'
  attempts: number
  created_at: Date
  settled_at: Date | null
}

export const letters = (db: Db) => db.withTables<{ 'platform.letter': LetterTable }>()

/** Counts a try at a waiting letter and gives it; undefined where it was settled meanwhile. */
export function claimLetter(db: Db, id: string) {
  return letters(db)
    .updateTable('platform.letter')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst()
}

/** A sent letter keeps neither address nor words; a failed one keeps them, so that its link can be handed over. */
export async function settleLetter(db: Db, id: string, state: 'sent' | 'failed', now: Date): Promise<void> {
  const erased = state === 'sent' ? { recipient: null, subject: null, body: null } : {}
  await letters(db)
    .updateTable('platform.letter')
    .set({ state, settled_at: now, ...erased })
    .where('id', '=', id)
    .execute()
}

export async function deleteLettersBefore(db: Db, time: Date): Promise<void> {
  await letters(db).deleteFrom('platform.letter').where('created_at', '<', time).execute()
}

const isTo = (address: string) => sql<boolean>`lower(recipient) = ${address.toLowerCase()}`

export const lettersTo = (db: Db, address: string) =>
  letters(db).selectFrom('platform.letter').selectAll().where(isTo(address)).orderBy('created_at').execute()

export async function deleteLettersTo(db: Db, address: string): Promise<void> {
  await letters(db).deleteFrom('platform.letter').where(isTo(address)).execute()
}

export async function deleteLettersWith(db: Db, words: string): Promise<void> {
  await letters(db).deleteFrom('platform.letter').where('body', 'like', `%${words}%`).execute()
}
