import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFinding } from '../playbook/finding.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { readYaml } from '../playbook/read-yaml.ts'
import { listShippedFiles, readShipped, shippedFolder } from '../playbook/shipped.ts'
import { listTexts, readTranslation, translationSchema } from '../playbook/texts.ts'
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

  it.each(originals.map(({ id }) => id))(
    'says of every step of %s what usually goes wrong, and what helps',
    async (id) => {
      const steps = ((await readWhole(id, false)) as Playbook).phases.flatMap((phase) => phase.steps)
      expect(steps.filter(({ challenges }) => challenges.length === 0).map((step) => step.id)).toEqual([])
      const unanswered = steps.flatMap(({ challenges }) => challenges.filter(({ responses }) => responses.length === 0))
      expect(unanswered).toEqual([])
    },
  )

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
    'says every text of %s in %s; only the titles of what others wrote may stay',
    async (id, language) => {
      const whole = await readWhole(id, false)
      const file = playbooks.find((one) => one.id === id && one.language === language)
      const read = readTranslation(file ? await readShipped(file) : '', whole)
      const translation = 'translation' in read ? read.translation : expect.fail(`${id}.${language}.yaml`)
      const wanted = [...listTexts(whole).keys()].filter((at) => !/^(?:references|source)\..*title$/.test(at))
      expect(wanted.filter((at) => !Object.hasOwn(translation.texts, at))).toEqual([])
      expect(translation).toMatchObject({ translates: id, language, version: (whole as { version: string }).version })
    },
  )

  it('sets a no-break space before : ; ? ! % » and after « in French, and writes round apostrophes', async () => {
    for (const file of [...playbooks, ...templates].filter(({ language }) => language === 'fr')) {
      const read = readYaml(await readShipped(file), translationSchema)
      const texts = 'value' in read ? Object.entries(read.value.texts) : expect.fail(file.path)
      const loose = texts.filter(([, text]) => /(^|[^\u00a0])[:;?!»%]|«[^\u00a0]|['“”"]/.test(text))
      expect([file.path, loose]).toEqual([file.path, []])
    }
  })
})
