import type { Command } from './command.ts'

/** Every command, loaded only when it is called. One line each, in the order in which help lists them. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./serve.ts'),
}
