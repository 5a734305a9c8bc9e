import type { ProjectPart, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { isOpenedFile, sumOpenedFiles } from './bids/bid-files.store.ts'
import { actOnDueOffers } from './bids/close-offers.ts'
import { isDocument, sumDocuments } from './documents/keep-document.ts'
import { offerPolicies } from './offers.policy.ts'
import type { Supplier } from './suppliers/supplier.ts'
import { supplierFacts } from './suppliers/supplier-facts.ts'
import { selectSuppliers } from './suppliers/suppliers.store.ts'

const cardOf = ({ partyId, firm, registeredAt }: Supplier): Card => ({
  ref: `supplier:${partyId}`,
  name: firm,
  mark: registeredAt.toISOString(),
})

/** Suppliers, as other rooms name and find them. */
const supplierKind: ThingKind = {
  kind: 'supplier',
  describe: async ({ db }, projectId, ids) =>
    (await selectSuppliers(db, projectId)).filter(({ partyId }) => ids.includes(partyId)).map(cardOf),
}

/** Suppliers and documents; sealed bids are counted by nobody. */
const part: ProjectPart = {
  count: async ({ db }, projectId) => ({ suppliers: (await selectSuppliers(db, projectId)).length }),
  bytes: async ({ db }, projectId) => (await sumDocuments(db, projectId)) + (await sumOpenedFiles(db, projectId)),
  holdsFile: async ({ db }, sha256) => (await isDocument(db, sha256)) || (await isOpenedFile(db, sha256)),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: offerPolicies,
  kinds: [supplierKind],
  projectParts: [part],
  facts: [supplierFacts],
  jobs: { 'offers.due': actOnDueOffers },
}
