import type { Db } from '#platform/context.ts'

type HolderKeyTables = {
  'buying.holder_key': {
    project_id: string
    key_id: string
    party_id: string
    public_key: string
    made_by: 'browser' | 'server'
    made_at: Date
    ended_at: Date | null
  }
}

const tables = (db: Db) => db.withTables<HolderKeyTables>()

/** The key of a party that bids are sealed to from now on; `madeBy` says whether the server ever had its private half. */
export type KeptHolderKey = {
  partyId: string
  keyId: string
  publicKey: string
  madeBy: 'browser' | 'server'
  madeAt: Date
}

/** The keys in use of some parties, or of all, in any order. */
export async function selectHolderKeys(
  db: Db,
  projectId: string,
  partyIds?: readonly string[],
): Promise<KeptHolderKey[]> {
  return tables(db)
    .selectFrom('buying.holder_key')
    .select([
      'party_id as partyId',
      'key_id as keyId',
      'public_key as publicKey',
      'made_by as madeBy',
      'made_at as madeAt',
    ])
    .where('project_id', '=', projectId)
    .where('ended_at', 'is', null)
    .$if(partyIds !== undefined, (query) => query.where('party_id', 'in', [...partyIds!]))
    .execute()
}

/** Whose key of this name is, also where they have made another since. */
export async function findOwnerOfKey(db: Db, projectId: string, keyId: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('buying.holder_key')
    .select('party_id')
    .where('project_id', '=', projectId)
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return row?.party_id
}

/** Keeps a key in the place of the one that the party had. */
export async function replaceHolderKey(db: Db, projectId: string, key: KeptHolderKey): Promise<void> {
  await tables(db)
    .updateTable('buying.holder_key')
    .set({ ended_at: key.madeAt })
    .where('party_id', '=', key.partyId)
    .where('ended_at', 'is', null)
    .execute()
  await tables(db)
    .insertInto('buying.holder_key')
    .values({
      ...{ project_id: projectId, party_id: key.partyId, key_id: key.keyId, public_key: key.publicKey },
      ...{ made_by: key.madeBy, made_at: key.madeAt, ended_at: null },
    })
    .execute()
}

export async function countHolderKeys(db: Db, projectId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('buying.holder_key')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return row.count
}
