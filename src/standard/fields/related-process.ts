import type { ObjectTable } from './row.ts'

/** A pointer to another contracting process. */
export const relatedProcess = {
  name: 'RelatedProcess',
  title: 'Related process',
  rows: [
    ['id', 'string', 'Relation ID', { hint: 'Names the relation within this list.' }],
    [
      'relationship',
      'array|null',
      'Kind of relation',
      { items: 'string', open: 'relatedProcess', hint: 'Framework, prior process, renewal …' },
    ],
    ['title', 'string|null', 'Title of the other process', { hint: 'What the other process is about.' }],
    [
      'scheme',
      'string|null',
      'Kind of number',
      { open: 'relatedProcessScheme', hint: 'ocid, or the register the number comes from.' },
    ],
    ['identifier', 'string|null', 'Number of the other process', { hint: 'Its ocid, or its number.' }],
    ['uri', 'uri|null', 'Link to the other process', { hint: 'The web address of its data.' }],
  ],
} as const satisfies ObjectTable
