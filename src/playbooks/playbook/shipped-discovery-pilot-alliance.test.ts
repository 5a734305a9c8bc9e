import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFinding } from './finding.ts'
import type { Playbook, Step } from './playbook.ts'
import { readPlaybook } from './read-playbook.ts'
import { shippedFolder } from './shipped.ts'

const templates = readdirSync(join(shippedFolder, 'templates')).map((name) => name.split('.')[0]!)

function read(id: string): Playbook {
  const reading = readPlaybook(readFileSync(join(shippedFolder, `${id}.yaml`), 'utf8'), templates)
  if ('findings' in reading) throw new Error(reading.findings.map(sayFinding).join('\n'))
  return reading.playbook
}

const EVIDENCE = [...['document', 'meeting', 'decision', 'measure', 'goal', 'publication', 'person', 'letter', 'link']]

const stepsOf = (playbook: Playbook): Step[] => playbook.phases.flatMap((phase) => phase.steps)
const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
const tasksOf = (step: Step) => step.activities.flatMap((activity) => activity.tasks)
const findPhase = (playbook: Playbook, id: string) => playbook.phases.find((phase) => phase.id === id)
const findStep = (playbook: Playbook, id: string) => stepsOf(playbook).find((step) => step.id === id)

const discovery = read('commissioning-discovery')
const pilot = read('micro-procurement-pilot')
const taskForce = read('joint-task-force')

const weeks = { days: 1 / 7, weeks: 1, months: 30.44 / 7 }

/** Weeks from the beginning of a phase to the end of its last step, when every step begins as soon as it can. */
function longestWay(steps: readonly Step[]): number {
  const endOf = (step: Step): number => {
    const before = step.after.flatMap((id) => steps.find((one) => one.id === id) ?? [])
    const { amount, upTo = amount, unit } = step.duration ?? { amount: 0, unit: 'weeks' }
    return Math.max(0, ...before.map(endOf)) + upTo * weeks[unit]
  }
  return Math.max(...steps.map(endOf))
}

describe.each([discovery, pilot, taskForce])('the playbook $id', (playbook) => {
  it('can be started by somebody who may run it', () => {
    expect(playbook.roles.find((role) => role.id === playbook.startedBy)?.grants).toContain('manage')
  })

  it('fits its steps into the time of their phase', () => {
    for (const phase of playbook.phases.filter((one) => one.duration)) {
      const { amount, upTo = amount, unit } = phase.duration!
      expect(longestWay(phase.steps), phase.id).toBeLessThanOrEqual(upTo * weeks[unit] + 1)
    }
  })

  it('gives every step a reason, work to do and a way to show that it was done', () => {
    for (const step of stepsOf(playbook)) {
      expect(tasksOf(step).length, step.id).toBeGreaterThan(0)
      expect(step.checklist.length, step.id).toBeGreaterThan(0)
      expect(step.tips.length, step.id).toBeGreaterThan(0)
      expect(step.goals.length, step.id).toBeGreaterThan(0)
      expect(step.tools.length, step.id).toBeGreaterThan(0)
    }
  })

  it('says for every checklist item which kinds of things would show it', () => {
    for (const step of stepsOf(playbook))
      for (const check of step.checklist) {
        expect(check.evidence.length, `${step.id} ${check.id}`).toBeGreaterThan(0)
        expect(EVIDENCE).toEqual(expect.arrayContaining(check.evidence))
      }
  })

  it('has each of its deliverables, questions and references used somewhere', () => {
    const steps = stepsOf(playbook)
    const asked = steps.flatMap((step) => step.checklist.flatMap((check) => [check.when, check.unless]))
    expect(idsOf(playbook.conditions).filter((id) => !asked.includes(id))).toEqual([])
    expect(idsOf(playbook.deliverables).toSorted()).toEqual(
      [...new Set(playbook.phases.flatMap((phase) => phase.deliverables))].toSorted(),
    )
    const read = steps.flatMap((step) => step.references)
    expect(idsOf(playbook.references).filter((id) => !read.includes(id))).toEqual([])
  })

  it('names as tool of a task only a page its step needs', () => {
    for (const step of stepsOf(playbook))
      for (const { id, tool } of tasksOf(step)) if (tool) expect(step.tools, `${step.id} ${id}`).toContain(tool)
  })

  it('makes every deliverable in some step, and writes the template of each there', () => {
    const made = stepsOf(playbook).flatMap((step) => step.deliverables)
    const written = stepsOf(playbook).flatMap((step) => step.documents)
    expect(idsOf(playbook.deliverables).filter((id) => !made.includes(id))).toEqual([])
    const missing = playbook.deliverables.filter(({ template }) => template && !written.includes(template))
    expect(idsOf(missing)).toEqual([])
  })

  it('has what is public agreed by more than one side, in a step that works on it', () => {
    const open = playbook.agreements.find((agreement) => agreement.about.includes('transparency-agreement'))
    expect(open?.signedBy.length).toBeGreaterThan(1)
    expect(stepsOf(playbook).some((step) => step.documents.includes('transparency-agreement'))).toBe(true)
  })
})

