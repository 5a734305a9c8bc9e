import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
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
const asNobody: Identity = {
  owner: NOBODY,
  command: (file, args) => ({ file, args, options: { env: ENVIRONMENT, uid: NOBODY, gid: NOBODY } }),
}
/** Root outside, nobody inside: for paths that nobody may not enter (/root), where the kernel lets us. */
const inNamespace: Identity = {
  owner: 0,
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

/** Decides as whom PostgreSQL can run, given its program and the folders it must reach. */
export function chooseIdentity(program: string, folders: string[]): Identity {
  if (process.getuid?.() !== 0) return plain
  if ([dirname(program), ...folders].every(isReachable) && runs(asNobody, program)) return asNobody
  if (runs(inNamespace, program)) return inNamespace
  throw new Error(
    `PostgreSQL does not run as root, and another user cannot reach ${folders[0]}. Start Fairlead as an ordinary user, keep it and FAIRLEAD_DATA outside /root, or set DATABASE_URL.`,
  )
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
