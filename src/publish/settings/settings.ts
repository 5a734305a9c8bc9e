import { z } from 'zod'
import { isLanguage, type Language } from '#lib/words/language.ts'
import type { NeededApproval } from '../approval/approval.ts'

const line = (most: number, what: string) =>
  z
    .string()
    .trim()
    .max(most, `Shorten ${what} to ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, `Write ${what} on one line.`)
const address = (what: string) =>
  z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: `Enter ${what} as a web address, like https://city.example/contracts.` }),
  ])

/** Whether the project would like to work with others: what for, and whom to ask. */
const invitation = {
  invites: z.boolean().default(false),
  invitesWhat: z
    .string()
    .trim()
    .max(500, 'Shorten what you would like to do with others to 500 characters.')
    .default(''),
  invitesContact: z.string().trim().max(200, 'Shorten whom to ask to 200 characters.').default(''),
}

const fields = z.object({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/, 'Use letters, digits and hyphens for the address, at most 60.'),
  title: line(120, 'the title').min(1, 'Enter a title.'),
  description: z.string().trim().max(1000, 'Shorten the description to 1,000 characters.').default(''),
  licenceName: line(120, 'the licence').default(''),
  licenceUrl: address('the licence').default(''),
  contactName: line(120, 'the name').default(''),
  contactEmail: z.union([z.literal(''), z.email('Enter an e-mail address like name@city.example.')]).default(''),
  frequency: line(120, 'how often it is updated').default(''),
  address: address('the place of the site').default(''),
  language: z.custom<Language>(isLanguage, 'Choose one of the languages.').default('en'),
  ...invitation,
})

export const settingsInput = fields
  .refine(({ invites, invitesWhat }) => !invites || invitesWhat !== '', {
    path: ['invitesWhat'],
    message: 'Say what you would like to do with others.',
  })
  .refine(({ invites, invitesContact }) => !invites || invitesContact !== '', {
    path: ['invitesContact'],
    message: 'Say whom to ask: an office, an address.',
  })

/** What a project says of its public site; what is left empty is said to be missing on the site. */
export type PublishSettings = z.output<typeof settingsInput> & { needed: NeededApproval[] }
export type NewPublishSettings = z.input<typeof settingsInput>

/** Licences that are open in the sense of the Open Definition, to choose from. */
export const openLicences: readonly { name: string; url: string }[] = [
  { name: 'Creative Commons Attribution 4.0 (CC BY 4.0)', url: 'https://creativecommons.org/licenses/by/4.0/' },
  { name: 'Creative Commons Zero 1.0 (CC0)', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  { name: 'Open Data Commons Attribution 1.0 (ODC-By)', url: 'https://opendatacommons.org/licenses/by/1-0/' },
  { name: 'Open Data Commons Public Domain Dedication (PDDL)', url: 'https://opendatacommons.org/licenses/pddl/1-0/' },
  { name: 'Open Database License 1.0 (ODbL)', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
]
