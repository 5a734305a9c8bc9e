import { webAddress } from '../html.ts'

/** An address of this site: one slash, no other host, nothing that ends an attribute. */
const OWN = /^\/(?![/\\])[^\s"'<>\\]*$/
const MAIL = /^mailto:[^\s"'<>]+@[^\s"'<>]+$/i
const PLACE = /^#[\w-]+$/

/** Where a link of a text may lead: the web, a letter, a page of this site, a place in the same text; undefined for all else. */
export const linkOf = (address: string | undefined): string | undefined =>
  webAddress(address) ??
  [OWN, MAIL, PLACE].map((form) => (address && form.test(address) ? address : undefined)).find(Boolean)

/** The same for a file that is read away from this site: only what leads somewhere from there. */
export const outsideLinkOf = (address: string | undefined): string | undefined =>
  webAddress(address) ?? (address && MAIL.test(address) ? address : undefined)
