import { join } from 'node:path'
import { readYaml } from '../playbook/read-yaml.ts'
import { failOn, findTranslation, listShippedFiles, readShipped, shippedFolder } from '../playbook/shipped.ts'
import { translate } from '../playbook/texts.ts'
import { type Template, templateSchema } from './template.ts'

const folder = join(shippedFolder, 'templates')

/** The ids of the templates that ship. */
export async function listTemplateIds(): Promise<string[]> {
  const files = await listShippedFiles(folder)
  return files.filter(({ language }) => language === undefined).map(({ id }) => id)
}

/** A template of a working document, in a language where it is translated; undefined where there is none of that id. */
export async function findTemplate(
  id: string,
  language?: string,
): Promise<(Template & { isReviewed: boolean }) | undefined> {
  const files = await listShippedFiles(folder)
  const file = files.find((one) => one.id === id && one.language === undefined)
  if (!file) return undefined
  const read = readYaml(await readShipped(file), templateSchema)
  if ('findings' in read) return failOn(file.path, read.findings)
  const translation = await findTranslation(files, id, language, read.value)
  if (!translation) return { ...read.value, isReviewed: true }
  return { ...translate(read.value, translation), language: language!, isReviewed: translation.reviewed }
}

/** Every template that ships, by its id. */
export async function listTemplates(language?: string): Promise<Template[]> {
  const found = await Promise.all((await listTemplateIds()).map((id) => findTemplate(id, language)))
  return found.filter((template) => template !== undefined)
}
