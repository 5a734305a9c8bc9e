import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The key that wraps all others, and a name for it that gives nothing away. */
export type MasterKey = { id: string; bytes: Buffer }

const BYTES = 32

const nameKey = (bytes: Buffer): MasterKey => ({
  id: createHash('sha256').update('fairlead master key').update(bytes).digest('hex').slice(0, 16),
  bytes,
})

/** Where the new key waits while it takes over from the old one. */
const nextOf = (file: string) => `${file}.next`
const oldOf = (file: string, id: string) => `${file}.${id}.old`

function readKey(file: string): MasterKey | undefined {
  if (!existsSync(file)) return undefined
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (bytes.length !== BYTES) throw new Error(`The master key in ${file} is damaged: it should be 32 bytes in base64.`)
  return nameKey(bytes)
}

function writeKey(file: string): MasterKey {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const key = nameKey(randomBytes(BYTES))
  const handle = openSync(file, 'wx', 0o600)
  writeSync(handle, `${key.bytes.toString('base64')}\n`)
  fsyncSync(handle)
  closeSync(handle)
  return key
}

/** The key that the first start of an installation makes; the one of another installation on this path is shared. */
export const readOrMakeKey = (file: string): MasterKey => readKey(file) ?? writeKey(file)

/**
 * The key of this name: the present one, or one that was before. Completes a rotation that was cut short; throws what
 * to do where the key is not there.
 */
export function findKey(file: string, id: string): MasterKey {
  const current = readKey(file)
  if (current?.id === id) return current
  const next = readKey(nextOf(file))
  if (next?.id === id) {
    takeOver(file, current)
    return next
  }
  const old = readKey(oldOf(file, id))
  if (old?.id === id) return old
  throw new Error(
    `The secrets of this installation were sealed with another master key than the one in ${file}. Put the right key there (its name is ${id}), or set FAIRLEAD_MASTER_KEY_FILE.`,
  )
}

/** Makes the key that is to follow and writes it beside the current one. */
export const makeNextKey = (file: string): MasterKey => readKey(nextOf(file)) ?? writeKey(nextOf(file))

/** Makes a change that another process may have made already: an error of this code says so. */
function changeOnce(change: () => void, madeAlready: string): void {
  try {
    change()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== madeAlready) throw error
  }
}

/**
 * Puts the next key in its place; the old one is kept beside it, for backups that were made before. Two processes may
 * do so at once, and there is a key in the file at every moment.
 */
export function takeOver(file: string, old: MasterKey | undefined): void {
  if (old) changeOnce(() => linkSync(file, oldOf(file, old.id)), 'EEXIST')
  changeOnce(() => renameSync(nextOf(file), file), 'ENOENT')
}

/** True where the key of this name lies in the file or beside it. */
export const hasMasterKey = (file: string, id: string): boolean =>
  [file, nextOf(file), oldOf(file, id)].some((path) => readKey(path)?.id === id)
