import type { NewPublishSettings, PublicationPart } from '#publish/index.ts'
import { cityName } from './places.ts'

/** What a project of the demonstration makes public, and what its site says of itself. */
export type PublicWords = { settings: NewPublishSettings; parts: readonly PublicationPart[]; note: string }

/** The purchases of the city, and its reform. */
export const cityInPublic: PublicWords = {
  parts: ['data', 'project'],
  note: 'The first publication: July 2021 to June 2026.',
  settings: {
    slug: cityName.toLowerCase(),
    title: `What ${cityName} buys (invented data)`,
    description: `Five years of purchases of ${cityName}, a city that does not exist. Every buyer, supplier, price and date is invented, so that you can see what publishing looks like.`,
    licenceName: 'Creative Commons Zero 1.0 (CC0)',
    licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    contactName: `${cityName} open data desk (invented)`,
    contactEmail: `data.officer@${cityName.toLowerCase()}.example`,
    frequency: 'Twice a year, with the exports of the purchasing systems',
    invites: true,
    invitesWhat: 'Compare with two or three cities what became of small purchases that were opened to all.',
    invitesContact: `${cityName} open data desk (invented)`,
  },
}

/** The task force, which has pages and no purchases. */
export const taskForceInPublic: PublicWords = {
  parts: ['project'],
  note: 'The pages of the task force, in the fifth of nine months.',
  settings: {
    slug: 'one-table',
    title: 'Technology and procurement, one table (invented data)',
    description:
      'Counterparts of three regions that do not exist work on terms for cloud services that both professions can recommend.',
    contactName: 'Staff of the Three Regions (invented)',
    contactEmail: 'office@threeregions.example',
    invites: true,
    invitesWhat: 'Hear from regions that have limited the liability of suppliers, and what came of it.',
    invitesContact: 'Staff of the Three Regions (invented)',
  },
}
