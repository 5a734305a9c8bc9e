import type { Command } from './command.ts'

/** Every command, loaded only when it is called. One line each, in the order in which help lists them. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  'ocds compile': () => import('./ocds-compile.ts'),
  serve: () => import('./serve.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  'log verify': () => import('./log-verify.ts'),
  'keys rotate': () => import('./keys-rotate.ts'),
  'ocds validate': () => import('./ocds-validate.ts'),
  measure: () => import('./measure.ts'),
}
