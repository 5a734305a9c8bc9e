import type { ObjectTable } from './row.ts'

/** How a contract went. */
export const implementation = {
  name: 'Implementation',
  title: 'Implementation',
  rows: [
    ['transactions', 'Transaction[]', 'Payments', { uniqueItems: true, hint: 'What was paid under the contract.' }],
    ['milestones', 'Milestone[]', 'Milestones', { uniqueItems: true, hint: 'What was due, and when it was met.' }],
    ['documents', 'Document[]', 'Documents', { uniqueItems: true, hint: 'Reports on the work done.' }],
  ],
} as const satisfies ObjectTable
