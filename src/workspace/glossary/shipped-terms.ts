import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
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

/** The shipped list of the field's words in a language. */
export function readShippedTerms(language = 'en'): ShippedTerm[] {
  return list.parse(parse(readFileSync(shipped('workspace', 'glossary', 'terms', `${language}.yaml`), 'utf8')))
}
