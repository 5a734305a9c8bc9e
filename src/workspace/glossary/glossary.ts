import { holdsWords, splitWords } from '#lib/search-words.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import type { Ctx, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { selectEntries } from '../register/register.store.ts'
import type { Entry } from '../register/register.ts'
import { kindOf } from '../register/register-parts.ts'
import { refusals } from '../workspace.errors.ts'
import { readShippedTerms, type ShippedTerm } from './shipped-terms.ts'
import { type termFields, terms } from './terms.ts'

/** A word of a project's glossary: the project's own entry, or one of the shipped list that it has not written anew. */
export type GlossaryTerm = {
  id: string
  term: string
  also: string
  meaning: string
  /** The project's own, with its version; undefined for one of the shipped list. */
  entry?: Entry<typeof termFields>
}

const compareTerms = (a: GlossaryTerm, b: GlossaryTerm) =>
  a.term.localeCompare(b.term, currentLanguage(), { sensitivity: 'base' })
const ownTerm = (entry: Entry<typeof termFields>): GlossaryTerm => {
  const { id, term, also, meaning } = entry
  return { id, term, also, meaning, entry }
}

/** The glossary of a project in the order of the alphabet: its own words, and those shipped that it has not replaced. */
export async function listTerms(ctx: Ctx, input: { projectId: string }): Promise<GlossaryTerm[]> {
  await allow(ctx, 'term.read', input.projectId)
  const own = await selectEntries(ctx.db, terms, input.projectId, { isWithdrawn: false })
  const replaced = new Set(own.map(({ example }) => example))
  const rest = readShippedTerms().filter(({ id }) => !replaced.has(id))
  return [...own.map(ownTerm), ...rest].toSorted(compareTerms)
}

/** One word: the project's own by its id (also a withdrawn one), or one of the shipped list by its name there. */
export async function findTerm(ctx: Ctx, input: { projectId: string; id: string }): Promise<GlossaryTerm> {
  await allow(ctx, 'term.read', input.projectId)
  const [entry] = await selectEntries(ctx.db, terms, input.projectId, { ids: [input.id] })
  if (entry) return ownTerm(entry)
  const given = readShippedTerms().find(({ id }) => id === input.id)
  if (!given) throw refusals.noSuchEntry()
  return given
}

const shippedCard = ({ id, term, meaning }: ShippedTerm): Card => ({ ref: `term:${id}`, name: term, excerpt: meaning })

const own = kindOf(terms)

/** Words of the project and of the shipped list, as other rooms name and find them. */
export const termKind: ThingKind = {
  kind: 'term',
  describe: async (ctx, projectId, ids) => [
    ...(await own.describe(ctx, projectId, ids)),
    ...readShippedTerms()
      .filter(({ id }) => ids.includes(id))
      .map(shippedCard),
  ],
  search: async (ctx, projectId, words) => {
    const found = (await own.search?.(ctx, projectId, words)) ?? []
    const wanted = splitWords(words)
    if (!wanted.length) return found
    const has = ({ term, also }: ShippedTerm) => holdsWords(`${term} ${also}`, wanted)
    return [...found, ...readShippedTerms().filter(has).map(shippedCard)].slice(0, 20)
  },
}
