import type { ObjectTable } from './row.ts'

/** A document that is linked to. */
export const document = {
  name: 'Document',
  title: 'Document',
  rows: [
    [
      'id',
      'string|integer',
      'Document ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'Your own number for the document.' },
    ],
    ['documentType', 'string|null', 'Document type', { open: 'documentType', hint: 'Notice, contract, report …' }],
    ['title', 'string|null', 'Document title', { translatable: true, hint: 'The title of the document.' }],
    ['description', 'string|null', 'Document description', { translatable: true, hint: 'What is in it.' }],
    ['url', 'uri|null', 'Document link', { hint: 'The web address of the document.' }],
    ['datePublished', 'date-time|null', 'Date published', { hint: 'When it was first published.' }],
    ['dateModified', 'date-time|null', 'Date modified', { hint: 'When it was last changed.' }],
    ['format', 'string|null', 'Format', { hint: 'The media type, like application/pdf.' }],
    ['language', 'string|null', 'Language', { hint: 'The language of the document, like en.' }],
  ],
} as const satisfies ObjectTable
