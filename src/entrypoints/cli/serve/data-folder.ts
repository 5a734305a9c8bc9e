import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '#platform/config.ts'
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

/** Whether the demonstration can be left for data/real: settings from outside would bring the next start back to it. */
export function canStartForReal(config: Config): boolean {
  const { FAIRLEAD_DATA, FAIRLEAD_DEMO, DATABASE_URL, CLICKHOUSE_URL } = config
  return config.demo && [FAIRLEAD_DATA, FAIRLEAD_DEMO, DATABASE_URL, CLICKHOUSE_URL].every((one) => one === undefined)
}
