import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '#platform/root.ts'
import { type Template, templateSchema } from './template.ts'

const folder = join(root, 'playbooks/templates')

async function readTemplate(file: string): Promise<Template> {
  const checked = templateSchema.safeParse(parse(await readFile(join(folder, file), 'utf8')))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new Error(`playbooks/templates/${file}: ${issue?.path.join('.')}: ${issue?.message}`)
}

/** Every template that ships, by name. */
export async function listTemplates(): Promise<Template[]> {
  const files = await readdir(folder).catch(() => [])
  const templates = await Promise.all(files.filter((file) => file.endsWith('.yaml')).map(readTemplate))
  return templates.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The template of an id; undefined where none ships under it. */
export async function findTemplate(id: string): Promise<Template | undefined> {
  return (await listTemplates()).find((template) => template.id === id)
}
