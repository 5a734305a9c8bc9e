import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { PLAYBOOK } from '../../../tests/support/playbook.ts'
import { sayFinding } from './finding.ts'
import type { Playbook } from './playbook.ts'
import { readPlaybook } from './read-playbook.ts'
import { listTexts, readTranslation, translate } from './texts.ts'

const read = (text: string) => readPlaybook(text, ['meeting-notes'])
const change = (from: string, to: string) => {
  if (!PLAYBOOK.includes(from)) throw new Error(`${from} is not in the playbook.`)
  return PLAYBOOK.replace(from, to)
}
const findings = (text: string) => {
  const found = read(text)
  return 'findings' in found ? found.findings.map(sayFinding) : []
}
function good(text = PLAYBOOK): Playbook {
  const found = read(text)
  if ('findings' in found) throw new Error(found.findings.map(sayFinding).join('\n'))
  return found.playbook
}
const lineOf = (part: string) => PLAYBOOK.slice(0, PLAYBOOK.indexOf(part)).split('\n').length

describe('a playbook', () => {
  it('has sides, roles, phases with durations, workstreams, steps, routes and references [reform:A09] [reform:A10] [reform:A11]', () => {
    const playbook = good()
    expect(playbook.phases.map(({ duration }) => duration)).toEqual([{ amount: 2, unit: 'months' }, undefined])
    expect(playbook.workstreams.map(({ name }) => name)).toEqual(['People', 'Soil'])
    expect(playbook.phases[0]!.steps[0]).toMatchObject({ owner: 'neighbour', tips: ['Come back in the evening'] })
  })

  it('that is no YAML is told with its line', () => {
    expect(findings('id: a\nname: "b')[0]).toMatch(/^line 2: A colon, comma, bracket or quotation mark is missing here/)
    expect(findings(' \n')[0]).toMatch(/^There is nothing in it\./)
  })

  const broken: [string, string, RegExp][] = [
    ['a list', '# Ours\n- id: a\n- name: b', /^line 2: The whole of it is a list\. A playbook begins with names/],
    ['one text', 'Reform of our city', /^line 1: The whole of it is one text\. A playbook begins with names/],
    ['comments alone', '# id: a\n', /^There is nothing in it\./],
    ['indented with tabs', 'id: a\nsides:\n\t- id: b', /^line 3: A tab stands before this line\. Indent with spaces/],
    ['a line with two colons', 'id: a\nname: Reform: ours', /^line 2: A second colon stands in this line/],
    ['two documents', 'id: a\n---\nid: b', /^line 2: A second document begins here/],
    ['a name twice', 'id: a\nid: b', /^line 2, id: This name stands here twice/],
    ['an alias of nothing', 'id: a\nname: *b', /^line 2: An alias \(“\*name”\) stands for nothing/],
  ]
  it.each(broken)('that is %s is told so, with its line', (_, text, expected) => {
    expect(findings(text)[0]).toMatch(expected)
  })

  it('that is too long, or something else altogether, is refused with a hundred findings at most', () => {
    expect(findings(`id: a\n${'# more\n'.repeat(60_000)}`)).toEqual([
      'The file is too long. A playbook has at most 400,000 characters.',
    ])
    // Twenty thousand names: compared each with each they would take half a minute.
    expect(findings(Array.from({ length: 20_000 }, (_, n) => `row-${n}: x`).join('\n')).at(-1)).toMatch(/Take it out/)
    const brackets = findings('a: }\n'.repeat(500))
    expect(brackets).toHaveLength(101)
    expect(brackets.at(-1)).toMatch(/^There are [\d,]+ more findings\. Mend these first/)
  })

  it('says every finding in each language of the product', () => {
    const wrong = change('version: 1.0.0', 'version: [1]').replace('name: Street trees', 'name: ""')
    const all = [...broken.map(([, text]) => text), wrong, change('- id: dig', '- id: 3')].flatMap((text) => {
      const found = read(text)
      return 'findings' in found ? found.findings.flatMap(({ message, help = '' }) => [message, help]) : []
    })
    for (const language of ['fr', 'es'] as const)
      for (const one of all.filter(Boolean)) expect([one, speak(language, () => say(one))]).not.toEqual([one, one])
  })

  it('that lacks a part is told the place and the part', () => {
    const found = findings(change('        why: Roots need room.\n', ''))
    expect(found).toEqual([`line ${lineOf('- id: dig')}, phases.prepare.steps.dig.why: This is missing. Add why.`])
  })

  it('with a word that means nothing is told which', () => {
    const found = findings(change('workstream: soil', 'workstrem: soil'))
    expect(found).toEqual([expect.stringContaining('phases.prepare.steps.dig: “workstrem” means nothing here.')])
  })
})

