export { contributions } from './contributions.ts'
export type { NewSource, Origin, Source, SourceChange } from './source.ts'
export { createSource, findSource, listSources, removeSource, renameSource, settleShape } from './sources.ts'
