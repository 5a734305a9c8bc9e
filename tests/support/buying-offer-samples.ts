import { addSupplier } from '#buying/offers/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'

/** What forms of the pages of notices and awards would be sent with. */
export const offerForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  suppliers: () => ({ firm: 'Mine', contact: 'Me', email: 'me@firm.example' }),
  supplier: () => ({ do: 'account', account: '1234 5678' }),
  'case-notice': () => ({ do: 'publish', 'texts.en.title': 'Labels', closesAt: '2026-07-01T12:00' }),
  'case-opening': () => ({}),
  'case-assess': () => ({ do: 'declare', hasInterest: 'no' }),
  'case-award': () => ({ do: 'select' }),
}

/** A supplier that everybody may look for. */
export async function fillSupplier(ctx: Ctx, projectId: string): Promise<{ supplierId: string }> {
  const given = { firm: 'Ada Works', contact: 'Ada', email: 'ada@works.example' }
  return { supplierId: (await addSupplier(ctx, { projectId, ...given })).partyId }
}
