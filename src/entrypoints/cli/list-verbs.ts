import { commands } from './commands.ts'

/** What can stand behind a first word that is no command by itself (`ocds`): a list with what each does, or undefined. */
export async function listVerbs(noun: string | undefined): Promise<string | undefined> {
  const found = Object.entries(commands).filter(([name]) => name.startsWith(`${noun} `))
  if (found.length === 0) return undefined
  const lines = found.map(async ([name, load]) => `  fairlead ${name.padEnd(16)}${(await load()).command.summary}`)
  return `fairlead ${noun} takes one of these:\n${(await Promise.all(lines)).join('\n')}\n`
}
