import { stringify } from 'yaml'
import type { Playbook } from '../playbook/playbook.ts'
import { listTexts, type Translation, translate } from '../playbook/texts.ts'
import { findTemplate } from '../templates/templates.ts'
import { readShippedPlaybook } from './shipped-playbooks.ts'

/** What a text of something that ships is called in another language: by its place, and by its words where they have one meaning. */
type Known = (place: string, text: string) => string | undefined

function knowTexts(original: object, translated: object): Known {
  const said = listTexts(translated)
  const places = new Map([...listTexts(original)].filter(([place, text]) => said.get(place) !== text))
  const words = new Map<string, Set<string>>()
  for (const [place, text] of places) words.set(text, (words.get(text) ?? new Set()).add(said.get(place)!))
  return (place, text) => {
    if (places.get(place) === text) return said.get(place)
    const [only, ...others] = words.get(text) ?? []
    return others.length ? undefined : only
  }
}

/** The texts of templates that a playbook carries, of those that nobody changed: a document is written in one language. */
async function borrowTemplates(playbook: Playbook, language: string): Promise<Record<string, string>> {
  const borrowed = (playbook.templates ?? []).map(async (template) => {
    const [original, translated] = await Promise.all([findTemplate(template.id), findTemplate(template.id, language)])
    if (!original || !translated || original.language !== template.language) return []
    const [before, said, texts] = [listTexts(original), listTexts(translated), [...listTexts(template)]]
    if (texts.some(([place, text]) => before.get(place) !== text)) return []
    return texts.map(([place]) => [`templates.${template.id}.${place}`, said.get(place)!] as const)
  })
  return Object.fromEntries((await Promise.all(borrowed)).flat())
}

/**
 * The translation of a playbook that was made from one that ships, as far as its texts are still those of the one that ships:
 * found by their words, so that what was moved keeps it and what was changed has none. Undefined where there is nothing.
 */
export async function borrowTranslation(playbook: Playbook, language: string): Promise<Translation | undefined> {
  const [original, translated] = await Promise.all([
    readShippedPlaybook(playbook.id),
    readShippedPlaybook(playbook.id, language),
  ])
  if (!original || !translated || original.playbook.language !== playbook.language) return undefined
  if (language === playbook.language || translated.playbook === original.playbook) return undefined
  const known = knowTexts(original.playbook, translated.playbook)
  const texts = [...listTexts(playbook)]
    .filter(([place]) => !place.startsWith('templates.'))
    .flatMap(([place, text]) => {
      const said = known(place, text)
      return said === undefined ? [] : [[place, said] as const]
    })
  if (!texts.length) return undefined
  return {
    ...{ translates: playbook.id, version: playbook.version, language, reviewed: translated.isReviewed },
    texts: { ...Object.fromEntries(texts), ...(await borrowTemplates(playbook, language)) },
  }
}

/** A playbook in the language of a translation; what has none stays as it is. */
export function sayPlaybook(playbook: Playbook, translation: Translation): Playbook {
  const said = translate(playbook, translation)
  const { language } = translation
  if (!said.templates || !language) return said
  const isSaid = (id: string) => Object.hasOwn(translation.texts, `templates.${id}.name`)
  return { ...said, templates: said.templates.map((one) => (isSaid(one.id) ? { ...one, language } : one)) }
}

/** A translation as the file that stands beside a playbook. */
export const writeTranslation = (translation: Translation): string => stringify(translation, { lineWidth: 0 })
