import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes, sign } from 'node:crypto'
import { AppError } from '#lib/app-error.ts'
import type { Db } from '../postgres/db.ts'
import type { Keys } from './keys.ts'
import { findKey, type MasterKey, readOrMakeKey } from './master-key.ts'
import { seal, unseal } from './seal.ts'
import {
  deletePersonKey,
  findMasterKeyId,
  findPersonKey,
  findSecret,
  insertPersonKey,
  insertSecret,
} from './secrets.store.ts'

const KEY_BYTES = 32

/** What a row's sealing is bound to. */
export const purposes = { secret: (name: string) => `secret:${name}`, person: (id: string) => `person:${id}` }

/** Gives the master key of a name; reads the file again when another process has rotated it meanwhile. */
type FindMaster = (id: string) => MasterKey

const forgotten = () =>
  new AppError({
    code: 'keys.forgotten',
    kind: 'not-found',
    message: 'This was erased with the person it belonged to, and cannot be read again.',
  })

async function openSecret(db: Db, master: MasterKey, name: string, make: () => Uint8Array): Promise<Buffer> {
  const found = await findSecret(db, name)
  if (found) return unseal(master.bytes, purposes.secret(name), found.sealed)
  const sealed = seal(master.bytes, purposes.secret(name), make())
  await insertSecret(db, { name, sealed, master_key: master.id })
  return openSecret(db, master, name, make)
}

const newSigningKey = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })

async function openPersonKey(db: Db, findMaster: FindMaster, personId: string): Promise<Buffer> {
  const row = await findPersonKey(db, personId)
  if (!row) throw forgotten()
  return unseal(findMaster(row.master_key).bytes, purposes.person(personId), row.sealed)
}

async function openOrMakePersonKey(db: Db, findMaster: FindMaster, personId: string) {
  if (!(await findPersonKey(db, personId))) {
    // By its name in the database: another process may have rotated the master key since we started.
    const { id, bytes } = findMaster((await findMasterKeyId(db))!)
    const sealed = seal(bytes, purposes.person(personId), randomBytes(KEY_BYTES))
    await insertPersonKey(db, { person_id: personId, sealed, master_key: id })
  }
  return openPersonKey(db, findMaster, personId)
}

/** Opens the installation's secrets with the master key; both are made at the first start. */
export async function openKeys(db: Db, masterKeyFile: string): Promise<Keys> {
  const usedId = await findMasterKeyId(db)
  const master = usedId ? findKey(masterKeyFile, usedId) : readOrMakeKey(masterKeyFile)
  const findMaster: FindMaster = (id) => (id === master.id ? master : findKey(masterKeyFile, id))
  const installation = await openSecret(db, master, 'installation', () => randomBytes(KEY_BYTES))
  const signingKey = createPrivateKey({
    key: await openSecret(db, master, 'log-signing-key', newSigningKey),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    sign: (bytes) => sign(null, bytes, signingKey),
    publicKey: createPublicKey(signingKey).export({ format: 'pem', type: 'spki' }).toString(),
    secretFor: (purpose) =>
      Buffer.from(hkdfSync('sha256', installation, 'fairlead', purpose, KEY_BYTES)).toString('base64url'),
    encryptFor: async ({ db }, personId, plain) =>
      seal(await openOrMakePersonKey(db, findMaster, personId), purposes.person(personId), plain),
    decryptFor: async ({ db }, personId, sealed) =>
      unseal(await openPersonKey(db, findMaster, personId), purposes.person(personId), sealed),
    forget: ({ db }, personId) => deletePersonKey(db, personId),
  }
}
