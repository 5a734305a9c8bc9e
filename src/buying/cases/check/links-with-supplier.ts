import type { Party } from '../parties/party.ts'

/** Providers of mail for everybody: an address there ties nobody to anybody. */
const FOR_ALL = new Set(
  'gmail.com outlook.com hotmail.com live.com yahoo.com icloud.com proton.me protonmail.com gmx.net gmx.de web.de aol.com'.split(
    ' ',
  ),
)
const domainOf = ({ address }: Party) => address?.split('@')[1]
const firmOf = ({ organisation }: Party) => organisation.trim().toLowerCase()

/** People of a purchase who share a mail domain of their own, or a firm, with its supplier (rule:G20). */
export function countLinks(people: readonly Party[], supplier: Party | undefined): number {
  if (!supplier) return 0
  const [domain, firm] = [domainOf(supplier), firmOf(supplier)]
  return people.filter(
    (one) =>
      one.id !== supplier.id &&
      ((domain !== undefined && !FOR_ALL.has(domain) && domainOf(one) === domain) ||
        (firm !== '' && firmOf(one) === firm)),
  ).length
}
