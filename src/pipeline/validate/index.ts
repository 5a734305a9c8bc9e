export { type ValidateOptions, validateFile } from './read/validate-file.ts'
export type { DeclaredExtension, Example, Finding, Report, ValueCount } from './report/finding.ts'
export type { CheckCode, Severity } from './report/severities.ts'
