import type { Codelist } from './codelist.ts'

/** What an organization does in the process. */
export const partyRole = {
  name: 'partyRole',
  open: true,
  codes: [
    ['buyer', 'Buyer'],
    ['procuringEntity', 'Procuring entity'],
    ['supplier', 'Supplier'],
    ['tenderer', 'Tenderer'],
    ['funder', 'Funder'],
    ['enquirer', 'Enquirer'],
    ['payer', 'Payer'],
    ['payee', 'Payee'],
    ['reviewBody', 'Review body'],
    ['interestedParty', 'Interested party'],
  ],
} as const satisfies Codelist
