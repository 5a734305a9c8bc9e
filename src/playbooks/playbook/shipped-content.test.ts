import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '#platform/root.ts'
import { type Playbook, playbookSchema, type Step } from './playbook.ts'
import { readPlaybook } from './read-playbook.ts'

/** The templates the product ships for these two playbooks. */
const templates = [
  ...['workspace-overview', 'capacity-scorecard', 'self-assessment', 'scope-of-work', 'environment-questionnaire'],
  ...['key-informant-guide', 'outreach-plan', 'interview-notes', 'data-systems-map', 'baseline-summary-report'],
  ...['design-research-framework', 'data-user-guide', 'synthesis-workshop-kit', 'synthesis-workshop-writeup'],
  ...[
    'actionable-opportunities-report',
    'action-plan',
    'ocds-technical-assessment',
    'ocds-work-plan',
    'site-visit-kit',
  ],
  ...['transparency-agreement', 'meeting-minutes', 'product-owner-description', 'problem-statement', 'market-report'],
  ...['alternatives-analysis', 'evaluation-framework', 'request-for-proposals', 'modular-plan', 'release-plan'],
  'contract-terms-checklist',
]

const evidenceKinds = [
  ...['document', 'meeting', 'decision', 'measure', 'goal', 'publication', 'person', 'letter', 'link', 'agreement'],
  ...['candidate', 'informational-interview'],
]

const textOf = (id: string) => readFileSync(join(root, 'playbooks', `${id}.yaml`), 'utf8')
const load = (id: string): Playbook => playbookSchema.parse(parse(textOf(id)))
const stepsOf = (playbook: Playbook): Step[] => playbook.phases.flatMap(({ steps }) => steps)
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const tasksOf = (step: Step) => step.activities.flatMap(({ tasks }) => tasks)

const reform = load('open-contracting-reform')
const procurement = load('software-procurement')

describe.each([reform, procurement])('the playbook $id', (playbook) => {
  it('names nothing that is not there and can be walked from step to step', () => {
    expect(readPlaybook(textOf(playbook.id), templates)).toMatchObject({ playbook: { id: playbook.id } })
  })

  it('gives every step an owner, activities, pages to do them on, tips and a checklist [reform:A11]', () => {
    for (const step of stepsOf(playbook)) {
      expect(step.activities.length, step.id).toBeGreaterThan(0)
      expect(step.tools.length, step.id).toBeGreaterThan(0)
      expect(step.tips.length, step.id).toBeGreaterThan(0)
      expect(step.checklist.length, step.id).toBeGreaterThan(0)
    }
  })

  it('says for every checklist item which kinds of things would show it', () => {
    for (const step of stepsOf(playbook))
      for (const item of step.checklist) {
        expect(item.evidence.length, `${step.id} ${item.id}`).toBeGreaterThan(0)
        expect(evidenceKinds).toEqual(expect.arrayContaining(item.evidence))
      }
  })

  it('names as tool of a task only a page its step needs', () => {
    for (const step of stepsOf(playbook))
      for (const { id, tool } of tasksOf(step)) if (tool) expect(step.tools, `${step.id} ${id}`).toContain(tool)
  })

  it('makes every deliverable in some step and writes every template of a deliverable there', () => {
    const made = stepsOf(playbook).flatMap(({ deliverables }) => deliverables)
    const written = stepsOf(playbook).flatMap(({ documents }) => documents)
    expect(idsOf(playbook.deliverables).filter((id) => !made.includes(id))).toEqual([])
    const missing = playbook.deliverables.filter(({ template }) => template && !written.includes(template))
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it('uses every reference it lists', () => {
    const used = new Set(stepsOf(playbook).flatMap(({ references }) => references))
    expect(idsOf(playbook.references).filter((id) => !used.has(id))).toEqual([])
  })

  it('answers every challenge it names', () => {
    for (const step of stepsOf(playbook))
      for (const { id, responses } of step.challenges) expect(responses.length, `${step.id} ${id}`).toBeGreaterThan(0)
  })
})
