/** Words about personal data that is found before publishing. */
export const leak = {
  'leak.withheld': '[withheld]',
  'leak.kind-email': 'E-mail address',
  'leak.kind-phone': 'Telephone number',
  'leak.kind-personal-number': 'Number of a person',
  'leak.kind-person': 'Name or contact of a person',
  'leak.kind-personal-column': 'Column marked as personal',
  'leak.reason-email': 'An e-mail address may name a person.',
  'leak.reason-phone': 'A telephone number may belong to a person.',
  'leak.reason-personal-number': 'The number names one person.',
  'leak.reason-person': 'The field holds the name or contact of a person.',
  'leak.reason-personal-column': 'The publisher keeps this column as personal.',
} as const
