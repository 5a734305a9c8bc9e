import { isObject, type JsonObject } from '../merge/json.ts'

const OWN_FIELDS_OF_1_0 = ['identifier', 'additionalIdentifiers', 'address', 'contactPoint']

const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Every organization that a release names where 1.1 has references. */
function organizationsIn({ buyer, tender, awards }: JsonObject): JsonObject[] {
  const { procuringEntity, tenderers } = isObject(tender) ? tender : {}
  const suppliers = listOf(awards).flatMap((award) => listOf(award.suppliers))
  return [buyer, procuringEntity, ...listOf(tenderers), ...suppliers].filter(isObject)
}

function hasTransactionsOf10({ contracts }: JsonObject): boolean {
  const implementations = listOf(contracts).map((contract) => contract.implementation)
  const transactions = implementations.flatMap((i) => (isObject(i) ? listOf(i.transactions) : []))
  return transactions.some((t) => 'providerOrganization' in t || 'receiverOrganization' in t)
}

/**
 * Whether releases of one ocid, whose version nobody stated, are of OCDS 1.0: none has `parties`, and an organization is
 * described where 1.1 has a reference with an id. One release alone does not tell, since an update may omit `parties`.
 */
export function looksLike10(releases: readonly JsonObject[]): boolean {
  if (releases.some((release) => 'parties' in release)) return false
  return releases.some(
    (release) =>
      hasTransactionsOf10(release) ||
      organizationsIn(release).some((o) => !('id' in o) && OWN_FIELDS_OF_1_0.some((field) => field in o)),
  )
}
