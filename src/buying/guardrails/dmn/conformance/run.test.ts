import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runSuites } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-suites-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  const at = join(folder, path)
  mkdirSync(join(at, '..'), { recursive: true })
  writeFileSync(at, text)
}
const model = (body: string, namespace = 'urn:example') =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="${namespace}" name="m">${body}</definitions>`
const literal = (name: string, text: string, more = '') =>
  `<decision id="${name}" name="${name}"><variable name="${name}"/>${more}<literalExpression><text>${text}</text></literalExpression></decision>`
const tests = (cases: string, name = 'm.dmn') =>
  `<tc:testCases xmlns:tc="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:xsd="http://www.w3.org/2001/XMLSchema"><tc:modelName>${name}</tc:modelName>${cases.replaceAll(/<(\/?)(?!tc:)/g, '<$1tc:')}</tc:testCases>`
const result = (name: string, expected: string, more = '') =>
  `<testCase id="${name}"><resultNode name="${name}" type="decision" ${more}><expected>${expected}</expected></resultNode></testCase>`

const run = () => {
  const lines: string[] = []
  const passed = runSuites(folder, (line) => lines.push(line))
  return { passed, lines }
}

describe('running suites of the TCK', () => {
  it('runs every suite below a folder and says the totals last', () => {
    write('level/one/m.dmn', model(literal('a', '1 + 1') + literal('b', '"x"')))
    write('level/one/m-test-01.xml', tests(result('a', '<value xsi:type="xsd:decimal">2</value>')))
    write('level/one/m-test-02.xml', tests(result('b', '<value xsi:type="xsd:string">x</value>')))
    write('two/m.dmn', model(literal('a', '1 + 1')))
    write('two/m-test-01.xml', tests(result('a', '<value xsi:type="xsd:decimal">3</value>')))
    expect(run()).toEqual({
      passed: false,
      lines: [
        'one 2/2 cases, 2/2 results',
        'two 0/1 cases, 0/1 results',
        '  a a: expected 3, came 2',
        '1/2 suites, 2/3 cases, 2/3 results',
      ],
    })
  })

  it.each([
    ['a date', '@"2026-01-02"', '<value xsi:type="xsd:date">2026-01-02</value>'],
    ['a time', '@"10:00:00Z"', '<value xsi:type="xsd:time">10:00:00Z</value>'],
    ['a date and time', '@"2026-01-02T10:00:00"', '<value xsi:type="xsd:dateTime">2026-01-02T10:00:00</value>'],
    ['a duration', '@"P1DT2H"', '<value xsi:type="xsd:duration">P1DT2H</value>'],
    ['a boolean', 'true', '<value xsi:type="xsd:boolean">true</value>'],
    ['a number close enough', '1/3', '<value xsi:type="xsd:double">0.333333333333</value>'],
    ['a value without a type', '5 &lt; 6', '<value>true</value>'],
    ['a value with a cast', '"5"', '<value cast="xsd:string">5</value>'],
    ['nothing', 'null', '<value xsi:nil="true"/>'],
    [
      'a list of lists',
      '[[1], []]',
      '<list><item><list><item><value xsi:type="xsd:int">1</value></item></list></item><item><list/></item></list>',
    ],
    [
      'a context',
      '{a b: [{c: 1}]}',
      '<component name="a b"><list><item><component name="c"><value xsi:type="xsd:int">1</value></component></item></list></component>',
    ],
  ])('reads %s that is expected', (_, text, expected) => {
    write('s/m.dmn', model(literal('d', text)))
    write('s/m-test-01.xml', tests(result('d', expected)))
    expect(run().lines.at(-1)).toBe('1/1 suites, 1/1 cases, 1/1 results')
  })

  it('takes null for an error that is expected, and a text that is no date for nothing', () => {
    write('s/m.dmn', model(literal('d', '1 / 0') + literal('e', 'null')))
    const cases = [
      result('d', '<value xsi:type="xsd:decimal">1</value>', 'errorResult="true"'),
      result('e', '<value xsi:type="xsd:date">soon</value>'),
    ]
    write('s/m-test-01.xml', tests(cases.join('')))
    expect(run().lines).toEqual([
      's 1/2 cases, 1/2 results',
      '  e e: expected soon (which cannot be read), came null',
      '0/1 suites, 1/2 cases, 1/2 results',
    ])
  })

  it('gives inputs, and calls knowledge models and services', () => {
    const parts = `<inputData id="i" name="the list"><variable name="the list"/></inputData>
      <businessKnowledgeModel id="k" name="k"><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>n + 1</text></literalExpression>
      </encapsulatedLogic></businessKnowledgeModel>
      <decisionService id="s" name="s"><outputDecision href="#total"/><outputDecision href="#twice"/><inputData href="#i"/></decisionService>`
    const needs = '<informationRequirement><requiredInput href="#i"/></informationRequirement>'
    write(
      's/m.dmn',
      model(parts + literal('total', 'sum(the list)', needs) + literal('twice', '2 * sum(the list)', needs)),
    )
    const list =
      '<inputNode name="the list"><list><item><value xsi:type="xsd:int">2</value></item><item><value>3</value></item></list></inputNode>'
    const five = '<expected><value>5</value></expected>'
    const cases = `<testCase id="1">${list}<resultNode name="total" type="decision">${five}</resultNode></testCase>
      <testCase id="2" type="bkm" invocableName="k"><inputNode name="n"><value>4</value></inputNode><resultNode name="k">${five}</resultNode></testCase>
      <testCase id="3" type="decisionService" invocableName="s">${list}<resultNode name="total">${five}</resultNode>
      <resultNode name="twice"><expected><value>10</value></expected></resultNode></testCase>`
    write('s/m-test-01.xml', tests(cases))
    expect(run()).toEqual({ passed: true, lines: ['s 3/3 cases, 4/4 results', '1/1 suites, 3/3 cases, 4/4 results'] })
  })

  it('gives a model the models it imports, from beside it and below', () => {
    write('s/below/other.dmn', model(literal('x', '40'), 'urn:other'))
    const needs = '<informationRequirement><requiredDecision href="urn:other#x"/></informationRequirement>'
    write(
      's/m.dmn',
      model(`<import namespace="urn:other" name="o" importType="dmn"/>${literal('d', 'o.x + 2', needs)}`),
    )
    write('s/m-test-01.xml', tests(result('d', '<value>42</value>')))
    expect(run().lines.at(-1)).toBe('1/1 suites, 1/1 cases, 1/1 results')
  })

  it('fails, but goes on, where a model or a test cannot be read', () => {
    write('s/m.dmn', '<nothing/>')
    write('s/m-test-01.xml', tests(result('d', '<value>42</value>')))
    write('s/m-test-02.xml', '<testCases>')
    expect(run()).toMatchObject({ passed: false, lines: { length: 4 } })
  })

  it('says that there is nothing to run', () => {
    write('s/m.dmn', model(''))
    expect(run().passed).toBeNull()
  })
})
