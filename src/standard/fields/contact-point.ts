import type { ObjectTable } from './row.ts'

/** Whom to ask. Often a person: look before you publish. */
export const contactPoint = {
  name: 'ContactPoint',
  title: 'Contact point',
  rows: [
    ['name', 'string|null', 'Contact name', { translatable: true, hint: 'A person or an office.' }],
    ['email', 'string|null', 'E-mail', { hint: 'E-mail address.' }],
    ['telephone', 'string|null', 'Telephone', { hint: 'Telephone number.' }],
    ['faxNumber', 'string|null', 'Fax number', { hint: 'Fax number.' }],
    ['url', 'uri|null', 'Web address', { hint: 'A web page for questions.' }],
  ],
} as const satisfies ObjectTable
