import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileModel, type DecisionTable, type DmnModel, type Evaluation, evaluate, type Hit } from '../index.ts'

type NaiveRule = { from: number; to: number; kind: string | null; output: number }

const PRIORITIES = [3, 1, 2, 0]

const modelOf = (table: DecisionTable): DmnModel => ({
  name: 'Example',
  namespace: 'urn:example',
  imports: [],
  itemDefinitions: [],
  inputData: ['amount', 'kind'].map((name) => ({ id: name, name })),
  decisions: [
    {
      id: 'd',
      name: 'd',
      information: [{ requiredInput: '#amount' }, { requiredInput: '#kind' }],
      knowledge: [],
      authority: [],
      expression: table,
    },
  ],
  businessKnowledgeModels: [],
  decisionServices: [],
  knowledgeSources: [],
})

const tableOf = (rules: NaiveRule[], more: Partial<DecisionTable>): DecisionTable => ({
  kind: 'table',
  id: 't',
  hitPolicy: 'UNIQUE',
  inputs: [{ expression: { text: 'amount' } }, { expression: { text: 'kind' } }],
  outputs: [{ name: 'result', values: { text: PRIORITIES.join(', ') } }],
  annotations: [],
  rules: rules.map(({ from, to, kind, output }, index) => ({
    id: `r${index}`,
    inputs: [{ text: `[${from}..${to}]` }, { text: kind === null ? '-' : `"${kind}"` }],
    outputs: [{ text: String(output) }],
    annotations: [],
  })),
  ...more,
})

const decide = (table: DecisionTable, amount: unknown, kind: unknown): Evaluation =>
  evaluate(compileModel(modelOf(table)), { decision: 'd', inputs: { amount, kind } })

const rule = fc
  .record({
    from: fc.integer({ min: -5, max: 5 }),
    length: fc.nat(6),
    kind: fc.constantFrom(null, 'code', 'design'),
    output: fc.constantFrom(...PRIORITIES),
  })
  .map(({ from, length, kind, output }) => ({ from, to: from + length, kind, output }))
const cases = [
  fc.array(rule, { maxLength: 6 }),
  fc.integer({ min: -6, max: 12 }),
  fc.constantFrom('code', 'design'),
] as const

const matching = (rules: NaiveRule[], amount: number, kind: string) =>
  rules.flatMap((rule, index) =>
    rule.from <= amount && amount <= rule.to && (rule.kind === null || rule.kind === kind) ? [{ ...rule, index }] : [],
  )
const byPriority = (outputs: number[]) => outputs.toSorted((a, b) => PRIORITIES.indexOf(a) - PRIORITIES.indexOf(b))

const NAIVE: [string, Partial<DecisionTable>, (outputs: number[]) => unknown][] = [
  ['U', { hitPolicy: 'UNIQUE' }, (outputs) => (outputs.length === 1 ? outputs[0] : null)],
  ['A', { hitPolicy: 'ANY' }, (outputs) => (new Set(outputs).size === 1 ? outputs[0] : null)],
  ['P', { hitPolicy: 'PRIORITY' }, (outputs) => byPriority(outputs)[0] ?? null],
  ['F', { hitPolicy: 'FIRST' }, (outputs) => outputs[0] ?? null],
  ['R', { hitPolicy: 'RULE ORDER' }, (outputs) => outputs],
  ['O', { hitPolicy: 'OUTPUT ORDER' }, byPriority],
  ['C', { hitPolicy: 'COLLECT' }, (outputs) => outputs],
  [
    'C+',
    { hitPolicy: 'COLLECT', aggregation: 'SUM' },
    (outputs) => (outputs.length ? outputs.reduce((a, b) => a + b) : null),
  ],
  ['C#', { hitPolicy: 'COLLECT', aggregation: 'COUNT' }, (outputs) => outputs.length],
  ['C<', { hitPolicy: 'COLLECT', aggregation: 'MIN' }, (outputs) => (outputs.length ? Math.min(...outputs) : null)],
  ['C>', { hitPolicy: 'COLLECT', aggregation: 'MAX' }, (outputs) => (outputs.length ? Math.max(...outputs) : null)],
]

