import { schema } from './targets.ts'

/** Whether a codelist of the standard has the code. */
export const hasCode = (list: string, code: string): boolean => schema.codelists.get(list)?.has(code) ?? false
