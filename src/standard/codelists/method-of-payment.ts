import type { Codelist } from './codelist.ts'

/** How a fee is paid. */
export const methodOfPayment = {
  name: 'methodOfPayment',
  open: true,
  codes: [
    ['cash', 'Cash'],
    ['check', 'Check'],
    ['creditCard', 'Credit card'],
    ['directDebit', 'Direct debit'],
    ['letterOfCredit', 'Letter of credit'],
    ['wireTransfer', 'Wire transfer'],
  ],
} as const satisfies Codelist
