/**
 * Pages of a project that a step can name as its tool. A register among them appears in the list of rooms when a step
 * that names it begins, or when it has an entry.
 */
export const tools = [
  'goals',
  'outcomes',
  'barriers',
  'components',
  'selection',
  'people',
  'agreement',
  'timeline',
  'calendar',
  'ownership',
  'meetings',
  'actions',
  'decisions',
  'site-visits',
  'library',
  'letters',
  'glossary',
  'documents',
  'claims',
  'data',
  'mapping',
  'checks',
  'processes',
  'measures',
  'reports',
  'publish',
] as const
export type Tool = (typeof tools)[number]