describe('commissioning discovery', () => {
  it('takes six to eight weeks to the award, one to settle in and eight to discover (lda:2-16..18)', () => {
    expect(findPhase(discovery, 'commission')?.duration).toEqual({ amount: 6, upTo: 8, unit: 'weeks' })
    expect(findPhase(discovery, 'on-boarding')?.duration).toEqual({ amount: 1, unit: 'weeks' })
    expect(findPhase(discovery, 'discovery')?.duration).toEqual({ amount: 8, unit: 'weeks' })
    expect(longestWay(findPhase(discovery, 'discovery')?.steps ?? [])).toBe(8)
  })

  it('keeps the state of the funding, also when there is none (lda:2-01, lda:2-62)', () => {
    const endings = findStep(discovery, 'seek-funding')?.endings ?? []
    expect(endings.find((ending) => ending.id === 'not-funded')?.leadsTo).toBe('end')
    expect(endings.find((ending) => ending.id === 'own-means')?.leadsTo).toBe('next')
  })

  it('ends with proceed, more discovery or stop (reform:I10, lda:2-49..51)', () => {
    expect(idsOf(findStep(discovery, 'decide')?.endings ?? [])).toEqual(['proceed', 'more-discovery', 'stop'])
  })

  it('has the two days of the digital and the commercial team (lda:2-40..43)', () => {
    const session = findStep(discovery, 'two-day-session')
    expect(session?.duration).toEqual({ amount: 2, unit: 'days' })
    expect(session?.documents).toContain('two-day-session-agenda')
    expect(idsOf(session?.activities ?? [])).toEqual(['day-one', 'day-two', 'after-session'])
  })

  it('puts the outputs online in the last week, before the assessment (reform:I17, lda:2-53)', () => {
    expect(findPhase(discovery, 'discovery')?.steps.at(-1)?.id).toBe('outputs-online')
    expect(findStep(discovery, 'service-assessment')?.after).toContain('outputs-online')
  })

  it('has the sides digital, commercial and supplier, and a start without a supplier', () => {
    expect(idsOf(discovery.sides)).toEqual(['digital', 'commercial', 'supplier'])
    expect(discovery.starts.find((start) => start.id === 'with-our-own-people')?.skips).toEqual(
      idsOf(findPhase(discovery, 'commission')?.steps ?? []),
    )
  })
})

describe('micro-procurement pilot', () => {
  it('goes from partners to the close-out in the order of its steps', () => {
    expect(idsOf(stepsOf(pilot))).toEqual([
      'find-partners',
      'learn-rules',
      'agree-scope',
      'set-guardrails',
      'try-on-the-past',
      'cut-work',
      'build-supplier-base',
      'buy',
      'share-updates',
      'close-out',
    ])
  })

  it('buys nothing before guardrails were tried, work was cut and suppliers know of it', () => {
    expect(findStep(pilot, 'buy')?.after).toEqual(['try-on-the-past', 'cut-work', 'build-supplier-base'])
    expect(findStep(pilot, 'set-guardrails')?.after).toContain('agree-scope')
  })

  it('has scope and derogations signed by technical and finance', () => {
    const signed = pilot.agreements.find((agreement) => agreement.id === 'scope-and-derogations')
    expect(signed?.signedBy).toEqual(expect.arrayContaining(['technical', 'finance']))
  })

  it('ends with scale, change or stop', () => {
    expect(idsOf(findStep(pilot, 'close-out')?.endings ?? [])).toEqual(['scale', 'change', 'stop'])
  })

  it('has the sides technical, finance and supplier', () => {
    expect(idsOf(pilot.sides)).toEqual(['technical', 'finance', 'supplier'])
  })
})

describe('joint task force', () => {
  it('gives the task force nine months (lda:4-12)', () => {
    expect(findPhase(taskForce, 'task-force')?.duration).toEqual({ amount: 9, unit: 'months' })
  })

  it('goes from counterparts who meet to adoption and successes', () => {
    expect(idsOf(stepsOf(taskForce))).toEqual([
      'counterparts-meet',
      'roundtable',
      'vision-and-plan',
      'charge-task-force',
      'study-topics',
      'survey-both-groups',
      'workshop-day',
      'agree-by-both',
      'publish-and-call',
      'conversations',
      'adoption-and-successes',
    ])
  })

  it('has two professions, with a chair and an agreement of each (lda:4-08, lda:4-17)', () => {
    expect(idsOf(taskForce.sides)).toEqual(['technology', 'procurement'])
    for (const side of idsOf(taskForce.sides))
      expect(taskForce.roles.some((role) => role.side === side && role.id === `${side}-co-chair`)).toBe(true)
    const joint = taskForce.agreements.find((agreement) => agreement.id === 'joint-recommendations')
    expect(joint?.signedBy).toEqual(['technology', 'procurement'])
  })

  it('holds the workshop in one day, with the survey before it (lda:4-14, lda:4-15)', () => {
    expect(findStep(taskForce, 'workshop-day')?.duration).toEqual({ amount: 1, unit: 'days' })
    expect(findStep(taskForce, 'workshop-day')?.after).toContain('survey-both-groups')
  })
})