describe('a playbook is refused, with line and what to do,', () => {
  const cases: [string, string, string, RegExp][] = [
    [
      'with a cycle',
      'after: [choose]\n        duration: { amount: 3',
      'after: [look]\n        duration: { amount: 3',
      /These steps wait for each other: (order, then look, then order|look, then order, then look)\./,
    ],
    [
      'with an unknown role',
      'owner: neighbour\n        workstream',
      'owner: neighbor\n        workstream',
      /There is no role “neighbor”\. Did you mean “neighbour”\?/,
    ],
    ['with an unknown side', 'side: street', 'side: road', /There is no side “road”/],
    [
      'with a missing template',
      'access: public }',
      'access: public, template: minutes }',
      /There is no template “minutes”/,
    ],
    [
      'with an unknown page of the product',
      'tools: [meetings]',
      'tools: [meeting]',
      /There is no page of the product “meeting”. Did you mean “meetings”/,
    ],
    [
      'with an address that is a script',
      "address: 'https://trees.example/'",
      "address: 'javascript:alert(1)'",
      /This is no address\./,
    ],
    [
      'with an archived copy that carries its content',
      "address: 'https://trees.example/'",
      "address: 'https://trees.example/', archived: 'data:text/html,x'",
      /This is no address\./,
    ],
    ['with two steps of one id', '- id: dig', '- id: ask', /There are two steps called “ask”/],
    ['with two tasks of one id', 'id: knock', 'id: list', /There are two tasks called “list”/],
    [
      'with a gate that names an item no step has',
      '    deliverables: [tree-plan]\n    steps:',
      '    gate: { what: Ready, checks: [ask.halve] }\n    steps:',
      /There is no checklist item “ask.halve”\. Did you mean “ask.half”\?/,
    ],
    ['with an unknown condition', 'unless: has-pipes', 'unless: pipes', /There is no condition “pipes”/],
    ['with an unknown route', 'routes: { grow: not-needed }', 'routes: { dig: not-needed }', /There is no route “dig”/],
    ['with an unknown reference', 'references: [handbook]', 'references: [book]', /There is no reference “book”/],
    [
      'with an unknown deliverable',
      'deliverables: [tree-plan]',
      'deliverables: [plan]',
      /There is no deliverable “plan”/,
    ],
    [
      'with a step before an earlier one',
      'after: [ask, dig]',
      'after: [ask, order]',
      /“choose” comes after “order”, which belongs to a later phase\./,
    ],
    [
      'with an ending that leads nowhere',
      'leadsTo: end',
      'leadsTo: next',
      /This ending leads nowhere: no step comes after it\. Write leadsTo: end/,
    ],
    [
      'with an ending that repeats what is not there',
      'repeats: plant',
      'repeats: planting',
      /There is no step or phase “planting”/,
    ],
    [
      'with an agreement nobody can sign',
      'signedBy: [gardeners, neighbour]',
      'signedBy: [mayor]',
      /There is no side or role “mayor”/,
    ],
    [
      'with an agreement about nothing',
      'about: [tree-plan]',
      'about: [tree]',
      /There is no template, deliverable or register “tree”/,
    ],
    [
      'with a way to start that skips what is not there',
      'skips: [ask]',
      'skips: [asking]',
      /There is no step or phase “asking”/,
    ],
    ['with routes that nobody chooses', '        choosesRoute: true\n', '', /No step chooses between these routes/],
  ]
  for (const [name, from, to, expected] of cases)
    it(name, () => {
      const found = findings(change(from, to))
      expect(found.join('\n')).toMatch(expected)
      expect(found[0]).toMatch(/^line \d+, /)
    })
})

describe('whatever is written', () => {
  it('is read or refused, never a fault', () => {
    const lines = PLAYBOOK.split('\n')
    const mangled = fc
      .array(
        fc.record({
          at: fc.nat(lines.length - 1),
          text: fc.oneof(fc.string(), fc.constantFrom('', ' - a', 'x: &a [*a]', '? {a: b}', '__proto__: 1')),
        }),
        { maxLength: 6 },
      )
      .map((edits) => edits.reduce((all, { at, text }) => all.with(at, text), lines).join('\n'))
    fc.assert(
      fc.property(fc.oneof(mangled, fc.string(), fc.json()), (text) => {
        const found = read(text)
        expect('playbook' in found || found.findings.length > 0).toBe(true)
        if ('findings' in found) for (const one of found.findings) expect(sayFinding(one)).toMatch(/\S/)
      }),
    )
  })

  it('is refused where it refers to itself without end', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
      .join('\n')}`
    expect(findings(bomb)[0]).toMatch(/^line 2: Aliases \(“\*name”\) refer to each other until there is no end/)
    expect(findings(`${'['.repeat(20_000)}`)[0]).toMatch(/nested too deeply/)
  })
})

describe('a translation', () => {
  const header = 'translates: street-trees\nversion: 1.0.0\nreviewed: false\ntexts:\n'

  it('gives texts by the ids on the way to them; the others stay as they were', () => {
    const whole = good()
    const text = `${header}  phases.prepare.steps.ask.name: Fragt die Straße\n  phases.prepare.steps.ask.tips.1: Kommt abends wieder\n`
    const found = readTranslation(text, whole)
    if ('findings' in found) throw new Error('refused')
    const translated = translate(whole, found.translation)
    expect(translated.phases[0]!.steps[0]).toMatchObject({
      name: 'Fragt die Straße',
      tips: ['Kommt abends wieder'],
      why: 'Trees that nobody wants are not watered.',
    })
    expect(translated.phases[0]!.steps[1]).toEqual(whole.phases[0]!.steps[1])
  })

  it('of a place that is not there is a finding with its line', () => {
    const found = readTranslation(`${header}  phases.prepare.steps.gone.name: Weg\n`, good())
    expect('findings' in found && found.findings.map(sayFinding)).toEqual([
      expect.stringMatching(/^line 5, .*There is no text “phases.prepare.steps.gone.name” to translate/),
    ])
  })

  it('reaches every text and no id', () => {
    const texts = listTexts(good())
    expect(texts.get('conditions.has-pipes.question')).toBe('Do pipes run under the street?')
    expect([...texts.keys()].some((path) => /\.(id|owner|side|access)$/.test(path))).toBe(false)
  })
})
