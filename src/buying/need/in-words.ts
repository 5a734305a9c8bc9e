import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { currentLanguage, type Language } from '#lib/words/language.ts'
import { root } from '#platform/root.ts'

/** A text in every language that the product speaks. */
export const inWords = z.strictObject({ en: z.string().min(1), fr: z.string().min(1), es: z.string().min(1) })
export type InWords = z.infer<typeof inWords>

/** The text in one language: that of what is going on, unless told. */
export const sayIn = (words: InWords, language: Language = currentLanguage()): string => words[language]

/** Reads data that ships below `guardrails/` and checks its shape; what is wrong in it is a fault of ours, named by file. */
export function readShippedData<S extends z.ZodType>(schema: S, ...path: string[]): z.output<S> {
  const file = join(root, 'guardrails', ...path)
  const read = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${file}\n${z.prettifyError(read.error)}`)
}

/** Something that is read once, when first asked for: what ships does not change while the product runs. */
export function once<T>(read: () => T): () => T {
  let found: { value: T } | undefined
  return () => {
    found ??= { value: read() }
    return found.value
  }
}
