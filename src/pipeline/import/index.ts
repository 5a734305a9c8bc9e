export type { ChangeKind } from './compare/compare.store.ts'
export {
  type Change,
  type Comparison,
  compareSnapshots,
  listChanges,
} from './compare/compare-snapshots.ts'
export { contributions } from './contributions.ts'
export { importSnapshot } from './import-snapshot.ts'
export { loadMissing } from './load-missing.ts'
export type { ColumnProfile } from './profile/column-profile.ts'
export { profileSnapshot } from './profile/profile-snapshot.ts'
export type { FormatChoices } from './readers/format.ts'
export { inspectFile } from './readers/inspect-file.ts'
export { hasColumns, type Inspection } from './readers/inspection.ts'
export { readRows } from './readers/read-rows.ts'
export type { Row } from './readers/rows.ts'
export { findReceivedFile, type Incoming, receiveFile } from './receive-file.ts'
export { countsOnce, IN_PARTS, listReleaseParts, MAPPED } from './release-parts.ts'
export { downloadOriginal, downloadSetAside, findRows, listRows, listSetAside } from './rows.ts'
export type { Profile, Snapshot, SnapshotState } from './snapshot.ts'
export { findSnapshot, listSnapshots } from './snapshots.ts'
export { inspectReceivedFile, startImport } from './start-import.ts'
export { ensureSourceTables } from './tables.ts'
