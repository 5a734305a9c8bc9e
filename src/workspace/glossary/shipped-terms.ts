import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { currentLanguage } from '#lib/words/language.ts'
import { shipped } from '#platform/root.ts'

const list = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    term: z.string(),
    also: z.string().default(''),
    meaning: z.string(),
  }),
)

/** A word of the field as the product explains it. */
export type ShippedTerm = z.infer<typeof list>[number]

const fileOf = (language: string) => shipped('workspace', 'glossary', 'terms', `${language}.yaml`)

/** The shipped list of the field's words in the language of what is going on; in English where it has no list yet. */
export function readShippedTerms(language: string = currentLanguage()): ShippedTerm[] {
  const file = existsSync(fileOf(language)) ? fileOf(language) : fileOf('en')
  return list.parse(parse(readFileSync(file, 'utf8')))
}
