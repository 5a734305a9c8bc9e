import { createHash } from 'node:crypto'
import { isObject, isSameJson, type JsonObject } from '../merge/json.ts'

/** What told organizations apart before they had an id of their own (OCDS 1.0, Organization). */
const IDENTIFYING: readonly (readonly [string, readonly string[]])[] = [
  ['identifier', ['scheme', 'id', 'legalName', 'uri']],
  ['address', ['streetAddress', 'locality', 'region', 'postalCode', 'countryName']],
  ['contactPoint', ['name', 'email', 'telephone', 'faxNumber', 'url']],
]

const textOf = (value: unknown) => (value ? String(value) : '')

/** The id that ocdskit gives an organization without one, so that both tools name it alike: an MD5 of what identifies it. */
function makeId(organization: JsonObject): string {
  const parts = [textOf(organization.name)]
  for (const [field, names] of IDENTIFYING) {
    const value = organization[field]
    if (isObject(value)) parts.push(...names.map((name) => textOf(value[name])))
  }
  return createHash('md5').update(parts.join('-')).digest('hex')
}

/** Two descriptions of one organization that do not agree; the first is kept, and what only the second has is added. */
export type PartyConflict = { id: unknown; role: string; fields: string[] }

/** The parties of a release, as they are gathered from the places that describe them. */
export type Parties = {
  /** Adds an organization in a role, and gives the reference to put in its place. */
  refer(organization: JsonObject, role: string): JsonObject
  list(): JsonObject[]
  conflicts: PartyConflict[]
}

export function gatherParties(known: readonly JsonObject[]): Parties {
  const parties = new Map<unknown, JsonObject>(known.map((party) => [party.id ?? makeId(party), { ...party }]))
  const conflicts: PartyConflict[] = []
  const refer = (organization: JsonObject, role: string) => {
    const id = organization.id ?? makeId(organization)
    const before = parties.get(id)
    const { roles = [], ...rest } = before ?? {}
    const fields = Object.keys(organization).filter((f) => f in rest && !isSameJson(rest[f], organization[f]))
    if (fields.length) conflicts.push({ id, role, fields })
    const named = Array.isArray(roles) ? roles : [roles]
    const { id: _, ...details } = { ...organization, ...rest }
    parties.set(id, { id, roles: named.includes(role) ? named : [...named, role], ...details })
    return 'name' in organization ? { id, name: organization.name } : { id }
  }
  return { refer, list: () => [...parties.values()], conflicts }
}
