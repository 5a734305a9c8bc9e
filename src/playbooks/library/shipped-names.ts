import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { listShippedIds, readShippedPlaybook } from './shipped-playbooks.ts'

/** A way to say what a project took over from what ships: of text that is its own it gives the same text back. */
export type SayName = (name: string) => string

/**
 * Says names and descriptions of roles that a project took over from a shipped playbook, or was made with, in the
 * language of what is going on.
 */
export async function findShippedNames(): Promise<SayName> {
  const language = currentLanguage()
  if (language === 'en') return (name) => name
  const names = new Map<string, string>()
  for (const id of await listShippedIds()) {
    const [original, translated] = await Promise.all([readShippedPlaybook(id), readShippedPlaybook(id, language)])
    for (const [at, { name, what }] of (original?.playbook.roles ?? []).entries()) {
      const role = translated?.playbook.roles[at]
      if (role) names.set(name, role.name).set(what, role.what)
    }
  }
  return (name) => names.get(name) ?? say(name)
}
