import { readFileSync } from 'node:fs'
import { shipped } from '../root.ts'

/** The style of the marks of evidence, for whoever writes a style sheet: how grounds and claims look, whatever shows them. */
export const styleOfMarks = (): string => readFileSync(shipped('platform', 'render', 'marks.css'), 'utf8')
