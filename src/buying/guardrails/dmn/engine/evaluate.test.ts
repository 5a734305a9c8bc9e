import { describe, expect, it } from 'vitest'
import { type Ask, compileModel, type DmnModel, type Evaluation, evaluate, readModel, type Warning } from '../index.ts'

const readAll = (body: string, namespace = 'urn:example'): DmnModel => {
  const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="${namespace}" name="Example">${body}</definitions>`
  const { model, problems } = readModel(xml)
  expect(problems).toEqual([])
  return model as DmnModel
}

const ask = (body: string, asked: Partial<Ask>, imported: DmnModel[] = []): Evaluation =>
  evaluate(compileModel(readAll(body), imported), { inputs: {}, ...asked })

const input = (id: string, name: string, typeRef = '') =>
  `<inputData id="${id}" name="${name}"><variable name="${name}" ${typeRef && `typeRef="${typeRef}"`}/></inputData>`
const needs = (...ids: string[]) =>
  ids
    .map(
      (id) =>
        `<informationRequirement><requiredInput href="${id.includes('#') ? id : `#${id}`}"/></informationRequirement>`,
    )
    .join('')
const knows = (id: string) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`
const feel = (text: string, more = '') => `<literalExpression ${more}><text>${text}</text></literalExpression>`
const decision = (name: string, inside: string, typeRef = '') =>
  `<decision id="${name}" name="${name}"><variable name="${name}" ${typeRef && `typeRef="${typeRef}"`}/>${inside}</decision>`
const decide = (inside: string, inputs: Record<string, unknown> = {}, before = '') =>
  ask(before + decision('d', inside), { decision: 'd', inputs })
const resultOf = (inside: string, inputs: Record<string, unknown> = {}, before = '') =>
  decide(inside, inputs, before).value
const codes = (warnings: Warning[]) => warnings.map(({ code }) => code)

describe('evaluating a decision', () => {
  it('takes names with spaces and signs for one name', () => {
    const inputs = { 'Price per hour': 90, 'hours-left': 3, "Buyer's limit": 200 }
    const before = Object.keys(inputs)
      .map((name, index) => input(`i${index}`, name, 'number'))
      .join('')
    const body = needs('i0', 'i1', 'i2') + feel("Price per hour * hours-left &gt; Buyer's limit")
    expect(decide(body, inputs, before)).toMatchObject({ value: true, warnings: [] })
  })

  it('answers null and says which input is missing', () => {
    const { value, warnings } = decide(needs('i') + feel('amount + 1'), {}, input('i', 'amount', 'number'))
    expect(value).toBeNull()
    expect(warnings[0]).toEqual({ code: 'INPUT', message: 'the input amount was not given', where: 'decision d' })
  })

  it('sees only what it requires', () => {
    const { value, warnings } = decide(feel('amount'), { amount: 5 }, input('i', 'amount', 'number'))
    expect({ value, codes: codes(warnings) }).toEqual({ value: null, codes: ['NAME'] })
  })

  it('keeps the value of every decision that was worked out', () => {
    const body = `${decision('first', feel('2'))}${decision(
      'second',
      `<informationRequirement><requiredDecision href="#first"/></informationRequirement>${feel('first * 3')}`,
    )}`
    expect(ask(body, { decision: 'second' }).trace).toEqual({ first: 2, second: 6 })
  })

  it('stops where a decision requires itself', () => {
    const body = decision(
      'a',
      `<informationRequirement><requiredDecision href="#a"/></informationRequirement>${feel('a')}`,
    )
    expect(codes(ask(body, { decision: 'a' }).warnings)).toContain('CYCLE')
  })

  it('tells what is not in the model instead of throwing', () => {
    expect(codes(ask('', { decision: 'nowhere' }).warnings)).toEqual(['MODEL'])
    expect(codes(ask('', {}).warnings)).toEqual(['MODEL'])
    expect(codes(ask(decision('d', ''), { decision: 'd' }).warnings)).toEqual(['MODEL'])
  })

  it('takes the value of a decision without logic from the inputs, and of no other', () => {
    const body = decision('d', '', 'number') + decision('e', feel('1'))
    expect(ask(body, { decision: 'd', inputs: { d: 4 } })).toMatchObject({ value: 4, warnings: [] })
    expect(ask(body, { decision: 'd', inputs: { d: 'four' } }).value).toBeNull()
    expect(ask(body, { decision: 'e', inputs: { e: 4 } }).value).toBe(1)
  })

  it('keeps a value whose type does not exist, and warns', () => {
    const { value, warnings } = ask(decision('d', feel('[1, 2]'), 'tNowhere'), { decision: 'd' })
    expect({ value, codes: codes(warnings) }).toEqual({ value: [1, 2], codes: ['TYPE'] })
  })

  it('reads no clock of its own', () => {
    const body = decision('d', feel('today()'))
    expect(String(ask(body, { decision: 'd', now: new Date('2026-03-01T12:00:00Z') }).value)).toBe('2026-03-01')
    expect(codes(ask(body, { decision: 'd' }).warnings)).toEqual(['CLOCK'])
  })

  it('names problems of the model before it is used', () => {
    const compiled = compileModel(readAll(decision('d', feel('1 +')) + decision('e', feel('nobody'))))
    expect(compiled.problems.map(({ where }) => where)).toEqual(['decision d', 'decision e'])
  })
})

describe('types', () => {
  const types = `<itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"code", "design"</text></allowedValues></itemDefinition>
    <itemDefinition name="tOffer"><itemComponent name="price"><typeRef>number</typeRef></itemComponent>
    <itemComponent name="made on"><typeRef>date</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tOffers" isCollection="true"><typeRef>tOffer</typeRef></itemDefinition>`

  it.each([
    ['a value out of a list of one', 'number', '[7]', 7],
    ['a list of one from a value', 'tNumbers', '7', [7]],
    ['null from what is of another type', 'number', '"7"', null],
    ['null from a list of several', 'number', '[7, 8]', null],
  ])('makes %s', (_, typeRef, text, expected) => {
    const list = '<itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>'
    expect(ask(list + decision('d', feel(text), typeRef), { decision: 'd' }).value).toEqual(expected)
  })

  it('refuses an input that is none of the values allowed', () => {
    const before = types + input('i', 'kind', 'tKind')
    expect(decide(needs('i') + feel('kind'), { kind: 'code' }, before).warnings).toEqual([])
    const { value, warnings } = decide(needs('i') + feel('kind'), { kind: 'haircut' }, before)
    expect({ value, codes: codes(warnings) }).toEqual({ value: null, codes: ['TYPE'] })
  })

  it('allows other values than the type it is made of, where a type says so itself', () => {
    const more = `${types}<itemDefinition name="tSide"><typeRef>tKind</typeRef><allowedValues><text>"left"</text></allowedValues></itemDefinition>
      <itemDefinition name="tSame"><typeRef>tKind</typeRef></itemDefinition>`
    const of = (text: string, typeRef: string) =>
      ask(more + decision('d', feel(text), typeRef), { decision: 'd' }).value
    expect([of('"left"', 'tSide'), of('"code"', 'tSide'), of('"code"', 'tSame'), of('"left"', 'tSame')]).toEqual([
      'left',
      null,
      'code',
      null,
    ])
  })

  it('holds functions to the types that a type of functions names', () => {
    const more = `${types}<itemDefinition name="tChoose"><functionItem outputTypeRef="tKind"><parameters name="n" typeRef="number"/></functionItem></itemDefinition>
      <businessKnowledgeModel id="k" name="choose"><variable name="choose" typeRef="tChoose"/><encapsulatedLogic><formalParameter name="n"/>
      ${feel('if n = null then "code" else "haircut"')}</encapsulatedLogic></businessKnowledgeModel>`
    expect([
      resultOf(knows('k') + feel('choose("one")'), {}, more),
      resultOf(knows('k') + feel('choose(1)'), {}, more),
    ]).toEqual(['code', null])
  })

  it('reads dates of an input from text where its type says so', () => {
    const before = types + input('i', 'offers', 'tOffers')
    const offers = [{ price: 5, 'made on': '2026-02-01' }]
    expect(decide(needs('i') + feel('offers[1].made on.month'), { offers }, before)).toMatchObject({
      value: 2,
      warnings: [],
    })
  })

  it('asks for the structure alone in instance of', () => {
    expect(resultOf(feel('"haircut" instance of tKind'), {}, types)).toBe(true)
    expect(resultOf(feel('{price: 1} instance of tOffer'), {}, types)).toBe(false)
  })
})

describe('boxed expressions', () => {
  it('gives a context, its entries seeing those before them', () => {
    const entries = `<context><contextEntry><variable name="net sum"/>${feel('200')}</contextEntry>
      <contextEntry><variable name="with tax"/>${feel('net sum * 1.13')}</contextEntry></context>`
    expect(resultOf(entries)).toEqual({ 'net sum': 200, 'with tax': 226 })
  })

  it('gives the entry without a name as the result of a context', () => {
    const entries = `<context><contextEntry><variable name="a"/>${feel('2')}</contextEntry><contextEntry>${feel('a + 1')}</contextEntry></context>`
    expect(resultOf(entries)).toBe(3)
  })

  it('gives lists and relations', () => {
    expect(resultOf(`<list>${feel('1')}${feel('"two"')}</list>`)).toEqual([1, 'two'])
    const relation = `<relation><column name="who"/><column name="hours" typeRef="number"/>
      <row>${feel('"Ada"')}${feel('3')}</row><row>${feel('"Ben"')}${feel('"many"')}</row></relation>`
    expect(resultOf(relation)).toEqual([
      { who: 'Ada', hours: 3 },
      { who: 'Ben', hours: null },
    ])
  })

  it('chooses, filters and iterates', () => {
    const part = (name: string, text: string) => `<${name}>${feel(text)}</${name}>`
    expect(
      resultOf(`<conditional>${part('if', '1 &gt; 2')}${part('then', '"yes"')}${part('else', '"no"')}</conditional>`),
    ).toBe('no')
    expect(resultOf(`<filter>${part('in', '[1, 5, 9]')}${part('match', 'item &gt; 4')}</filter>`)).toEqual([5, 9])
    const iterate = (name: string, body: string) =>
      `<${name} iteratorVariable="n">${part('in', '[1, 2, 3]')}${body}</${name}>`
    expect(resultOf(iterate('for', part('return', 'n * n + count(partial)')))).toEqual([1, 5, 11])
    expect(resultOf(iterate('some', part('satisfies', 'n &gt; 2')))).toBe(true)
    expect(resultOf(iterate('every', part('satisfies', 'n &gt; 2')))).toBe(false)
  })

  it('takes functions in FEEL, and none in Java or PMML', () => {
    const call = (kind: string) => `<context><contextEntry><variable name="twice"/><functionDefinition kind="${kind}">
      <formalParameter name="n" typeRef="number"/>${feel('n * 2')}</functionDefinition></contextEntry>
      <contextEntry>${feel('twice(21)')}</contextEntry></context>`
    expect(decide(call('FEEL'))).toMatchObject({ value: 42, warnings: [] })
    expect(decide(call('Java')).value).toBeNull()
    expect(codes(decide(call('PMML')).warnings)).toContain('FUNCTION')
  })
})

describe('knowledge models, services and imports', () => {
  const knowledge = `<businessKnowledgeModel id="k" name="with tax"><encapsulatedLogic><formalParameter name="net" typeRef="number"/>
    <formalParameter name="rate" typeRef="number"/>${feel('net * (1 + rate / 100)')}</encapsulatedLogic></businessKnowledgeModel>`

  it('calls a knowledge model by place, by name and by invocation', () => {
    const invocation = `<invocation>${feel('with tax')}<binding><parameter name="rate"/>${feel('10')}</binding>
      <binding><parameter name="net"/>${feel('50')}</binding></invocation>`
    for (const body of [feel('with tax(50, 10)'), feel('with tax(rate: 10, net: 50)'), invocation])
      expect(decide(knows('k') + body, {}, knowledge)).toMatchObject({ value: 55, warnings: [] })
    expect(ask(knowledge, { knowledge: 'with tax', inputs: { net: 50, rate: 10 } }).value).toBe(55)
  })

  it.each(['with tax(50)', 'with tax(50, 10, 1)', 'with tax(net: 50, tax: 10)'])('warns of %s', (text) => {
    expect(codes(decide(knows('k') + feel(text), {}, knowledge).warnings)).toEqual(['FUNCTION'])
  })

  it('calls a knowledge model that calls itself', () => {
    const factorial = `<businessKnowledgeModel id="k" name="factorial"><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
      ${feel('if n = 0 then 1 else n * factorial(n - 1)')}</encapsulatedLogic>${knows('k')}</businessKnowledgeModel>`
    expect(resultOf(knows('k') + feel('factorial(5)'), {}, factorial)).toBe(120)
  })

  const service = `<decisionService id="s" name="quote"><outputDecision href="#total"/><encapsulatedDecision href="#total"/>
    <inputDecision href="#rate"/><inputData href="#net"/></decisionService>${input('net', 'net', 'number')}
    ${decision('rate', feel('99'), 'number')}
    ${decision('total', `<informationRequirement><requiredDecision href="#rate"/></informationRequirement>${needs('net')}${feel('net * rate')}`)}`

  it('gives a service its input data, then the input decisions that it does not work out', () => {
    expect(resultOf(knows('s') + feel('quote(5, 2)'), {}, service)).toBe(10)
    expect(ask(service, { service: 'quote', inputs: { net: 5, rate: 3 } })).toMatchObject({ value: 15, warnings: [] })
  })

  it('takes a model imported under two names for two, each with its inputs', () => {
    const other = readAll(
      `${input('a', 'amount', 'number')}${decision('double', needs('a') + feel('amount * 2'))}`,
      'urn:other',
    )
    const between = readAll(
      `<import namespace="urn:other" name="deep" importType="dmn"/>${decision(
        'd',
        `<informationRequirement><requiredDecision href="urn:other#double"/></informationRequirement>${feel('deep.double')}`,
      )}`,
      'urn:between',
    )
    const requires = (href: string) =>
      `<informationRequirement><requiredDecision href="${href}"/></informationRequirement>`
    const body = `<import namespace="urn:between" name="a" importType="dmn"/><import namespace="urn:other" name="b" importType="dmn"/>
      ${decision('d', requires('urn:between#d') + requires('urn:other#double') + feel('[a.d, b.double]'))}`
    const inputs = { 'a.deep.amount': 1, 'b.amount': 2 }
    expect(ask(body, { decision: 'd', inputs }, [between, other])).toMatchObject({ value: [2, 4], warnings: [] })
  })

  it('looks for what it requires in models that are imported without a name', () => {
    const other = readAll(decision('far', feel('7')), 'urn:other')
    const between = readAll('<import namespace="urn:other" name="" importType="dmn"/>', 'urn:between')
    const body = `<import namespace="urn:between" name="" importType="dmn"/>${decision(
      'd',
      `<informationRequirement><requiredDecision href="#far"/></informationRequirement>${feel('far + 1')}`,
    )}`
    expect(ask(body, { decision: 'd' }, [between, other])).toMatchObject({ value: 8, warnings: [] })
  })

  it('names what it imports by the name of the import', () => {
    const other = readAll(
      `${input('a', 'amount', 'number')}${decision('double', needs('a') + feel('amount * 2'))}`,
      'urn:other',
    )
    const body = `<import namespace="urn:other" name="rules" importType="dmn"/>${decision(
      'd',
      `<informationRequirement><requiredDecision href="urn:other#double"/></informationRequirement>${needs('urn:other#a')}${feel('rules.double + rules.amount')}`,
    )}`
    expect(ask(body, { decision: 'd', inputs: { rules: { amount: 4 } } }, [other])).toMatchObject({
      value: 12,
      warnings: [],
    })
    expect(compileModel(readAll(body)).problems.length).toBeGreaterThan(0)
  })
})
