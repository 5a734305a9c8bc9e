import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFinding } from '../playbook/finding.ts'
import { playbookSchema } from '../playbook/playbook.ts'
import { readYaml } from '../playbook/read-yaml.ts'
import { shippedFolder } from '../playbook/shipped.ts'
import { listTexts, readTranslation } from '../playbook/texts.ts'
import { type Template, templateSchema } from './template.ts'

/** Names of live parts that rooms contribute. */
const LIVE = [
  'selection',
  ...[
    'purpose',
    'goals',
    'outcomes',
    'barriers',
    'components',
    'timeline',
    'calendar',
    'actions',
    'decisions',
    'meetings',
    'people',
  ],
  ...['deliverables', 'agreement', 'library', 'measures'],
]

/** The ids of the files of a folder that are no translations. */
const listIds = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => /^(?<id>[a-z0-9-]+)\.yaml$/.exec(name)?.groups?.id ?? [])

function read(id: string): Template {
  const reading = readYaml(readFileSync(join(shippedFolder, 'templates', `${id}.yaml`), 'utf8'), templateSchema)
  if ('findings' in reading) throw new Error(`${id}: ${reading.findings.map(sayFinding).join('\n')}`)
  return reading.value
}

const ids = listIds(join(shippedFolder, 'templates'))

/** Templates that a playbook names, in its steps or for its deliverables. */
function namedIn(id: string): string[] {
  const reading = readYaml(readFileSync(join(shippedFolder, `${id}.yaml`), 'utf8'), playbookSchema)
  if ('findings' in reading) throw new Error(`${id}: ${reading.findings.map(sayFinding).join('\n')}`)
  const { phases, deliverables } = reading.value
  const written = phases.flatMap((phase) => phase.steps.flatMap((step) => step.documents))
  return [...written, ...deliverables.flatMap(({ template }) => template ?? [])]
}

describe.each(ids)('the template %s', (id) => {
  const template = read(id)
  const blocks = template.sections.flatMap((section) => section.blocks)

  it('is called like its file', () => {
    expect(template.id).toBe(basename(id))
    expect(template.language).toBe('en')
  })

  it('gives each section a name of its own and something to write from', () => {
    const names = template.sections.map((section) => section.id)
    expect(names).toEqual([...new Set(names)])
    expect(template.sections[0]?.level).toBe(2)
    for (const section of template.sections) expect(section.guidance ?? section.blocks.length, section.id).not.toBe(0)
  })

  it.each(['fr', 'es'])('says every text in %s, with its placeholders in brackets', (language) => {
    const text = readFileSync(join(shippedFolder, 'templates', `${id}.${language}.yaml`), 'utf8')
    const reading = readTranslation(text, template)
    const { texts, ...about } = 'translation' in reading ? reading.translation : expect.fail(`${id}.${language}`)
    expect(about).toEqual({ translates: id, version: template.version, language, reviewed: false })
    const worded = [...listTexts(template)].filter(([, original]) => /\p{L}/u.test(original))
    expect(worded.map(([at]) => at).filter((at) => !Object.hasOwn(texts, at))).toEqual([])
    const brackets = (one: string) => one.replace(/[^[\]]/g, '')
    expect(worded.filter(([at, original]) => brackets(texts[at]!) !== brackets(original))).toEqual([])
  })

  it('tells the writer in its guidance what is wanted', () => {
    expect(template.sections.filter((section) => section.guidance).length).toBeGreaterThanOrEqual(1)
  })

  it('shows only registers and measures there are', () => {
    for (const block of blocks) {
      if (!('live' in block)) continue
      expect(LIVE).toContain(block.live)
      expect(Object.keys(block.settings)).toEqual(block.live === 'measures' ? ['code'] : [])
    }
  })

  it('fills every row of a table for each of its columns', () => {
    for (const block of blocks)
      if ('table' in block)
        for (const row of block.table.rows)
          expect(row.length, `${block.table.caption}: ${row.join(' | ')}`).toBe(block.table.columns.length)
  })
})

describe('the templates that ship', () => {
  it.each(listIds(shippedFolder))('hold all that the playbook %s names', (playbook) => {
    expect(namedIn(playbook).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('bind figures, quotations, findings and recommendations to what they rest on', () => {
    const claims = ids.flatMap((id) =>
      read(id).sections.flatMap((section) =>
        section.blocks.flatMap((block) => ('claim' in block ? [block.claim] : [])),
      ),
    )
    expect(new Set(claims)).toEqual(new Set(['finding', 'figure', 'quotation', 'recommendation']))
  })
})
