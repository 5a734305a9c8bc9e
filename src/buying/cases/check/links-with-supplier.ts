import type { Party } from '../parties/party.ts'

/** Providers of mail for everybody: an address there ties nobody to anybody. */
const FOR_ALL = new Set(
  'gmail.com outlook.com hotmail.com live.com yahoo.com icloud.com proton.me protonmail.com gmx.net gmx.de web.de aol.com'.split(
    ' ',
  ),
)
const domainOf = ({ address }: Party) => address?.split('@')[1]
const firmOf = ({ organisation }: Party) => organisation.trim().toLowerCase()

/** Somebody of a purchase who has something in common with its supplier, and what. */
export type SupplierLink = { partyId: string; kind: 'domain' | 'firm'; shared: string }

function linkOf(one: Party, supplier: Party): SupplierLink[] {
  const domain = domainOf(supplier)
  if (domain !== undefined && !FOR_ALL.has(domain) && domainOf(one) === domain)
    return [{ partyId: one.id, kind: 'domain', shared: domain }]
  const isOfFirm = firmOf(supplier) !== '' && firmOf(one) === firmOf(supplier)
  return isOfFirm ? [{ partyId: one.id, kind: 'firm', shared: supplier.organisation }] : []
}

/** People of a purchase who share a mail domain of their own, or a firm, with its supplier (rule:G20); each counts once. */
export const findSupplierLinks = (people: readonly Party[], supplier: Party | undefined): SupplierLink[] =>
  supplier ? people.filter(({ id }) => id !== supplier.id).flatMap((one) => linkOf(one, supplier)) : []
