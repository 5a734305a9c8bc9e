import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '#platform/root.ts'
import { playbookSchema, type Step } from './playbook.ts'

const procurement = playbookSchema.parse(
  parse(readFileSync(join(root, 'playbooks', 'software-procurement.yaml'), 'utf8')),
)
const allSteps = procurement.phases.flatMap((phase) => phase.steps)
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const tasksOf = (step: Step) => step.activities.flatMap(({ tasks }) => tasks)
const counted = (part: 'goals' | 'activities' | 'challenges' | 'checklist') => allSteps.map((step) => step[part].length)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function stepOf(id: string): Step {
  const step = allSteps.find((one) => one.id === id)
  if (!step) throw new Error(`There is no step ${id}.`)
  return step
}

describe('software procurement', () => {
  it('has 4 phases, 11 steps, 44 goals, 49 action groups, 42 challenges and 35 checklist items', () => {
    expect(procurement.phases).toHaveLength(4)
    expect(allSteps).toHaveLength(11)
    expect(counted('goals')).toEqual([3, 5, 4, 4, 5, 5, 4, 3, 3, 4, 4])
    expect(counted('activities')).toEqual([4, 5, 5, 6, 8, 3, 4, 5, 3, 4, 2])
    expect(counted('challenges')).toEqual([4, 3, 3, 5, 3, 5, 2, 4, 3, 5, 5])
    expect(counted('checklist')).toEqual([3, 3, 2, 4, 4, 4, 3, 3, 3, 3, 3])
    const totals = (['goals', 'activities', 'challenges', 'checklist'] as const).map((part) => sum(counted(part)))
    expect(totals).toEqual([44, 49, 42, 35])
  })

  it('numbers its steps from 1 to 11 in phases of 4, 2, 3 and 2 [lda:0-01]', () => {
    expect(allSteps.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, n) => `${n + 1}`))
    expect(procurement.phases.map(({ steps }) => steps.length)).toEqual([4, 2, 3, 2])
  })

  it.each([
    ['off-the-shelf', '1 2 3 4 5 7 8 9 11', ''],
    ['oss-instance', '1 2 3 4 5 7 8 9 10 11', '6'],
    ['custom', '1 2 3 4 5 7 8 9 10 11', '6'],
    ['in-house', '1 2 3 4 6 10 11', ''],
    ['hybrid', '1 2 3 4 5 6 7 8 9 10 11', ''],
  ])('on the route %s requires the steps %s', (route, required, advised) => {
    const steps = (need: string) =>
      allSteps.flatMap(({ number, routes }) => ((routes[route] ?? 'required') === need ? [number] : []))
    expect(idsOf(procurement.routes)).toContain(route)
    expect(steps('required').join(' ')).toBe(required)
    expect(steps('advised').join(' ')).toBe(advised)
  })

  it('chooses the route in step 4 alone, whose checklist hangs on whether commercial software exists', () => {
    expect(allSteps.flatMap(({ id, choosesRoute }) => (choosesRoute ? [id] : []))).toEqual(['strategic-analysis'])
    const { checklist } = stepOf('strategic-analysis')
    expect(checklist.map(({ when, unless }) => [when, unless])).toEqual([
      ['commercial-exists', undefined],
      ['commercial-exists', undefined],
      ['commercial-exists', undefined],
      [undefined, 'commercial-exists'],
    ])
  })

  it('lets step 1 run alone, without a procurement [lda:0-23]', () => {
    expect(allSteps.flatMap(({ id, standsAlone }) => (standsAlone ? [id] : []))).toEqual(['capacity-building'])
    const skips = procurement.starts.find(({ id }) => id === 'capacity-building')!.skips
    const left = procurement.phases.flatMap(({ id, steps }) =>
      skips.includes(id) ? [] : idsOf(steps).filter((step) => !skips.includes(step)),
    )
    expect(left).toEqual(['capacity-building'])
  })

  it('has the problem statement signed by all concerned', () => {
    const { about, signedBy } = procurement.agreements.find(({ id }) => id === 'underwriting')!
    expect(about).toEqual(['problem-statement'])
    expect(signedBy).toHaveLength(6)
    for (const id of procurement.agreements.flatMap((one) => one.signedBy))
      expect(procurement.roles.find((role) => role.id === id)?.grants, id).toContain('approve')
  })

  it('says how the defects of its source are settled', () => {
    for (const pattern of [
      /four ways .* of five/,
      /step 6/i,
      /older edition/,
      /repeat two groups/,
      /commercial/,
      /older order/,
    ])
      expect(procurement.settled.join('\n')).toMatch(pattern)
  })
})

