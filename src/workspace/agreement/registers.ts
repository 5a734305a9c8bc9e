import { type Access, accesses } from './agreement.ts'

/**
 * Work products that are lists, data and what is made of them, and no documents of their own: all that anything asks about before
 * it publishes. Every member reads them, so the agreement cannot keep them to a team.
 */
export const registers = [
  'goals',
  'purpose',
  'outcomes',
  'timeline',
  'components',
  'selection',
  'deliverables',
  'decisions',
  'dataset',
  'measures',
  'meetings',
  'actions',
  'barriers',
  'library',
  'calendar',
  'team',
  'updates',
  'agreement',
] as const

export const isRegister = (product: string): boolean => registers.some((one) => one === product)

/** Who may be said to see a work product: what every member reads is kept to no team. */
export const accessesOf = (product: string): readonly Access[] =>
  isRegister(product) ? accesses.filter((one) => one === 'project' || one === 'public') : accesses
