import { isObject, type JsonObject, type Key, note, objectsIn, type Walk } from './walk.ts'

type Fields = Readonly<JsonObject>
/** A field that names an organization, and the role that follows from where it stands. */
type Place = { readonly path: string; readonly role: string; readonly isList: boolean }
type Check = (place: Place, value: unknown, ...keys: Key[]) => void

const BUYER: Place = { path: 'buyer', role: 'buyer', isList: false }
const PROCURING_ENTITY: Place = { path: 'tender/procuringEntity', role: 'procuringEntity', isList: false }
const TENDERERS: Place = { path: 'tender/tenderers', role: 'tenderer', isList: true }
const BIDDERS: Place = { path: 'bids/details/tenderers', role: 'tenderer', isList: true }
const SUPPLIERS: Place = { path: 'awards/suppliers', role: 'supplier', isList: true }
const PAYER: Place = { path: 'contracts/implementation/transactions/payer', role: 'payer', isList: false }
const PAYEE: Place = { path: 'contracts/implementation/transactions/payee', role: 'payee', isList: false }

const isId = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'

/** The parties of a release by id; ids of the wrong type are told by the types already. */
function readParties(list: unknown): Map<string, JsonObject> {
  const parties = new Map<string, JsonObject>()
  for (const [, party] of objectsIn(list)) if (isId(party.id)) parties.set(String(party.id), party)
  return parties
}

/**
 * Organizations that are named but stand nowhere in `parties`, or stand there without the role. An update may leave out
 * parties that an earlier release gave, so in a release without any this is only a notice.
 */
export function checkReferences(walk: Walk, release: Fields): void {
  const parties = readParties(release.parties)
  const check: Check = (place, value, ...keys) => {
    if (isObject(value)) checkReference(walk, parties, place, value, keys)
  }
  const { buyer, tender, bids, awards, contracts } = release
  check(BUYER, buyer, 'buyer')
  if (isObject(tender)) {
    check(PROCURING_ENTITY, tender.procuringEntity, 'tender', 'procuringEntity')
    for (const [i, tenderer] of objectsIn(tender.tenderers)) check(TENDERERS, tenderer, 'tender', 'tenderers', i)
  }
  for (const [i, bid] of objectsIn(isObject(bids) ? bids.details : undefined)) {
    for (const [j, bidder] of objectsIn(bid.tenderers)) check(BIDDERS, bidder, 'bids', 'details', i, 'tenderers', j)
  }
  for (const [i, award] of objectsIn(awards)) {
    for (const [j, supplier] of objectsIn(award.suppliers)) check(SUPPLIERS, supplier, 'awards', i, 'suppliers', j)
  }
  for (const [i, contract] of objectsIn(contracts)) checkPayments(check, contract, i)
}

function checkPayments(check: Check, { implementation }: Fields, contract: number): void {
  for (const [i, payment] of objectsIn(isObject(implementation) ? implementation.transactions : undefined)) {
    const keys = ['contracts', contract, 'implementation', 'transactions', i]
    check(PAYER, payment.payer, ...keys, 'payer')
    check(PAYEE, payment.payee, ...keys, 'payee')
  }
}

function checkReference(walk: Walk, parties: Map<string, JsonObject>, place: Place, value: Fields, keys: Key[]): void {
  const { id } = value
  if (!isId(id)) {
    // The entries of a list that have no id are told as that.
    if (!place.isList && id === undefined) note(walk, 'reference-without-id', place.path, {}, { below: keys })
    return
  }
  const party = parties.get(String(id))
  const seen = { value: id, below: [...keys, 'id'] }
  if (!party) note(walk, parties.size ? 'party-missing' : 'party-elsewhere', place.path, {}, seen)
  else if (lacksRole(party, place.role)) note(walk, 'role-missing', place.path, { expected: place.role }, seen)
}

const lacksRole = ({ roles }: Fields, role: string) => !Array.isArray(roles) || !roles.includes(role)

/** Contracts whose award is not in the release. An update may leave out awards; then nothing is said. */
export function checkAwards(walk: Walk, release: Fields): void {
  const awards = objectsIn(release.awards)
  if (!awards.length) return
  const ids = new Set(awards.map(([, { id }]) => String(id)))
  for (const [i, { awardID }] of objectsIn(release.contracts)) {
    if (isId(awardID) && !ids.has(String(awardID))) {
      note(walk, 'award-missing', 'contracts/awardID', {}, { value: awardID, below: ['contracts', i, 'awardID'] })
    }
  }
}
