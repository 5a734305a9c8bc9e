import type { Command } from './command.ts'

/** Every command, loaded only when it is called. One line each, in the order in which help lists them. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./serve.ts'),
  projects: () => import('./projects.ts'),
  import: () => import('./import.ts'),
  map: () => import('./map.ts'),
  run: () => import('./run-line.ts'),
  publish: () => import('./publish.ts'),
  'project import-statement': () => import('./import-statement.ts'),
  trace: () => import('./trace.ts'),
  'ocds validate': () => import('./ocds-validate.ts'),
  'ocds compile': () => import('./ocds-compile.ts'),
  'ocds purchases': () => import('./ocds-purchases.ts'),
  'playbook check': () => import('./playbook-check.ts'),
  measure: () => import('./measure.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  'log verify': () => import('./log-verify.ts'),
  'keys rotate': () => import('./keys-rotate.ts'),
}
