/** What one process can do of the whole. */
export const parts = ['web', 'api', 'jobs'] as const
export type Part = (typeof parts)[number]
