import type { CaseEvent, Lane } from '#buying/cases/index.ts'
import type { Release } from '#standard/index.ts'

/** Somebody as everybody may read of them: the name of a business, and a region where one is told; never a person's own data. */
export type PublicParty = { id: string; name: string; region?: string }

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
  /** Whether bidders that did not win are named with their price, after the award. */
  showsBids: boolean
  /** All events, in their order. */
  events: readonly CaseEvent[]
}

/** What a compiled release says of a purchase, without what names the release itself. */
export type Picture = Omit<Release, 'id' | 'date' | 'tag' | 'ocid'>
