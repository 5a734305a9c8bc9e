import type { Supplier } from './supplier.ts'

/** Something that two suppliers have in common and that different firms rarely have. */
export type SharedTrait = 'address' | 'phone' | 'domain' | 'account'
/** Two suppliers that somebody should look at; nobody is excluded by it (abuse:A15, A16). */
export type InterestLink = { a: string; b: string; traits: SharedTrait[] }

type Traits = Pick<Supplier, 'partyId' | 'address' | 'phone' | 'website' | 'email' | 'payee'>

/** Mailboxes that anybody can have: an address there says nothing of a firm. */
const FREE_MAIL = new Set(
  [
    'gmail.com',
    'outlook.com',
    'hotmail.com',
    'yahoo.com',
    'icloud.com',
    'proton.me',
    'protonmail.com',
    'gmx.net',
  ].concat(['live.com', 'aol.com', 'mail.com', 'zoho.com', 'fastmail.com']),
)
const LEAST_DIGITS = 7

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

function domainOf({ website, email }: Traits): string {
  const host = URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : ''
  const mailed = (email ?? '').split('@').at(-1)!.toLowerCase()
  return host || (FREE_MAIL.has(mailed) ? '' : mailed)
}

function phoneOf({ phone }: Traits): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < LEAST_DIGITS ? '' : digits.slice(-10)
}

const traitOf: Record<SharedTrait, (supplier: Traits) => string> = {
  address: ({ address }) => plain(address),
  phone: phoneOf,
  domain: domainOf,
  account: ({ payee }) => payee ?? '',
}

/** Which of the suppliers have an address, a telephone, a domain or an account in common. */
export function findInterestLinks(suppliers: readonly Traits[]): InterestLink[] {
  return suppliers.flatMap((a, i) =>
    suppliers.slice(i + 1).flatMap((b): InterestLink[] => {
      const traits = (Object.keys(traitOf) as SharedTrait[]).filter(
        (trait) => traitOf[trait](a) !== '' && traitOf[trait](a) === traitOf[trait](b),
      )
      return traits.length ? [{ a: a.partyId, b: b.partyId, traits }] : []
    }),
  )
}
