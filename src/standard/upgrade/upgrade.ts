import { isObject, isSameJson, type JsonObject } from '../merge/json.ts'
import { gatherParties, type Parties, type PartyConflict } from './parties.ts'

const FIRST = ['ocid', 'id', 'date', 'tag', 'initiationType'] as const

/** `change` applied to a field where it holds an object, or to each object of its list; all else stays as it is. */
function inField(object: JsonObject, field: string, change: (value: JsonObject) => JsonObject): JsonObject {
  const value = object[field]
  if (isObject(value)) return { ...object, [field]: change(value) }
  if (!Array.isArray(value)) return object
  return { ...object, [field]: value.map((entry) => (isObject(entry) ? change(entry) : entry)) }
}

/** `amendment` becomes an entry of `amendments`. */
function upgradeAmendment(block: JsonObject): JsonObject {
  if (!('amendment' in block)) return block
  const { amendment, ...rest } = block
  if (!isObject(amendment)) return rest
  const amendments = Array.isArray(rest.amendments) ? rest.amendments : []
  return {
    ...rest,
    amendments: amendments.some((a) => isSameJson(a, amendment)) ? amendments : [...amendments, amendment],
  }
}

const RENAMED = { providerOrganization: 'payer', receiverOrganization: 'payee' } as const

/** 1.0 knows the sides of a transaction by an identifier only; 1.1 refers to parties. `amount` is called `value`. */
function upgradeTransaction(parties: Parties, transaction: JsonObject): JsonObject {
  const { amount, ...upgraded } = transaction
  if (!('value' in upgraded) && amount !== undefined) upgraded.value = amount
  for (const [old, role] of Object.entries(RENAMED)) {
    const identifier = upgraded[old]
    if (!isObject(identifier) || role in upgraded) continue
    delete upgraded[old]
    const name = 'legalName' in identifier ? { name: identifier.legalName } : {}
    upgraded[role] = parties.refer({ ...name, identifier }, role)
  }
  return upgraded
}

/**
 * A release of OCDS 1.0 as one of 1.1: organizations move to `parties` and leave references, `amendment` becomes
 * `amendments`, transactions get `payer`, `payee` and `value`. Merge first, then upgrade: 1.0 replaces lists of
 * organizations whole. Never changes its input.
 */
export function upgradeRelease(release: JsonObject): { release: JsonObject; conflicts: PartyConflict[] } {
  const known = Array.isArray(release.parties) ? release.parties.filter(isObject) : []
  const parties = gatherParties(known)
  const refer = (role: string) => (organization: JsonObject) => parties.refer(organization, role)
  let upgraded = inField(release, 'buyer', refer('buyer'))
  upgraded = inField(upgraded, 'tender', (tender) =>
    upgradeAmendment(
      inField(inField(tender, 'procuringEntity', refer('procuringEntity')), 'tenderers', refer('tenderer')),
    ),
  )
  upgraded = inField(upgraded, 'awards', (award) => upgradeAmendment(inField(award, 'suppliers', refer('supplier'))))
  upgraded = inField(upgraded, 'contracts', (contract) =>
    upgradeAmendment(
      inField(contract, 'implementation', (implementation) =>
        inField(implementation, 'transactions', (transaction) => upgradeTransaction(parties, transaction)),
      ),
    ),
  )
  const list = parties.list()
  if (!list.length) return { release: upgraded, conflicts: [] }
  const first = Object.fromEntries(FIRST.filter((f) => f in upgraded).map((f) => [f, upgraded[f]]))
  const { parties: _, ...rest } = upgraded
  return { release: { ...first, parties: list, ...rest }, conflicts: parties.conflicts }
}
