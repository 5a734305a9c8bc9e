import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** The version of this Fairlead, as package.json has it. */
export const readVersion = (): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
