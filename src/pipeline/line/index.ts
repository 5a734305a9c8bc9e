export { contributions } from './contributions.ts'
export { findLine, type Line } from './find-line.ts'
export { startLine } from './run-line.ts'
