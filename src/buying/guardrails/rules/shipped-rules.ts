import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '#platform/root.ts'
import { type Finding, readYaml, sayFinding } from '#playbooks/index.ts'
import { type Calculation, calculationSchema, type Rule, ruleSchema } from './rule.ts'
import { findRuleFaults } from './rule-faults.ts'

/** The folder of rules, profiles and calendars that come with the product. */
export const shippedFolder = join(root, 'guardrails')

/** What ships is checked by our tests: a finding in it is a fault of ours. */
function failOn(path: string, findings: readonly Finding[]): never {
  throw new Error(`${path}\n${findings.map(sayFinding).join('\n')}`)
}

/** Reads a file that ships by its schema; a fault names the file, the line and what is wrong. */
export function readShippedFile<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const reading = readYaml(readFileSync(path, 'utf8'), schema)
  return 'findings' in reading ? failOn(path, reading.findings) : reading.value
}

export const listShippedFiles = (folder: string): string[] =>
  readdirSync(join(shippedFolder, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(shippedFolder, folder, name))

export type RuleReading = { rule: Rule } | { findings: Finding[] }

/** A rule from its YAML, or all that is wrong with it, with the line of each fault. */
export function readRule(text: string, shared: readonly Calculation[]): RuleReading {
  const reading = readYaml(text, ruleSchema)
  if ('findings' in reading) return reading
  const findings = findRuleFaults(reading.value, shared).map(({ path, message, help }): Finding => {
    const line = reading.lineOf(path)
    return { path: path.map(String), ...(line !== undefined && { line }), message, ...(help && { help }) }
  })
  return findings.length ? { findings } : { rule: reading.value }
}

/** The calculations that all shipped rules share. */
export const readShippedCalculations = (): Calculation[] =>
  readShippedFile(
    join(shippedFolder, 'calculations.yaml'),
    z.strictObject({ calculations: z.array(calculationSchema) }),
  ).calculations

/** Every rule that ships, in the order of its id: a file in `guardrails/rules` is a rule. */
export function readShippedRules(): Rule[] {
  const shared = readShippedCalculations()
  return listShippedFiles('rules').map((path) => {
    const reading = readRule(readFileSync(path, 'utf8'), shared)
    return 'findings' in reading ? failOn(path, reading.findings) : reading.rule
  })
}
