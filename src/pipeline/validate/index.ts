export type { CheckCode } from './checks.ts'
export type { DeclaredExtension, Example, Finding, Report, Severity, ValueCount } from './finding.ts'
export { type ValidateOptions, validateFile } from './validate-file.ts'
