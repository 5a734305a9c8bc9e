export { type CompileFiles, compileFiles } from './compile-files.ts'
export type { MergeChoice } from './merge-group.ts'
export { type CompileNote, collectNotes, type Notes } from './notes.ts'
