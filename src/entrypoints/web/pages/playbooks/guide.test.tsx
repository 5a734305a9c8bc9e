import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findWords } from '#lib/words/words.ts'
import { listTemplates, type Playbook, playbookSchema } from '#playbooks/index.ts'
import { PLAYBOOK } from '../../../../../tests/support/playbook.ts'
import { Guide } from './guide.tsx'

const ids = ['commissioning-discovery', 'joint-task-force', 'micro-procurement-pilot']
const files = [...ids, 'open-contracting-reform', 'software-procurement']
const templates = await listTemplates()
const playbooks: [string, Playbook][] = [
  ['tests', playbookSchema.parse(parse(PLAYBOOK))],
  ...files.map((id): [string, Playbook] => {
    return [
      id,
      playbookSchema.parse(
        parse(readFileSync(new URL(`../../../../../playbooks/${id}.yaml`, import.meta.url), 'utf8')),
      ),
    ]
  }),
]

const MARKS: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** What the page of a playbook says, without its marks, and with the addresses that its links lead to. */
async function readGuide(playbook: Playbook): Promise<string> {
  const html = String(await (<Guide playbook={playbook} templates={templates} />))
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).join(' ')
  return `${html.replace(/<[^>]*>/g, '')} ${links}`.replace(/&\w+;|&#39;/g, (mark) => MARKS[mark] ?? mark)
}

/** Words of a playbook, whatever the field: names, sentences and addresses. Ids and codes have no spaces. */
function listWordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return / |^https?:/.test(value) || ['name', 'title', 'also', 'number'].includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => listWordsOf(one, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => listWordsOf(inner, name))
}

describe.each(playbooks)('the guide of %s', (_, playbook) => {
  it('has every text of the playbook', async () => {
    const guide = await readGuide(playbook)
    // The page has its name and what it is for above the guide.
    const { name, what, ...rest } = playbook
    const texts = listWordsOf(rest)
    expect(texts.length).toBeGreaterThan(30)
    expect(texts.filter((text) => !guide.includes(text))).toEqual([])
  })

  it('names kinds of evidence, documents, who sees a deliverable and where endings lead in words', async () => {
    const guide = await readGuide(playbook)
    const steps = playbook.phases.flatMap((phase) => phase.steps)
    const kinds = steps.flatMap(({ checklist }) => checklist.flatMap(({ evidence }) => evidence))
    const codes = [
      ...kinds.map((kind) => findWords(`evidence-kind.${kind}`)),
      ...steps.flatMap(({ documents }) => documents.map((id) => templates.find((one) => one.id === id)?.name)),
      ...playbook.deliverables.map(({ access }) => findWords(`version.value-${access}`)),
      ...steps.flatMap(({ endings }) => endings.map(({ leadsTo }) => findWords(`version.value-${leadsTo}`))),
    ]
    expect(codes.filter((said) => said === undefined || !guide.includes(said))).toEqual([])
  })

  it('says of each reference where it is archived and when it was seen, or that nobody knows', async () => {
    const guide = await readGuide(playbook)
    const { references } = playbook
    const count = (text: string) => guide.split(text).length - 1
    const shown =
      references.length + playbook.phases.flatMap(({ steps }) => steps.flatMap((one) => one.references)).length
    expect(count('archived copy') + count('no archived copy known') - count('no archived copy known')).toBe(shown)
    expect(count('last seen on') + count('not checked yet')).toBe(shown)
  })
})
