import type { z } from 'zod'
import { findExcerpt, splitWords } from '#lib/search-words.ts'
import { findWords } from '#lib/words/words.ts'
import type { ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { selectEntries } from './register.store.ts'
import type { Entry, Register } from './register.ts'

const AT_MOST = 20

const excerptOf = (register: Register, entry: Record<string, unknown>, words: string): string | undefined => {
  const texts = register.searched.filter((field) => field !== register.nameField).map((field) => String(entry[field]))
  const wanted = splitWords(words)
  return texts.map((text) => findExcerpt(text, wanted)).find(Boolean)
}

function cardOf(register: Register, entry: Entry<z.ZodObject>, words = ''): Card {
  const fields: Record<string, unknown> = entry
  const state = entry.withdrawnAt
    ? findWords('registers.withdrawn')
    : findWords(`${register.kind}.state-${fields.state}`)
  const excerpt = excerptOf(register, fields, words)
  return {
    ref: `${register.kind}:${entry.id}`,
    name: String(fields[register.nameField]),
    mark: `${entry.version}`,
    ...(state && { state }),
    ...(excerpt && { excerpt }),
  }
}

/** How other rooms name and find the entries of a register; what was withdrawn is still named, and no longer found. */
export function kindOf<S extends z.ZodObject>(given: Register<S>): ThingKind {
  const register = given as unknown as Register
  return {
    kind: register.kind,
    ...(register.ground && { ground: register.ground }),
    describe: async ({ db }, projectId, ids) =>
      (await selectEntries(db, register, projectId, { ids })).map((entry) => cardOf(register, entry)),
    search: async ({ db }, projectId, words) => {
      const which = { words, isWithdrawn: false, newest: AT_MOST }
      return (await selectEntries(db, register, projectId, which)).map((entry) => cardOf(register, entry, words))
    },
  }
}