describe('hit policies', () => {
  it.each(NAIVE)('%s chooses as a reader of the table would', (_, policy, choose) => {
    fc.assert(
      fc.property(...cases, (rules, amount, kind) => {
        const outputs = matching(rules, amount, kind).map(({ output }) => output)
        expect(decide(tableOf(rules, policy), amount, kind).value).toEqual(choose(outputs))
      }),
      { numRuns: 60 },
    )
  })

  it('notes every rule that matched, and the first alone where the first decides', () => {
    fc.assert(
      fc.property(...cases, (rules, amount, kind) => {
        const found = matching(rules, amount, kind).map(
          ({ index }): Hit => ({
            decision: 'd',
            table: 't',
            rule: index,
            ruleId: `r${index}`,
          }),
        )
        expect(decide(tableOf(rules, { hitPolicy: 'COLLECT' }), amount, kind).hits).toEqual(found)
        expect(decide(tableOf(rules, { hitPolicy: 'FIRST' }), amount, kind).hits).toEqual(found.slice(0, 1))
      }),
      { numRuns: 60 },
    )
  })

  const twice: NaiveRule[] = [
    { from: 0, to: 10, kind: null, output: 1 },
    { from: 5, to: 20, kind: null, output: 2 },
  ]

  it.each([
    ['two rules match and one may', { hitPolicy: 'UNIQUE' }, 7],
    ['rules that match disagree', { hitPolicy: 'ANY' }, 7],
    ['no rule matches', { hitPolicy: 'FIRST' }, 30],
  ] as const)('warns where %s', (_, policy, amount) => {
    const { value, warnings } = decide(tableOf(twice, policy), amount, 'code')
    expect(value).toBeNull()
    expect(warnings.map(({ code }) => code)).toEqual(['TABLE'])
  })

  it('gives the default where no rule matches', () => {
    const outputs = [{ name: 'result', defaultEntry: { text: '0' } }]
    expect(decide(tableOf(twice, { outputs }), 30, 'code')).toMatchObject({ value: 0, warnings: [], hits: [] })
  })

  it('gives several outputs as a context, each with its own priority', () => {
    const outputs = [
      { name: 'route', values: { text: '"officer", "card"' } },
      { name: 'days', values: { text: '1, 5' } },
    ]
    const cells = [
      ['"card"', '1'],
      ['"officer"', '5'],
      ['"officer"', '1'],
    ].map(([route = '', days = ''], index) => ({
      id: `r${index}`,
      inputs: [{ text: '-' }, { text: '-' }],
      outputs: [{ text: route }, { text: days }],
      annotations: [],
    }))
    const table = tableOf([], { outputs, rules: cells, hitPolicy: 'PRIORITY' })
    expect(decide(table, 1, 'code').value).toEqual({ route: 'officer', days: 1 })
    expect(decide({ ...table, hitPolicy: 'OUTPUT ORDER' }, 1, 'code').value).toEqual([
      { route: 'officer', days: 1 },
      { route: 'officer', days: 5 },
      { route: 'card', days: 1 },
    ])
  })

  it('makes null of an output that is none of its values, and of an input that is none of its', () => {
    const outputs = [{ name: 'result', values: { text: '5, 6' } }]
    expect(decide(tableOf(twice, { outputs }), 1, 'code')).toMatchObject({ value: null, warnings: [{ code: 'VALUE' }] })
    const inputs = [
      { expression: { text: 'amount' }, values: { text: '[100..200]' } },
      { expression: { text: 'kind' } },
    ]
    expect(decide(tableOf(twice, { inputs }), 1, 'code').warnings[0]).toMatchObject({
      code: 'VALUE',
      where: 'decision d, input 1',
    })
  })

  it('never lets a missing limit pass', () => {
    const open = tableOf(twice, { hitPolicy: 'COLLECT' })
    expect(decide(open, null, 'code').warnings.map(({ code }) => code)).toContain('INPUT')
    const byLimit = tableOf([], {
      inputs: [{ expression: { text: '5' } }, { expression: { text: 'kind' } }],
      rules: [{ inputs: [{ text: '<= amount' }, { text: '-' }], outputs: [{ text: '1' }], annotations: [] }],
    })
    expect(decide(byLimit, null, 'code')).toMatchObject({ value: null, hits: [] })
  })
})
