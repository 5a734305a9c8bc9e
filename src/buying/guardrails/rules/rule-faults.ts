import { findNames, findUnknownPlaces, type Name, namesOf } from '../model/names.ts'
import { partOfRule } from '../model/part.ts'
import type { Text } from '../text.ts'
import type { Calculation, Rule } from './rule.ts'

/** What is wrong at one place of a rule, beyond its form. */
export type RuleFault = { path: (string | number)[]; message: string; help?: string }

/** Words of FEEL, which a name cannot contain as a word of its own. */
const KEYWORDS =
  /(?<![\p{L}\d])(?:and|or|in|for|if|then|else|return|between|some|every|satisfies|instance|not|null|true|false|function)(?![\p{L}\d])/u

function findCellFaults(rule: Rule): RuleFault[] {
  return rule.rows.flatMap(({ when, id }, at) =>
    when.length === rule.columns.length
      ? []
      : [
          {
            path: ['rows', at, 'when'],
            message: `Row “${id}” has ${when.length} cells and the table ${rule.columns.length} columns.`,
            help: 'Write one cell a column, “-” where it does not matter.',
          },
        ],
  )
}

const DURATION = /\bduration\s*\(|P(?:T?\d+[YMDHS])+/
const DECIMAL = /\d\.\d/
/** What can keep a server busy for as long as somebody likes: iterations, and patterns that are tried in every way. */
const ENDLESS = /(?<![\p{L}\d])(?:(?:for|some|every)\s|(?:matches|replace|split)\s*\()/u

/** What our part of FEEL refuses: whole numbers only, no durations, nothing without an end, and a cell of yes or no only as `true` or `false`. */
export function findFeelFaults(feel: string, path: RuleFault['path'], names: readonly Name[]): RuleFault[] {
  const bare = feel.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const faults: RuleFault[] = []
  if (DECIMAL.test(bare))
    faults.push({ path, message: 'Numbers are whole here.', help: 'Write money in cents and shares in basis points.' })
  if (DURATION.test(bare))
    faults.push({ path, message: 'Durations are not used here.', help: 'Count days as a number.' })
  if (ENDLESS.test(bare))
    faults.push({
      path,
      message: 'Iterations and patterns are not used here.',
      help: 'Write a row for each value, or count what is asked for as a fact.',
    })
  const flag = names.find(({ name, type }) => type === 'boolean' && name === feel.trim())
  if (flag && path.includes('when'))
    faults.push({
      path,
      message: `A cell cannot be “${flag.name}” alone.`,
      help: 'Make it a column of its own, with the cells true and false.',
    })
  return faults
}

const usual = (text: string) => text.replace(/"(?:[^"\\]|\\.)*"/g, ' ')
const FUNCTION = /[\p{L}][\p{L}\d ]*(?=\()/gu
const WORDS = /[\p{L}][\p{L}\d_]*/gu
const KNOWN_WORDS = new Set([
  'if',
  'then',
  'else',
  'and',
  'or',
  'not',
  'true',
  'false',
  'item',
  'in',
  'some',
  'every',
  'satisfies',
])

/** Words that stand for nothing: neither a declared name nor FEEL itself. */
function findUndeclared(feel: string, path: RuleFault['path'], names: readonly Name[]): RuleFault[] {
  let rest = usual(feel)
  for (const { name } of findNames(feel, names).toSorted((a, b) => b.name.length - a.name.length))
    rest = rest.replaceAll(name, ' ')
  const words = (rest.replace(FUNCTION, ' ').match(WORDS) ?? []).filter((word) => !KNOWN_WORDS.has(word))
  return words.length
    ? [
        {
          path,
          message: `“${words.join(' ')}” is not declared.`,
          help: 'Add the fact or the parameter to the lists of the rule.',
        },
      ]
    : []
}

const checkFeel = (feel: string, path: RuleFault['path'], names: readonly Name[]) => [
  ...findFeelFaults(feel, path, names),
  ...findUndeclared(feel, path, names),
]

function findUnused(rule: Rule, shared: readonly Calculation[]): RuleFault[] {
  const needed = new Set(partOfRule(rule, shared).needs.map(({ is, id }) => `${is}:${id}`))
  const unused = (is: 'fact' | 'parameter', ids: readonly string[]) =>
    ids.flatMap((id, at): RuleFault[] =>
      needed.has(`${is}:${id}`)
        ? []
        : [
            {
              path: [is === 'fact' ? 'facts' : 'parameters', at],
              message: `“${id}” is declared and not used.`,
              help: 'Take it out, or use it in a cell, a calculation or a sentence.',
            },
          ],
    )
  return [...unused('fact', rule.facts), ...unused('parameter', rule.parameters)]
}

function findUnshown(rule: Rule): RuleFault[] {
  return rule.rows.flatMap(({ id }, at): RuleFault[] =>
    rule.examples.some(({ row }) => row === id)
      ? []
      : [{ path: ['rows', at], message: `Row “${id}” has no example.`, help: 'Add one that must give this row.' }],
  )
}

/** Where a number of what would make a rule pass is found. */
const BEST = 'best'

function findPlaceFaults(rule: Rule, names: readonly Name[]): RuleFault[] {
  const check = (says: Text, path: RuleFault['path']) =>
    findUnknownPlaces([says], names)
      .filter((place) => place !== BEST || path[0] !== 'passes')
      .map((place) => ({ path, message: `“{${place}}” stands for nothing that the rule declares.` }))
  return [
    ...rule.rows.flatMap(({ says }, at) => check(says, ['rows', at, 'says'])),
    ...rule.passes.flatMap(({ says }, at) => check(says, ['passes', at, 'says'])),
  ]
}

/** What is wrong with a rule that has the right form. */
export function findRuleFaults(rule: Rule, shared: readonly Calculation[]): RuleFault[] {
  const names = namesOf(rule, shared)
  const named = rule.calculations.flatMap(({ name }, at): RuleFault[] =>
    KEYWORDS.test(name)
      ? [{ path: ['calculations', at, 'name'], message: `“${name}” contains a word of FEEL itself.` }]
      : [],
  )
  return [
    ...named,
    ...findCellFaults(rule),
    ...rule.columns.flatMap((feel, at) => checkFeel(feel, ['columns', at], names)),
    ...rule.calculations.flatMap(({ feel }, at) => checkFeel(feel, ['calculations', at, 'feel'], names)),
    ...rule.rows.flatMap(({ when }, at) =>
      when.flatMap((feel, cell) => checkFeel(feel, ['rows', at, 'when', cell], names)),
    ),
    ...findPlaceFaults(rule, names),
    ...findUnused(rule, shared),
    ...findUnshown(rule),
  ]
}
