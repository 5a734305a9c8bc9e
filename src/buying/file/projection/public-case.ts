import type { CaseEvent, Lane } from '#buying/cases/index.ts'
import type { Release } from '#standard/index.ts'

/** Somebody as everybody may read of them: the name of a business, and a region where one is told; never a person's own data. */
export type PublicParty = { id: string; name: string; region?: string }

/** What a notice said when it was published or changed, as far as open data has a place for it. */
export type PublicNotice = {
  method: 'draw' | 'ranking' | 'rotation'
  deliverables: readonly string[]
  criteria: readonly string[]
  acceptance: readonly string[]
  licence: string
}

/** An earlier public purchase of the same need, and what this one is to it. */
export type RelatedPurchase = {
  ocid: string
  title: string
  relationship: 'unsuccessfulProcess' | 'replacementProcess' | 'prior'
}

/** A purchase as it can be published: its events, and the words for what is not theirs to say. */
export type PublicCase = {
  ocid: string
  number: number
  /** ISO 4217; amounts of events are its minor units. */
  currency: string
  buyer: PublicParty
  suppliers: ReadonlyMap<string, PublicParty>
  /** What the ways to buy are called here. */
  methodDetails: Record<Lane, string>
  /** How one of those who pass is chosen, in words. */
  awardDetails: Record<PublicNotice['method'], string>
  /** What its notices said, by the hash that its events name. */
  notices: ReadonlyMap<string, PublicNotice>
  /** What it follows from. */
  related: readonly RelatedPurchase[]
  /** Whether bidders that did not win are named with their price, after the award. */
  showsBids: boolean
  /** All events, in their order. */
  events: readonly CaseEvent[]
}

/** What a compiled release says of a purchase, without what names the release itself. */
export type Picture = Omit<Release, 'id' | 'date' | 'tag' | 'ocid'>
