export { contributions } from './contributions.ts'
export type { Origin, Source } from './source.ts'
export { createSource, findSource, listSources, removeSource, renameSource, settleShape } from './sources.ts'
