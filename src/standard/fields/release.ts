import type { ObjectTable } from './row.ts'

/** One publication about one contracting process. */
export const release = {
  name: 'Release',
  title: 'Release',
  rows: [
    [
      'ocid',
      'string',
      'Open Contracting ID',
      {
        required: true,
        minLength: 1,
        in10: { minLength: 0 },
        hint: 'Names the process in the whole world: your prefix, then your own number for the process.',
      },
    ],
    [
      'id',
      'string',
      'Release ID',
      {
        required: true,
        minLength: 1,
        omitWhenMerged: true,
        in10: { minLength: 0 },
        hint: 'Names this release among those of the same process.',
      },
    ],
    [
      'date',
      'date-time',
      'Release date',
      { required: true, omitWhenMerged: true, hint: 'When this information was first recorded or published.' },
    ],
    [
      'tag',
      'array',
      'Release tag',
      {
        required: true,
        items: 'string',
        minItems: 1,
        closed: 'releaseTag',
        omitWhenMerged: true,
        in10: { minItems: 0 },
        hint: 'What this release tells: a tender, an award, a change to a contract.',
      },
    ],
    [
      'initiationType',
      'string',
      'Initiation type',
      { required: true, closed: 'initiationType', hint: 'How the process began. Always tender.' },
    ],
    [
      'parties',
      'Organization[]',
      'Parties',
      { uniqueItems: true, since: '1.1', hint: 'Every organization that takes part, with its roles.' },
    ],
    ['buyer', 'OrganizationReference', 'Buyer', { hint: 'The organization whose budget pays.' }],
    ['planning', 'Planning', 'Planning', { hint: 'What was decided before the tender: budget, reasons.' }],
    ['tender', 'Tender', 'Tender', { hint: 'What was asked for, how and when.' }],
    ['awards', 'Award[]', 'Awards', { uniqueItems: true, hint: 'Who won what, for how much.' }],
    ['contracts', 'Contract[]', 'Contracts', { uniqueItems: true, hint: 'What was signed, and how it went.' }],
    ['language', 'string|null', 'Language', { hint: 'The language of the texts, like en or fr.' }],
    [
      'relatedProcesses',
      'RelatedProcess[]',
      'Related processes',
      { uniqueItems: true, since: '1.1', hint: 'Processes this one follows from, like a framework agreement.' },
    ],
  ],
} as const satisfies ObjectTable
