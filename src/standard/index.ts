export type { Code } from './codelists/codelist.ts'
export { type DocumentKind, jsonSchema } from './documents.ts'
export { hasFormat, isDateTime, isUri } from './formats.ts'
export { readTranslatedField } from './language-tag.ts'
export { findField } from './lookup.ts'
export { type MappingTarget, mappingTargets } from './mapping-targets.ts'
export {
  createMerger,
  isSameJson,
  type JsonObject,
  type Merger,
  readMergeRules,
  releaseMergeRules,
} from './merge/index.ts'
export { type MergeRules, mergeRules, walkFields } from './merge-rules.ts'
export { DRAFT_PREFIX, hasOcidPrefix, isDraftOcid, isOcidPrefix, makeOcid } from './ocid.ts'
export {
  type ByteSource,
  listRecordParts,
  type OcdsDocument,
  parseDocument,
  type RecordPart,
  splitDocuments,
  splitInBatches,
  textOf,
} from './packages/index.ts'
export { sayCode, sayTerm } from './say-standard.ts'
export {
  checkedExtensions,
  extensions,
  type Field,
  type Format,
  type JsonType,
  type ObjectSchema,
  readSchema,
  type Schema,
  type Version,
} from './schema.ts'
export type { Ocds, Release } from './types.ts'
export { looksLike10, upgradeRelease } from './upgrade/index.ts'
export { type VersionedForm, versionedForm } from './versioned-schema.ts'
