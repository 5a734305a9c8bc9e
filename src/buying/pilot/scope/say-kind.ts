import { findFactKind } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'

/** A kind of work as the reader calls it; one that the rules do not know as it was written. */
export const sayKind = (kind: string): string => findFactKind('category').options?.[kind]?.[currentLanguage()] ?? kind
