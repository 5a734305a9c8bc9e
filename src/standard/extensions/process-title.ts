import type { Extension } from './extension.ts'

/** A title for the whole process. */
export const processTitle = {
  id: 'process_title',
  title: 'Process level title and description',
  repository: 'ocds_process_title_extension',
  objects: [],
  rows: {
    Release: [
      ['title', 'string|null', 'Process title', { hint: 'What the whole process is about.' }],
      ['description', 'string|null', 'Process description', { hint: 'What it is about, in more words.' }],
    ],
  },
  codelists: [],
} as const satisfies Extension
