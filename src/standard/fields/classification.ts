import type { ObjectTable } from './row.ts'

/** A code from a list of goods, works and services (or of kinds of organization). */
export const classification = {
  name: 'Classification',
  title: 'Classification',
  rows: [
    [
      'scheme',
      'string|null',
      'Code list',
      { open: 'itemClassificationScheme', hint: 'The list the code comes from, like UNSPSC or NIGP.' },
    ],
    ['id', 'string|integer|null', 'Code', { versionId: true, hint: 'The code.' }],
    ['description', 'string|null', 'Title of the code', { translatable: true, hint: 'What the code stands for.' }],
    ['uri', 'uri|null', 'Link to the code', { hint: 'The web address of the code.' }],
  ],
} as const satisfies ObjectTable
