import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFinding } from '../playbook/finding.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { readYaml } from '../playbook/read-yaml.ts'
import { listShippedFiles, readShipped, shippedFolder } from '../playbook/shipped.ts'
import { listTexts, readTranslation } from '../playbook/texts.ts'
import { templateSchema } from '../templates/template.ts'
import { listTemplateIds } from '../templates/templates.ts'

const playbooks = await listShippedFiles(shippedFolder)
const templates = await listShippedFiles(join(shippedFolder, 'templates'))
const originals = playbooks.filter(({ language }) => language === undefined)

async function findingsOf(path: string, whole: object, text: string): Promise<string[]> {
  const read = readTranslation(text, whole)
  return 'findings' in read ? read.findings.map((one) => `${path} ${sayFinding(one)}`) : []
}

async function readWhole(id: string, isTemplate: boolean): Promise<object> {
  const file = (isTemplate ? templates : playbooks).find((one) => one.id === id && one.language === undefined)
  const text = await readShipped(file!)
  const read = isTemplate ? readYaml(text, templateSchema) : readPlaybook(text, await listTemplateIds())
  if ('findings' in read) throw new Error(read.findings.map(sayFinding).join('\n'))
  return 'value' in read ? read.value : read.playbook
}

describe('what ships', () => {
  it('is five playbooks', () => {
    expect(originals.map(({ id }) => id)).toEqual([
      'commissioning-discovery',
      'joint-task-force',
      'micro-procurement-pilot',
      'open-contracting-reform',
      'software-procurement',
    ])
  })

  for (const file of originals)
    it(`has no finding in ${file.id}, and its file is called by its id`, async () => {
      const read = readPlaybook(await readShipped(file), await listTemplateIds())
      expect('findings' in read ? read.findings.map(sayFinding) : []).toEqual([])
      expect('playbook' in read && read.playbook.id).toBe(file.id)
    })

  it('has templates without findings, each called by its id', async () => {
    for (const file of templates.filter(({ language }) => language === undefined)) {
      const read = readYaml(await readShipped(file), templateSchema)
      expect([file.id, 'findings' in read ? read.findings.map(sayFinding) : []]).toEqual([file.id, []])
      expect('value' in read && read.value.id).toBe(file.id)
    }
  })

  it('has translations of texts that are there', async () => {
    for (const [files, isTemplate] of [
      [playbooks, false],
      [templates, true],
    ] as const)
      for (const file of files.filter(({ language }) => language !== undefined)) {
        const whole = await readWhole(file.id, isTemplate)
        expect(await findingsOf(file.path, whole, await readShipped(file))).toEqual([])
      }
  })

  it.each(originals.flatMap(({ id }) => ['fr', 'es'].map((language) => [id, language] as const)))(
    'has every name, task, goal and checklist item of %s in %s',
    async (id, language) => {
      const whole = await readWhole(id, false)
      const file = playbooks.find((one) => one.id === id && one.language === language)
      const read = readTranslation(file ? await readShipped(file) : '', whole)
      const translation = 'translation' in read ? read.translation : expect.fail(`${id}.${language}.yaml`)
      const known =
        /^(?!references|source).*\bname$|\.(?:tasks|goals|checklist)\..*\btext$|^phases\.[^.]+\.what$|\.why$/
      const wanted = (at: string) => known.test(at) && !/\.challenges\.[^.]+\.why$/.test(at)
      const missing = [...listTexts(whole).keys()].filter((at) => wanted(at) && !Object.hasOwn(translation.texts, at))
      expect(missing).toEqual([])
      expect(translation).toMatchObject({ translates: id, language, version: (whole as { version: string }).version })
    },
  )
})
