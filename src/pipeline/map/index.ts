export { MAPPED } from './apply/map-file.ts'
export type { Problem, ProblemReason } from './apply/problems.ts'
export type { Trace } from './apply/trace-release.ts'
export { contributions } from './contributions.ts'
export { mapSources, startMapping } from './map-sources.ts'
export { type ColumnChange, changeColumn, fieldsOfColumn } from './mapping/change-column.ts'
export type { MappingChange } from './mapping/compare-mappings.ts'
export type { MappingDescription, UnmappedColumn, UnreachedField } from './mapping/describe-mapping.ts'
export type { Condition, FullRule, MappedSource, Mapping, RowKind, Rule, Step } from './mapping/mapping.ts'
export { columnsOfRule, fullForm, ROW_KINDS } from './mapping/mapping.ts'
export { describeFinding, type MappingFinding } from './mapping/mapping-finding.ts'
export { writeMapping } from './mapping/write-mapping.ts'
export type { MappingRun, SavedMapping } from './mapping.store.ts'
export { countMappingProblems, describeProblem, listMappingProblems } from './mapping-problems.ts'
export {
  compareMappings,
  describeMapping,
  downloadMapping,
  downloadWorkbook,
  findMapping,
  findMappingRun,
  listMappingVersions,
} from './mappings.ts'
export { type MappingPreview, type PreviewedProcess, previewMapping } from './preview-mapping.ts'
export type { ColumnKind, ColumnProfile } from './propose/profile-column.ts'
export type { FieldProposal } from './propose/propose-fields.ts'
export type { MappingProposal, SourceProposal } from './propose/propose-mapping.ts'
export { proposeRule } from './propose/propose-rule.ts'
export type { ProblemCount } from './released.store.ts'
export { type NewMapping, readMapping, saveMapping } from './save-mapping.ts'
export { profileSources, type SuggestionSettings, suggestMapping } from './suggest-mapping.ts'
export { type TracedValue, traceValue } from './trace-value.ts'
