import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DmnModel, type Expression, type Problem, readModel, writeModel } from '../index.ts'

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((value) => value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim())
const id = fc.string({ unit: fc.constantFrom(...'abcxyz_019'), minLength: 1, maxLength: 6 }).map((value) => `_${value}`)
const optional = <T extends object>(entries: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(entries, { requiredKeys: [] })
const both = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }))
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })

const common = optional({ id, label: text, description: text })
const boxed = both(common, optional({ typeRef: text }))
const named = both(fc.record({ name: text }), common)
const variable = both(named, optional({ typeRef: text }))
const feelText = both(both(fc.record({ text }), boxed), optional({ expressionLanguage: text }))
const constraint = both(fc.record({ text }), optional({ id, expressionLanguage: text }))

const table = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 })).chain(([inputs, outputs]) =>
  both(
    both(
      boxed,
      optional({
        aggregation: fc.constantFrom('SUM', 'COUNT', 'MIN', 'MAX'),
        orientation: fc.constantFrom('Rule-as-Row', 'Rule-as-Column', 'CrossTable'),
        outputLabel: text,
      }),
    ),
    fc.record({
      kind: fc.constant('table'),
      hitPolicy: fc.constantFrom('UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'),
      inputs: fc.array(both(both(fc.record({ expression: feelText }), common), optional({ values: constraint })), {
        minLength: inputs,
        maxLength: inputs,
      }),
      outputs: fc.array(both(boxed, optional({ name: text, values: constraint, defaultEntry: feelText })), {
        minLength: outputs,
        maxLength: outputs,
      }),
      annotations: few(text),
      rules: few(
        both(
          common,
          fc.record({
            inputs: fc.array(feelText, { minLength: inputs, maxLength: inputs }),
            outputs: fc.array(feelText, { minLength: outputs, maxLength: outputs }),
            annotations: few(text),
          }),
        ),
      ),
    }),
  ),
)

const { expression } = fc.letrec((tie) => {
  const any = tie('expression')
  const kind = (name: string) => fc.record({ kind: fc.constant(name) })
  const of = (name: string, entries: Record<string, fc.Arbitrary<unknown>>, more = {}) =>
    both(both(both(kind(name), boxed), fc.record(entries)), optional(more))
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      both(kind('literal'), feelText),
      table,
      of('context', { entries: few(both(fc.record({ value: any }), optional({ id, variable }))) }),
      of('list', { items: few(any) }),
      of('relation', { columns: few(variable), rows: few(both(fc.record({ cells: few(any) }), optional({ id }))) }),
      of(
        'invocation',
        { bindings: few(both(fc.record({ parameter: variable }), optional({ value: any }))) },
        { called: any },
      ),
      of('function', { language: fc.constantFrom('FEEL', 'Java', 'PMML'), parameters: few(variable) }, { body: any }),
      // biome-ignore lint/suspicious/noThenProperty: the standard's own name
      of('conditional', {}, { if: any, then: any, else: any }),
      of('filter', {}, { in: any, match: any }),
      ...['for', 'some', 'every'].map((name) => of(name, { iterator: text }, { in: any, body: any })),
    ),
  }
})

const { item } = fc.letrec((tie) => ({
  item: both(
    both(named, fc.record({ components: fc.oneof({ depthSize: 'small' }, fc.constant([]), few(tie('item'))) })),
    optional({
      typeRef: text,
      typeLanguage: text,
      isCollection: fc.constant(true),
      allowedValues: constraint,
      typeConstraint: constraint,
      functionItem: both(fc.record({ parameters: few(variable) }), optional({ outputTypeRef: text })),
    }),
  ),
}))

const information = optional({ id, requiredInput: text, requiredDecision: text })
const requirements = fc.record({
  knowledge: few(both(fc.record({ requiredKnowledge: text }), optional({ id }))),
  authority: few(optional({ id, requiredInput: text, requiredDecision: text, requiredAuthority: text })),
})
const withVariable = both(named, optional({ variable }))
const decision = both(
  both(withVariable, requirements),
  both(fc.record({ information: few(information) }), optional({ question: text, allowedAnswers: text, expression })),
)
const knowledgeModel = both(
  both(withVariable, requirements),
  optional({
    logic: both(
      both(
        boxed,
        fc.record({ kind: fc.constant('function'), language: fc.constant('FEEL'), parameters: few(variable) }),
      ),
      optional({ body: expression as fc.Arbitrary<Expression> }),
    ),
  }),
)
const hrefs = few(text)
const model = both(
  both(named, optional({ expressionLanguage: text, typeLanguage: text, exporter: text, exporterVersion: text })),
  fc.record({
    namespace: text,
    imports: few(both(both(named, fc.record({ namespace: text, importType: text })), optional({ locationURI: text }))),
    itemDefinitions: few(item),
    inputData: few(withVariable),
    decisions: few(decision),
    businessKnowledgeModels: few(knowledgeModel),
    decisionServices: few(
      both(
        withVariable,
        fc.record({ outputDecisions: hrefs, encapsulatedDecisions: hrefs, inputDecisions: hrefs, inputData: hrefs }),
      ),
    ),
    knowledgeSources: few(
      both(
        both(
          named,
          requirements.map(({ authority }) => ({ authority })),
        ),
        optional({ type: text, owner: text, locationURI: text }),
      ),
    ),
  }),
) as unknown as fc.Arbitrary<DmnModel>

const problemsOf = (xml: string): Problem[] => readModel(xml).problems

describe('DMN in and out', () => {
  it('reads the model that it wrote', () => {
    fc.assert(
      fc.property(model, (written) => {
        const read = readModel(writeModel(written))
        expect(read.model).toEqual(written)
      }),
      { numRuns: 150 },
    )
  })

  it.each(['20151101/dmn.xsd', '20180521/MODEL/', '20191111/MODEL/', '20211108/MODEL/', '20230324/MODEL/'])(
    'reads the standard of %s',
    (version) => {
      const xml = `<m:definitions xmlns:m="https://www.omg.org/spec/DMN/${version}" namespace="urn:example" name="One"/>`
      expect(readModel(xml)).toMatchObject({ model: { name: 'One', namespace: 'urn:example' }, problems: [] })
    },
  )

  it.each([
    ['a document type', '<!DOCTYPE definitions [<!ENTITY a "b">]><definitions/>', 'document type'],
    ['an entity', '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="&a;"/>', 'entity'],
    ['what is not closed', '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">', 'unclosed'],
    ['another vocabulary', '<definitions xmlns="urn:example"/>', 'no DMN'],
    ['nothing at all', '', 'empty|root'],
    ['great depth', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'deep'],
  ])('refuses %s, and says so', (_, xml, said) => {
    expect(readModel(xml).model).toBeNull()
    expect(problemsOf(xml)[0]?.message).toMatch(new RegExp(said, 'i'))
  })

  it('tells what it cannot read, and where', () => {
    const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="m">
      <decision name="d"><decisionTable id="t" hitPolicy="SOMETIMES"><input><inputExpression><text>a</text></inputExpression></input>
      <output/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision></definitions>`
    expect(problemsOf(xml)).toEqual([
      { message: 'hitPolicy SOMETIMES is not known', where: '<decisionTable id="t">' },
      { message: 'rule 1 has 0 inputs and 1 outputs', where: '<decisionTable id="t">' },
    ])
  })
})
