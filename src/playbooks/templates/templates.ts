import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readOnce } from '../playbook/read-once.ts'
import { readYaml } from '../playbook/read-yaml.ts'
import { failOn, findTranslated, listShippedFiles, shippedFolder } from '../playbook/shipped.ts'
import { type Template, templateSchema } from './template.ts'

const folder = join(shippedFolder, 'templates')

const readTemplate = readOnce(async (path): Promise<Template> => {
  const read = readYaml(await readFile(path, 'utf8'), templateSchema)
  return 'findings' in read ? failOn(path, read.findings) : read.value
})
const readTranslated = readOnce((path, translation) =>
  readTemplate(path!).then((whole) => findTranslated(whole, translation!)),
)

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
  const files = (await listShippedFiles(folder)).filter((one) => one.id === id)
  const file = files.find((one) => one.language === undefined)
  if (!file) return undefined
  const translation = files.find((one) => one.language !== undefined && one.language === language)
  if (!translation) return { ...(await readTemplate(file.path)), isReviewed: true }
  const { whole, isReviewed } = await readTranslated(file.path, translation.path)
  return { ...whole, language: language!, isReviewed }
}

/** Every template that ships, by its id. */
export async function listTemplates(language?: string): Promise<Template[]> {
  const found = await Promise.all((await listTemplateIds()).map((id) => findTemplate(id, language)))
  return found.filter((template) => template !== undefined)
}
