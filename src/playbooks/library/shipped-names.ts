import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { listShippedIds, readShippedPlaybook } from './shipped-playbooks.ts'

/** A way to say what a project took over from what ships: of text that is its own it gives the same text back. */
export type SayName = (name: string) => string

const saidOf = ({ name, what, expectations }: Playbook['roles'][number]): string[] => [name, what, ...expectations]

/**
 * Says names, descriptions and expectations of roles that a project took over from a shipped playbook, or was made
 * with, in the language of what is going on.
 */
export async function findShippedNames(): Promise<SayName> {
  const language = currentLanguage()
  if (language === 'en') return (name) => name
  const names = new Map<string, string>()
  for (const id of await listShippedIds()) {
    const [original, translated] = await Promise.all([readShippedPlaybook(id), readShippedPlaybook(id, language)])
    for (const [at, role] of (original?.playbook.roles ?? []).entries()) {
      const said = saidOf(translated?.playbook.roles[at] ?? role)
      for (const [n, text] of saidOf(role).entries()) names.set(text, said[n] ?? text)
    }
  }
  return (name) => names.get(name) ?? say(name)
}
