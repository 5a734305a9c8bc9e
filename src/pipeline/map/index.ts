export { contributions } from './contributions.ts'
export { mapSources, startMapping } from './map-sources.ts'
export { changeColumn, fieldsOfColumn } from './mapping/change-column.ts'
export type { MappingChange } from './mapping/compare-mappings.ts'
export type { MappingDescription } from './mapping/describe-mapping.ts'
export type { FullRule, MappedSource, Mapping, Rule } from './mapping/mapping.ts'
export { columnsOfRule, fullForm, ROW_KINDS } from './mapping/mapping.ts'
export { describeFinding } from './mapping/mapping-finding.ts'
export { writeMapping } from './mapping/write-mapping.ts'
export type { MappingRun } from './mapping.store.ts'
export { countLeftOutTexts, countMappingProblems, describeProblem, listMappingProblems } from './mapping-problems.ts'
export {
  compareMappings,
  describeMapping,
  downloadMapping,
  downloadWorkbook,
  findMapping,
  findMappingRun,
  findMappingState,
  hasDraftIds,
  listMappingVersions,
} from './mappings.ts'
export { type MappingPreview, previewMapping } from './preview-mapping.ts'
export { type CrosswalkLine, describeCrosswalk } from './propose/describe-crosswalk.ts'
export type { ColumnProfile } from './propose/profile-column.ts'
export type { MappingProposal, SourceProposal } from './propose/propose-mapping.ts'
export { proposeRule } from './propose/propose-rule.ts'
export type { ProblemCount } from './released.store.ts'
export { saveMapping } from './save-mapping.ts'
export { listBareSources, profileSources, suggestMapping } from './suggest-mapping.ts'
export { traceValue } from './trace-value.ts'
