import type { ObjectTable } from './row.ts'

/** A formal change. */
export const amendment = {
  name: 'Amendment',
  title: 'Amendment',
  rows: [
    ['date', 'date-time|null', 'Amendment date', { hint: 'The day of the change.' }],
    ['rationale', 'string|null', 'Reason for the amendment', { translatable: true, hint: 'Why it was changed.' }],
    ['id', 'string|null', 'Amendment ID', { since: '1.1', hint: 'Your own number for the amendment.' }],
    ['description', 'string|null', 'Amendment description', { since: '1.1', hint: 'What was changed.' }],
    [
      'amendsReleaseID',
      'string|null',
      'Release before',
      { since: '1.1', hint: 'The id of the release that is changed.' },
    ],
    ['releaseID', 'string|null', 'Release after', { since: '1.1', hint: 'The id of the release that changes it.' }],
    [
      'changes',
      'AmendmentChange[]',
      'Changed fields',
      {
        deprecated: {
          version: '1.1',
          words: 'Say what changed in the description, and publish a release from before and one from after.',
        },
      },
    ],
  ],
} as const satisfies ObjectTable
