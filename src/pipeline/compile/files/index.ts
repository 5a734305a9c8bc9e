export { type CompileNote, collectNotes, type Notes } from '../merge/notes.ts'
export { type CompileFiles, compileFiles } from './compile-files.ts'
