import { z } from 'zod'
import type { Finding } from './finding.ts'
import { idSchema } from './id.ts'
import { readYaml } from './read-yaml.ts'

/** What a translation of a playbook or a template says: texts by where they stand, `phases.<id>.steps.<id>.name`. */
export const translationSchema = z.strictObject({
  translates: idSchema,
  version: z.string(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  /** Whether a professional has read it; texts that none has read are marked. */
  reviewed: z.boolean(),
  texts: z.record(z.string(), z.string().min(1).max(4000)),
})
export type Translation = z.infer<typeof translationSchema>

const WORDS = new Set(
  ['name', 'what', 'why', 'text', 'question', 'title', 'note', 'heading', 'guidance', 'paragraph', 'caption'].concat([
    'tips',
    'expectations',
    'also',
    'responses',
    'settled',
    'bullets',
    'numbers',
    'columns',
    'rows',
    'inspiredBy',
  ]),
)

/** The name of a part of a list: its id, or its place from 1. */
const nameOf = (item: unknown, at: number) => {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : String(at + 1)
}

function mapTexts(
  value: unknown,
  path: string,
  isText: boolean,
  change: (path: string, text: string) => string,
): unknown {
  const at = (name: string) => (path ? `${path}.${name}` : name)
  if (typeof value === 'string') return isText ? change(path, value) : value
  if (Array.isArray(value)) return value.map((item, n) => mapTexts(item, at(nameOf(item, n)), isText, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, at(key), WORDS.has(key), change)]),
  )
}

/** Every text of a playbook or template that can be translated, by where it stands. */
export function listTexts(whole: object): Map<string, string> {
  const texts = new Map<string, string>()
  mapTexts(whole, '', false, (path, text) => {
    texts.set(path, text)
    return text
  })
  return texts
}

/** The same in another language; what is not translated stays as it was. */
export function translate<T extends object>(whole: T, translation: Translation): T {
  return mapTexts(whole, '', false, (path, text) =>
    Object.hasOwn(translation.texts, path) ? translation.texts[path]! : text,
  ) as T
}

/** A translation from its YAML; a text for a place that is not there is a finding. */
export function readTranslation(text: string, whole: object): { translation: Translation } | { findings: Finding[] } {
  const reading = readYaml(text, translationSchema)
  if ('findings' in reading) return reading
  const known = listTexts(whole)
  const findings = Object.keys(reading.value.texts)
    .filter((path) => !known.has(path))
    .map((path): Finding => {
      const line = reading.lineOf(['texts', path])
      const message = `There is no text “${path}” to translate.`
      return {
        path: ['texts', path],
        ...(line !== undefined && { line }),
        message,
        help: 'Check the ids on the way, or take it out.',
      }
    })
  return findings.length ? { findings } : { translation: reading.value }
}
