import { type Kysely, sql } from 'kysely'
import type { Db } from '../postgres/db.ts'
import { findKey, type MasterKey, makeNextKey, takeOver } from './master-key.ts'
import { purposes } from './open-keys.ts'
import { seal, unseal } from './seal.ts'
import { findMasterKeyId, secretTables } from './secrets.store.ts'

type Tables = ReturnType<typeof secretTables>

type Sealed = { sealed: Buffer; master_key: string }
/** Takes a key out of the wrapping of the master key that its row names, and wraps it with the new one. */
type Rewrap = (purpose: string, row: Sealed) => Sealed

const rewrapWith =
  (masterKeyFile: string, to: MasterKey): Rewrap =>
  (purpose, { sealed, master_key }) => {
    const plain = unseal(findKey(masterKeyFile, master_key).bytes, purpose, sealed)
    return { sealed: seal(to.bytes, purpose, plain), master_key: to.id }
  }

async function rewrapSecrets(tables: Tables, rewrap: Rewrap): Promise<number> {
  const rows = await tables.selectFrom('platform.secret').selectAll().execute()
  for (const { name, ...row } of rows)
    await tables
      .updateTable('platform.secret')
      .set(rewrap(purposes.secret(name), row))
      .where('name', '=', name)
      .execute()
  return rows.length
}

async function rewrapPersonKeys(tables: Tables, rewrap: Rewrap): Promise<number> {
  const rows = await tables.selectFrom('platform.person_key').selectAll().execute()
  for (const { person_id, ...row } of rows)
    await tables
      .updateTable('platform.person_key')
      .set(rewrap(purposes.person(person_id), row))
      .where('person_id', '=', person_id)
      .execute()
  return rows.length
}

type Rotated = { id: string; secrets: number; persons: number }

/**
 * Replaces the master key: every key it wraps is wrapped anew in one transaction, then the new key takes the old one's
 * place. Cut short anywhere, the next start completes it. Gives the new key's name and how many secrets of the
 * installation and keys of persons moved.
 */
export async function rotateMasterKey(db: Db, masterKeyFile: string): Promise<Rotated> {
  const id = await findMasterKeyId(db)
  if (!id) throw new Error('There is nothing to rotate yet: start Fairlead once.')
  const from = findKey(masterKeyFile, id)
  const to = makeNextKey(masterKeyFile)
  const moved = await db.transaction().execute(async (transaction) => {
    await sql`lock table platform.secret, platform.person_key in exclusive mode`.execute(transaction)
    const tables = secretTables(transaction as Kysely<Record<never, never>>)
    const rewrap = rewrapWith(masterKeyFile, to)
    return { secrets: await rewrapSecrets(tables, rewrap), persons: await rewrapPersonKeys(tables, rewrap) }
  })
  takeOver(masterKeyFile, from)
  return { id: to.id, ...moved }
}
