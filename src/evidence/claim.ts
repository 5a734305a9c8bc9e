import { z } from 'zod'
import type { Ground, Ref } from '#platform/things.ts'

export const CLAIM_KINDS = ['finding', 'figure', 'quotation', 'recommendation'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** `none`: nothing beneath it. `weak`: what is beneath is gone, changed, or not of the sort that the claim needs. */
export type Strength = 'none' | 'weak' | 'grounded'

/** What a ground is today: as it was when it was added, another, or no longer there. */
export type GroundState = 'stands' | 'changed' | 'gone'

/** One thing that a claim rests on. */
export type ClaimGround = {
  id: string
  ref: Ref
  /** Of a claim beneath: the ground that it rests on itself. */
  ground: Ground
  /** As it was when it was added. */
  name: string
  /** As it is called now, where that differs. */
  nameNow?: string
  note: string
  state: GroundState
  /** True where the reader may not see the thing itself: neither its name nor the note is given then. */
  isHidden: boolean
  /** Of a claim beneath: how well that one is grounded. */
  strength?: Strength
  /** A person's id; null for somebody who left, or the product itself. */
  addedBy: string | null
  addedAt: Date
}

/** A claim with what it rests on. */
export type Claim = {
  id: string
  projectId: string
  kind: ClaimKind
  text: string
  /** The thing it stands in: `document:…`. */
  inRef?: Ref
  madeBy: string | null
  madeAt: Date
  changedAt: Date
  strength: Strength
  /** A sentence that says why it is as strong as it is. */
  why: string
  grounds: ClaimGround[]
}

const ref = z
  .string()
  .regex(/^[a-z][a-z-]*:[^\s]{1,300}$/, 'Choose what it rests on.')
  .transform((text) => text as Ref)

const text = z.string().trim().max(4000, 'Shorten the claim to 4,000 characters.')

export const newClaim = z
  .object({
    /** Made by the caller, who may be a page that is offline; the claim of this id comes back where it was removed. */
    id: z.uuid().optional(),
    kind: z.enum(CLAIM_KINDS, 'Choose what kind of claim it is.'),
    text,
    inRef: ref.optional(),
  })
  // In a document the words are still being written.
  .refine((claim) => claim.text !== '' || claim.inRef, { path: ['text'], message: 'Write what you claim.' })
export type NewClaim = z.input<typeof newClaim>

export const claimChange = z.object({ kind: z.enum(CLAIM_KINDS).optional(), text: text.optional() })
export type ClaimChange = z.input<typeof claimChange>

export const newGround = z.object({
  ref,
  note: z.string().trim().max(1000, 'Shorten the note to 1,000 characters.').default(''),
})
export type NewGround = z.input<typeof newGround>

/** Which claims to list. */
export type ClaimFilter = {
  kind?: ClaimKind
  /** `none` alone is cheap; the others weigh every claim of the project. */
  strength?: Strength
  inRef?: Ref
  /** Words that stand in the claim. */
  words?: string
  page?: { offset: number; limit: number }
}