describe('step 1 of software procurement, capacity building,', () => {
  const step = stepOf('capacity-building')
  const words = JSON.stringify(step)
  const taskText = (id: string) => tasksOf(step).find((task) => task.id === id)?.text

  it('has three goals: departments aligned, basics shared, the product owner prioritised [lda:0-02] [lda:0-03] [lda:0-04]', () => {
    expect(idsOf(step.goals)).toEqual(['align', 'basics', 'product-owner'])
  })

  it('has four groups of tasks, each with tasks to tick [lda:0-05]', () => {
    expect(idsOf(step.activities)).toEqual(['reach-out', 'familiarity', 'product-owners', 'workshops'])
  })

  it.each([
    ['lda:0-06, 0-08', 'contact', /IT.*serve residents.*procurement, budget and accounting.*legal/],
    ['lda:0-07', 'skills', /skills.*role/],
    ['lda:0-09', 'contribution', /contribute/],
    ['lda:0-10, 0-11, 0-12', 'principles', /questions.*outcomes.*principles/],
    ['lda:0-13', 'read', /answer for, to read/],
    ['lda:0-14', 'expert', /answer questions/],
    ['lda:0-15', 'past', /go wrong.*go well/],
    ['lda:0-16', 'ask-users', /people who use.*Do not guess/],
    ['lda:0-19, 0-22', 'appoint', /outside the existing business units/],
    ['lda:0-20', 'embed', /beside end users/],
    ['lda:0-24, 0-25, 0-26', 'regular', /whole organisation, again and again.*mystery.*simplicity/],
    ['lda:0-27', 'lead', /innovation lead/],
    ['lda:0-28', 'check-ins', /heads of department/],
    ['lda:0-29', 'help', /help/],
    ['lda:0-30', 'champions', /champion/],
  ])('%s: asks for %s', (_, id, pattern) => {
    expect(taskText(id)).toMatch(pattern)
  })

  it('knows the product owner by other names, as one who carries the product and belongs to no unit [lda:0-17] [lda:0-18] [lda:0-19] [lda:0-21]', () => {
    const owner = procurement.roles.find(({ id }) => id === 'product-owner')!
    expect(owner.also).toEqual(['Project manager', 'Business analyst'])
    expect(owner.what).toMatch(/belongs to none.*analyst.*designer/)
  })

  it('answers its four challenges [lda:0-31] [lda:0-32] [lda:0-33] [lda:0-34] [lda:0-35]', () => {
    expect(idsOf(step.challenges)).toEqual(['silos', 'job-descriptions', 'time', 'agendas'])
    expect(words).toMatch(/depends on none of them/)
    expect(step.documents).toContain('product-owner-description')
  })

  it('wants workshops with materials, trained product owners and measured familiarity [lda:0-36] [lda:0-37] [lda:0-38]', () => {
    expect(step.checklist.map(({ id, evidence }) => [id, evidence[0]])).toEqual([
      ['workshops', 'meeting'],
      ['product-owners', 'person'],
      ['familiarity', 'measure'],
    ])
  })

  it('has its three references with addresses [lda:0-39] [lda:0-40] [lda:0-41]', () => {
    expect(step.references).toEqual(
      expect.arrayContaining(['derisking-guide', 'product-owner-day', 'digital-era-competencies']),
    )
  })
})
