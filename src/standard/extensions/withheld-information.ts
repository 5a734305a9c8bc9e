import type { Extension } from './extension.ts'

/**
 * What was left out of a release, and why: how a publication says what it withheld. Its address is declared in what
 * Fairlead publishes; the fields are those that it fills.
 */
export const withheldInformation = {
  id: 'withheldInformation',
  title: 'Withheld information',
  repository: 'ocds_withheldInformation_extension',
  objects: [
    {
      name: 'WithheldInformationItem',
      title: 'Withheld item',
      rows: [
        ['id', 'string', 'ID', { hint: 'Names the item within this list.' }],
        ['field', 'string|null', 'Field', { hint: 'The path of the field that something was taken out of.' }],
        ['name', 'string|null', 'What', { hint: 'What kind of thing was taken out.' }],
        ['description', 'string|null', 'Description', { hint: 'What must be known about it.' }],
        ['rationale', 'string|null', 'Why', { hint: 'Why it is not public.' }],
      ],
    },
  ],
  rows: {
    Release: [
      [
        'withheldInformation',
        'WithheldInformationItem[]',
        'Withheld information',
        { hint: 'What was left out, and why.' },
      ],
    ],
  },
  codelists: [],
} as const satisfies Extension
