import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '#platform/root.ts'

const demo = join(root, 'data/demo')
const real = join(root, 'data/real')

/** The data folder of this start: FAIRLEAD_DATA, else data/real once somebody started for real, else data/demo. */
export function chooseFolder(env: Record<string, string | undefined>): string {
  if (env.FAIRLEAD_DATA) return resolve(env.FAIRLEAD_DATA)
  return existsSync(real) ? real : demo
}

/** From now on starts use data/real. */
export function markReal(): void {
  mkdirSync(real, { recursive: true, mode: 0o700 })
}
