export { contributions } from './contributions.ts'
export { findLine, type Line } from './find-line.ts'
export { runLine, startLine } from './run-line.ts'
