import type { CaseState } from '../machine/state.ts'

/** The people who are a case's suppliers: asked, on the ladder, under contract. */
export const suppliersOf = ({ offers, ladder, contract }: CaseState): string[] =>
  [...offers, ...ladder, ...(contract ? [contract] : [])].map(({ supplierId }) => supplierId)
