import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '#platform/root.ts'
import { type Duration, playbookSchema, type Step } from './playbook.ts'
import { listTexts, readTranslation } from './texts.ts'

const reform = playbookSchema.parse(
  parse(readFileSync(join(root, 'playbooks', 'open-contracting-reform.yaml'), 'utf8')),
)
const steps = reform.phases.flatMap((phase) => phase.steps)
const weeksIn = { days: 1 / 7, weeks: 1, months: 30.44 / 7 }
const weeksOf = (duration?: Duration) => (duration ? (duration.upTo ?? duration.amount) * weeksIn[duration.unit] : 0)
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const tasksOf = (step: Step) => step.activities.flatMap(({ tasks }) => tasks)
const taskIdsOf = (step: Step) => idsOf(tasksOf(step))

function stepOf(id: string): Step {
  const step = steps.find((one) => one.id === id)
  if (!step) throw new Error(`There is no step ${id}.`)
  return step
}

describe('open contracting reform in a city', () => {
  it('has Phase 0 to III of 2, 2, 2 and 6 months [reform:A09] [reform:A10]', () => {
    expect(reform.phases.map(({ duration }) => duration)).toEqual(
      [2, 2, 2, 6].map((amount) => ({ amount, unit: 'months' })),
    )
  })

  it('fits its steps into its phases, each begun as soon as it can', () => {
    for (const phase of reform.phases) {
      const end = new Map<string, number>()
      const endOf = (id: string): number => {
        const step = phase.steps.find((one) => one.id === id)
        if (!step) return 0
        const ends = end.get(id) ?? Math.max(0, ...step.after.map(endOf)) + weeksOf(step.duration)
        end.set(id, ends)
        return ends
      }
      const longest = Math.max(...idsOf(phase.steps).map(endOf))
      expect(longest, phase.id).toBeGreaterThan(weeksOf(phase.duration) * 0.8)
      expect(longest, phase.id).toBeLessThanOrEqual(weeksOf(phase.duration))
    }
  })

  it('runs research and data side by side in Phases I to III [reform:A09]', () => {
    const streams = (at: number) => new Set(reform.phases[at]!.steps.flatMap(({ workstream }) => workstream ?? []))
    expect(streams(0)).toEqual(new Set())
    for (const at of [1, 2, 3]) expect(streams(at)).toEqual(new Set(['research', 'data']))
  })

  it('has each step by the owner the outline names, or the one it was settled to have [reform:D01] [reform:E01] [reform:E08] [reform:F01]', () => {
    expect(steps.map(({ id, owner }) => `${id} ${owner}`)).toEqual([
      'selection project-manager',
      'self-assessment lead-coordinator',
      'scoping project-manager',
      'objectives project-manager',
      'environment-assessment local-policy-expert',
      'key-informant-interviews design-researcher',
      'baseline-observations local-policy-expert',
      'systems-map data-governance-expert',
      'baseline-indicators performance-management-expert',
      'site-visit-1 project-manager',
      'baseline-report local-policy-expert',
      'data-user-interviews design-researcher',
      'site-visit-2 project-manager',
      'synthesis-workshop design-researcher',
      'priority-ocds-mapping data-governance-expert',
      'opportunities-report project-manager',
      'pilot-creation project-manager',
      'data-management-reforms data-governance-expert',
      'action-plan project-manager',
    ])
    expect(stepOf('priority-ocds-mapping').with).toContain('ocds-expert')
    expect(stepOf('data-management-reforms').with).toContain('ocds-expert')
  })

  it('has all roles of three sides, core team and contributors [reform:A12] [reform:G25] [reform:G26] [reform:G27] [reform:G28] [reform:G29]', () => {
    const roles = (side: string, core: boolean) => idsOf(reform.roles.filter((r) => r.side === side && r.core === core))
    expect(roles('practitioner', true)).toEqual([
      'project-manager',
      'design-researcher',
      'local-policy-expert',
      'data-governance-expert',
    ])
    expect(roles('practitioner', false)).toHaveLength(4)
    expect(roles('city', true)).toEqual([
      'lead-coordinator',
      'procurement-leadership',
      'procurement-staff',
      'it-staff',
      'subject-matter-expert',
    ])
    expect(roles('city', false)).toEqual(['pilot-department', 'it-leadership', 'political-champion'])
    expect(roles('community', false)).toHaveLength(6)
  })

  it('lets the project manager and the lead coordinator run it, the champion comment and the community read', () => {
    const grantsOf = (id: string) => reform.roles.find((role) => role.id === id)?.grants
    expect(grantsOf('project-manager')).toContain('manage')
    expect(grantsOf('lead-coordinator')).toContain('manage')
    expect(grantsOf('design-researcher')).toEqual(expect.arrayContaining(['write', 'edit']))
    expect(grantsOf('political-champion')).toEqual(['read', 'comment'])
    for (const role of reform.roles.filter(({ side }) => side === 'community')) expect(role.grants).toEqual(['read'])
  })

  it('has only roles approve that may, and the agreement on openness signed by both sides before an interview [reform:C07] [reform:F27]', () => {
    const signers = (id: string) => reform.agreements.find((one) => one.id === id)!.signedBy
    expect(signers('transparency')).toEqual(['practitioner', 'city'])
    expect(signers('scope')).toEqual(['practitioner', 'city'])
    expect(idsOf(reform.deliverables)).toEqual(reform.agreements.find(({ id }) => id === 'transparency')!.about)
    const approvals = reform.agreements.filter(({ id }) => id.endsWith('-approval'))
    expect(approvals.flatMap(({ about }) => about)).toEqual([
      'baseline-summary-report',
      'actionable-opportunities-report',
      'action-plan',
    ])
    for (const id of approvals.flatMap(({ signedBy }) => signedBy))
      expect(reform.roles.find((role) => role.id === id)?.grants, id).toContain('approve')
    expect(stepOf('key-informant-interviews').after).toEqual(['objectives'])
    expect(taskIdsOf(stepOf('objectives'))).toContain('sign-transparency')
  })

  it('lets a city start alone: it skips selection, whose criteria become its self-assessment', () => {
    expect(reform.starts.map(({ id, skips }) => [id, skips])).toEqual([
      ['with-partner', ['self-assessment']],
      ['alone', ['selection']],
    ])
    for (const id of ['selection', 'self-assessment'])
      expect(taskIdsOf(stepOf(id))).toEqual(
        expect.arrayContaining(['criteria', 'components', 'why-reform', 'core-team']),
      )
  })

  const activities: Record<string, string[]> = {
    // [reform:B01] to [reform:B07], [reform:A02] to [reform:A06]
    selection: [
      'long-list',
      'criteria',
      'components',
      'shortlist',
      'informational-interviews',
      'best-fit',
      'core-team',
    ],
    // [reform:B06] [reform:B07] [reform:B10] [reform:B11]
    scoping: ['focus-area', 'calendar', 'work-under-way', 'scope-of-work'],
    // [reform:C01] [reform:C02] [reform:C03] [reform:C04] [reform:C05] [reform:C06] [reform:C07] [reform:C08]
    objectives: ['expectations', 'ocds-introduction', 'tenets', 'goals', 'barriers', 'workspace', 'transparency'],
    // [reform:D01] [reform:D02]
    'environment-assessment': ['fill', 'call'],
    // [reform:D07] to [reform:D19]
    'key-informant-interviews': [
      ...['draft', 'pain-points', 'review', 'revise', 'identify', 'background', 'tracker', 'contact', 'coordinate'],
      ...['hold', 'notes', 'observations'],
    ],
    // [reform:D26] to [reform:D29]
    'baseline-observations': [
      ...['review', 'data-use', 'efficiency', 'community-impact', 'publish-more', 'improve-data', 'areas', 'draft'],
    ],
    // [reform:E02] to [reform:E06]
    'systems-map': ['share', 'first-pass', 'linkages', 'core-team', 'wishes', 'prepare-visit'],
    // [reform:E09] to [reform:E14]
    'baseline-indicators': [
      ...['from-interviews', 'with-data-governance', 'with-core-team', 'ready', 'work-plan', 'document', 'again'],
    ],
    // [reform:D30] [reform:E16] to [reform:E18]
    'site-visit-1': ['staff', 'technical'],
    'baseline-report': ['process', 'align', 'indicators', 'approve'],
    // [reform:F01] to [reform:F10]
    'data-user-interviews': [
      ...['research-goals', 'community-view', 'discuss-goals', 'groups', 'compile', 'identify', 'tracker', 'contact'],
      ...['coordinate', 'background', 'draft', 'review', 'revise', 'hold', 'notes', 'observations'],
    ],
    // [reform:F11] to [reform:F16], [reform:F18] [reform:F19]
    'synthesis-workshop': ['prepare', 'conduct', 'type-up', 'share', 'discuss', 'rate'],
    'site-visit-2': ['interviews', 'workshop'],
    // [reform:F20] to [reform:F29]
    'priority-ocds-mapping': [
      ...[
        'fields',
        'gaps',
        'from-solutions',
        'community-needs',
        'update-areas',
        'indicators',
        'horizons',
        'ocds-fields',
      ],
      ...['city-review', 'revise'],
    ],
    'opportunities-report': ['final-review', 'close', 'format', 'deliver'],
    // [reform:G01] to [reform:G09], [reform:G20] [reform:G21]
    'pilot-creation': [
      ...['select', 'summarise', 'owners', 'fit', 'summary', 'recommendations', 'ocds', 'departments', 'confirm'],
    ],
    // [reform:G10] to [reform:G16]
    'data-management-reforms': [
      ...[
        'orientation',
        'invite',
        'customise',
        'conduct',
        'pass-1',
        'pass-2',
        'pass-3',
        'pass-4',
        'working-team',
        'write',
      ],
    ],
    // [reform:G19] [reform:G22] [reform:A13]
    'action-plan': ['publish', 'advocate', 'tell', 'measure-again', 'lessons'],
  }
  it.each(Object.entries(activities))('has every activity of %s as a task, in order', (id, expected) => {
    expect(taskIdsOf(stepOf(id)).filter((one) => expected.includes(one))).toEqual(expected)
  })

  it('keeps every tip of the outline [reform:D20] [reform:D21] [reform:D22] [reform:D23] [reform:D24] [reform:D25] [reform:F10] [reform:F17] [reform:F30] [reform:G09] [reform:G18]', () => {
    const said: [string, number, RegExp][] = [
      ['selection', 4, /budget cycle/],
      ['objectives', 2, /takes what matters/],
      ['environment-assessment', 4, /performance/],
      ['key-informant-interviews', 5, /Ten are enough/],
      ['key-informant-interviews', 5, /one asks, another takes notes/],
      ['key-informant-interviews', 5, /impartial/],
      ['key-informant-interviews', 5, /no right or wrong answers/],
      ['key-informant-interviews', 5, /eight people or fewer/],
      ['baseline-observations', 1, /qualitative/],
      ['systems-map', 3, /help desk/],
      ['baseline-indicators', 2, /sources the city has already/],
      ['data-user-interviews', 5, /whom your interviewees name/],
      ['synthesis-workshop', 1, /Stay free/],
      ['priority-ocds-mapping', 2, /supply and demand/],
      ['pilot-creation', 2, /open new data/],
      ['data-management-reforms', 4, /IT leaders/],
    ]
    for (const [id, atLeast, pattern] of said) {
      expect(stepOf(id).tips.length, id).toBeGreaterThanOrEqual(atLeast)
      expect(stepOf(id).tips.join('\n'), id).toMatch(pattern)
    }
  })

  it('holds up a report in the order review, revise, final review, close, format, deliver [reform:F27] [reform:F28] [reform:F29]', () => {
    const order = [...taskIdsOf(stepOf('priority-ocds-mapping')), ...taskIdsOf(stepOf('opportunities-report'))]
    const at = ['city-review', 'revise', 'final-review', 'close', 'format', 'deliver'].map((id) => order.indexOf(id))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(at).not.toContain(-1)
  })

  it('brings a template for every working document the outline lists [reform:G23]', () => {
    const written = new Set(steps.flatMap(({ documents }) => documents))
    for (const id of [
      ...['workspace-overview', 'environment-questionnaire', 'key-informant-guide', 'data-systems-map', 'action-plan'],
      ...[
        'baseline-summary-report',
        'data-user-guide',
        'design-research-framework',
        'outreach-plan',
        'interview-notes',
      ],
      ...['actionable-opportunities-report', 'ocds-technical-assessment', 'ocds-work-plan'],
    ])
      expect([...written]).toContain(id)
  })

  it('knows the barriers that teams meet and what to do about them [reform:H07] [reform:J01] [reform:J02]', () => {
    const known = new Set(steps.flatMap(({ challenges }) => idsOf(challenges)))
    for (const id of [
      ...['agendas', 'departmental-rules', 'fear-of-audit', 'interpretation', 'job-descriptions', 'policy-silence'],
      ...['risk-appetite', 'silos', 'time'],
    ])
      expect([...known]).toContain(id)
  })

  it('has the reference shelf of the outline [reform:G30]', () => {
    expect(idsOf(reform.references)).toEqual(
      expect.arrayContaining([
        ...['one-sheet', 'municipal-guidelines', 'global-principles', 'ocds-documentation', 'use-case-guide'],
        'seven-steps',
      ]),
    )
  })
})

describe.each(['fr', 'es'])('the translation of the reform into %s', (language) => {
  const path = join(root, 'playbooks', `open-contracting-reform.${language}.yaml`)
  const read = readTranslation(readFileSync(path, 'utf8'), reform)

  it('translates only what is there, for the version there is, and says that no professional has read it', () => {
    const { translates, version, reviewed } = 'translation' in read ? read.translation : expect.fail(path)
    expect({ translates, version, reviewed }).toEqual({
      translates: reform.id,
      version: reform.version,
      reviewed: false,
    })
  })

  it('leaves no text in English by mistake', () => {
    const texts = 'translation' in read ? read.translation.texts : {}
    const english = listTexts(reform)
    const same = Object.entries(texts).filter(([at, text]) => english.get(at) === text)
    expect(same).toEqual([])
  })
})
