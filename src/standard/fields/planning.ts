import type { ObjectTable } from './row.ts'

/** What was decided before the tender. */
export const planning = {
  name: 'Planning',
  title: 'Planning',
  rows: [
    ['rationale', 'string|null', 'Rationale', { translatable: true, hint: 'Why this is bought.' }],
    ['budget', 'Budget', 'Budget', { hint: 'The money set aside for it.' }],
    ['documents', 'Document[]', 'Planning documents', { hint: 'Documents of the planning stage.' }],
    ['milestones', 'Milestone[]', 'Planning milestones', { since: '1.1', hint: 'Dates of the planning stage.' }],
  ],
} as const satisfies ObjectTable
