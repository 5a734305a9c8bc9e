import type { Day } from '../days.ts'

/** How a purchase is made. `names` are the two spellings in the register. */
export type Method = {
  code: 'LVP' | 'SSP' | 'EMP' | 'RFQ' | 'ITT' | 'RFP' | 'SDP'
  names: readonly [string, string]
  /** Days that suppliers get, at least and at most; undefined where nobody is invited. */
  period?: readonly [number, number]
}

export const methods = {
  LVP: { code: 'LVP', names: ['Low Value Purchase', 'LVP'] },
  SSP: { code: 'SSP', names: ['Sole Source', 'Sole source'] },
  EMP: { code: 'EMP', names: ['Emergency Purchase', 'EMERGENCY'] },
  RFQ: { code: 'RFQ', names: ['RFQ', 'Request for Quotation'], period: [8, 17] },
  ITT: { code: 'ITT', names: ['ITT', 'Invitation to Tender'], period: [19, 36] },
  RFP: { code: 'RFP', names: ['RFP', 'Request for Proposal'], period: [28, 52] },
  SDP: { code: 'SDP', names: ['SDP', 'Small Digital Purchase'], period: [9, 15] },
} as const satisfies Record<string, Method>

/** The day on which small digital purchases were opened to all: 15 January 2024. */
export const reformDay: Day = 19_737

/** Limits in whole dollars: below `quotes` one may buy directly, from `tender` on everybody must be invited. */
export const limits = { quotes: 10_000, tender: 50_000, smallDigital: 100_000 } as const

export const soleSourceReasons = [
  'Compatible with installed equipment',
  'Exclusive rights',
  'Warranty / maintenance',
  'Bridging contract',
  'Time constraint',
] as const

export const changeReasons = [
  'Additional quantities',
  'Unforeseen site conditions',
  'Extension of term',
  'Scope change requested by department',
  'Price adjustment clause',
] as const
