import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '#platform/root.ts'

const demo = join(root, 'data/demo')
/** Where an installation lives that was started for real, unless FAIRLEAD_DATA says otherwise. */
export const realFolder = join(root, 'data/real')

/** The data folder of this start: FAIRLEAD_DATA, else data/real once somebody started for real, else data/demo. */
export function chooseFolder(env: Record<string, string | undefined>): string {
  if (env.FAIRLEAD_DATA) return resolve(env.FAIRLEAD_DATA)
  return existsSync(realFolder) ? realFolder : demo
}

/** From now on starts use data/real. */
export function markReal(): void {
  mkdirSync(realFolder, { recursive: true, mode: 0o700 })
}
