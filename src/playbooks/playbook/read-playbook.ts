import { checkPlaybook } from './check-playbook.ts'
import type { Finding } from './finding.ts'
import { type Playbook, playbookSchema } from './playbook.ts'
import { readablePath, readYaml } from './read-yaml.ts'

export type PlaybookReading = { playbook: Playbook } | { findings: Finding[] }

/**
 * A playbook from its YAML, or all that is wrong with it in the order of the file: the form first, then what names
 * nothing, goes round in a circle or leads nowhere. Never throws for what a person can write.
 */
export function readPlaybook(text: string, templates: readonly string[]): PlaybookReading {
  const reading = readYaml(text, playbookSchema)
  if ('findings' in reading) return reading
  const findings = checkPlaybook(reading.value, templates).map(({ path, message, help }): Finding => {
    const line = reading.lineOf(path)
    return { path: readablePath(reading.content, path), ...(line !== undefined && { line }), message, help }
  })
  if (findings.length) return { findings: findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  return { playbook: reading.value }
}
