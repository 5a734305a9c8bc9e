import { t } from '#lib/words/words.ts'
import type { Example, Finding, Report, Severity } from '#pipeline/validate/index.ts'

function megabytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function printCounts({ counts, form, versions }: Report): string {
  const parts = [
    form,
    ...versions.map((version) => `OCDS ${version}`),
    ...(counts.records ? [t('validate.count.records', { n: counts.records })] : []),
    ...(counts.releases ? [t('validate.count.releases', { n: counts.releases })] : []),
    ...(counts.linkedReleases ? [t('validate.count.linked', { n: counts.linkedReleases })] : []),
    ...(counts.compiledReleases ? [t('validate.count.compiled', { n: counts.compiledReleases })] : []),
    ...(counts.versionedReleases ? [t('validate.count.versioned', { n: counts.versionedReleases })] : []),
    t('validate.count.processes', { n: counts.processes }),
    megabytes(counts.bytes),
  ]
  return parts.join(' · ')
}

function printExample({ line, column, pointer, cell, value }: Example): string {
  const place = cell ?? t('validate.place', { line: String(line), column: String(column) })
  return `      ${[place, pointer, value].filter((part) => part).join('  ')}`
}

function printValues({ count, values = [] }: Finding): string[] {
  const told = values.reduce((sum, value) => sum + value.count, 0)
  const lines = values.map(({ value, count, meant }) => {
    const guess = meant ? `. ${t('validate.meant', { meant })}` : ''
    return `      ${JSON.stringify(value)} ${t('validate.times', { n: count })}${guess}`
  })
  return values.length && told < count ? [...lines, `      ${t('validate.others')}`] : lines
}

function printFinding(finding: Finding): string[] {
  const { count, examples, meant, message, values } = finding
  return [
    `  ${message}${meant ? ` ${t('validate.meant', { meant })}` : ''}`,
    ...printValues(finding),
    ...(count > 1 && !values ? [`      ${t('validate.times', { n: count })}`] : []),
    ...examples.map(printExample),
  ]
}

const MOST_FINDINGS = 100

function printSeverity(severity: Severity, report: Report): string[] {
  const findings = report.findings.filter((finding) => finding.severity === severity)
  if (!findings.length) return []
  const more = findings.length - MOST_FINDINGS
  return [
    '',
    t(`validate.severity.${severity}`, { n: findings.length }),
    ...findings.slice(0, MOST_FINDINGS).flatMap(printFinding),
    ...(more > 0 ? [`  ${t('validate.more', { n: more })}`] : []),
  ]
}

function printVerdict({ isValid, severities, notChecked }: Report): string {
  if (isValid) return t('validate.verdict.valid')
  if (severities.error) return t('validate.verdict.errors', { n: severities.error })
  return t('validate.verdict.partly', { n: notChecked.length })
}

/** A report to read in a terminal: errors first, each with how often and where. */
export function printReport(file: string, report: Report): string {
  const lines = [
    file,
    `  ${printCounts(report)}`,
    `  ${printVerdict(report)}`,
    ...report.notChecked.map((sentence) => `  ${t('validate.not-checked', { what: sentence })}`),
    ...(['error', 'warning', 'notice'] as const).flatMap((severity) => printSeverity(severity, report)),
    '',
  ]
  return `${lines.join('\n')}\n`
}
