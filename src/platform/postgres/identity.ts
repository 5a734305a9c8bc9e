import { type SpawnOptions, spawnSync } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, existsSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** PostgreSQL refuses to run as root: this is "nobody", which every Linux has without an entry being made for it. */
const NOBODY = 65534

/** What PostgreSQL gets to see of the environment: nothing of ours. */
const ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** As whom PostgreSQL runs, and who must own its files. */
export type Identity = {
  /** The owner its files need; undefined: ours, as they are. */
  owner: number | undefined
  /** Command and options for spawn. */
  command(program: string, args: string[]): { file: string; args: string[]; options: SpawnOptions }
}

const plain: Identity = {
  owner: undefined,
  command: (file, args) => ({ file, args, options: { env: ENVIRONMENT } }),
}
const asUser = (uid: number, gid: number): Identity => ({
  owner: uid,
  command: (file, args) => ({ file, args, options: { env: ENVIRONMENT, uid, gid } }),
})
const asNobody = asUser(NOBODY, NOBODY)
/** Ourselves outside, nobody inside: for paths that nobody may not enter (/root), where the kernel lets us. */
const inNamespace: Identity = {
  owner: process.getuid?.(),
  command: (program, args) => ({
    file: 'unshare',
    args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, program, ...args],
    options: { env: ENVIRONMENT },
  }),
}

const mayEnter = (folder: string): boolean => {
  const { mode, uid } = statSync(folder)
  return (mode & 0o001) !== 0 || (uid === NOBODY && (mode & 0o100) !== 0)
}

/** True where "nobody" may walk down to this folder. */
function isReachable(folder: string): boolean {
  const path = resolve(folder)
  return mayEnter(path) && (dirname(path) === path || isReachable(dirname(path)))
}

function runs(identity: Identity, program: string): boolean {
  const { file, args, options } = identity.command(program, ['--version'])
  return spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0
}

/** Lets others walk through a folder of ours, not look into it: what lies there has rights of its own. */
function letThrough(folder: string): void {
  const { mode, uid } = statSync(folder)
  if (uid === 0) chmodSync(folder, mode | 0o001)
}

/** False for a user number without an entry, as containers are often given: initdb wants a name. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Root, for once (a backup by sudo), leaves an ordinary user's folder to that user. */
function findOwner(folder: string): Identity | undefined {
  const { uid, gid } = existsSync(folder) ? statSync(folder) : { uid: 0, gid: 0 }
  return uid === 0 || uid === NOBODY ? undefined : asUser(uid, gid)
}

function chooseForRoot(program: string, parent: string, others: string[]): Identity {
  const canReach = () => [dirname(program), parent, ...others].every(isReachable) && runs(asNobody, program)
  if (canReach()) return asNobody
  if (runs(inNamespace, program)) return inNamespace
  // Containers forbid namespaces. There, our own folder may be all that stands in the way.
  letThrough(parent)
  if (canReach()) return asNobody
  throw new Error(
    `PostgreSQL does not run as root, and another user cannot reach ${parent}. Start Fairlead as an ordinary user, keep it and FAIRLEAD_DATA outside /root, or set DATABASE_URL.`,
  )
}

/** Decides as whom PostgreSQL can run, given its program, its folder (made or not) and others that it must reach. */
export function chooseIdentity(program: string, folder: string, others: string[]): Identity {
  if (process.getuid?.() === 0) return findOwner(folder) ?? chooseForRoot(program, dirname(folder), others)
  if (existsSync(folder) && !mayUse(folder))
    throw new Error(`${folder} belongs to another user. Start Fairlead as that user, or set FAIRLEAD_DATA.`)
  return hasName() || !runs(inNamespace, program) ? plain : inNamespace
}

function mayUse(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Hands a folder and all in it to the identity, where it is somebody else's. */
export function giveTo(identity: Identity, folder: string): void {
  if (identity.owner === undefined || statSync(folder).uid === identity.owner) return
  const group = identity.owner
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), identity.owner, group)
  // The folder itself last: were we killed in between, the next start would find the work undone and do it again.
  chownSync(folder, identity.owner, group)
}
