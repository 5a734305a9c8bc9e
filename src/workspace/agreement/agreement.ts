import { z } from 'zod'
import type { Member } from '#people/index.ts'

/** Who may see a work product before it is public. Nobody outside the research team ever sees `raw` or `identity`. */
export const accesses = ['identity', 'raw', 'released', 'project', 'public'] as const
export type Access = (typeof accesses)[number]

/** When a work product becomes public: never, once it was approved, from a day on, as soon as it is there. */
export const moments = ['never', 'approved', 'day', 'at-once'] as const

const day = z.iso.date('Write the day as a date.')

/** What is agreed on one work product. */
export const itemSchema = z
  .object({
    /** The deliverable, template or register, by its id: `baseline-summary-report`, `measures`. */
    product: z.string().min(1).max(80),
    name: z.string().trim().min(1, 'Say what it is about.').max(200, 'Shorten the name to 200 characters.'),
    access: z.enum(accesses),
    when: z.enum(moments),
    /** Where it becomes public on a day. */
    on: day.nullable().default(null),
    /** Sides or roles of which one person each approves it before it goes out, besides its author. */
    approvedBy: z.array(z.string().min(1).max(60)).default([]),
  })
  .refine((item) => item.when !== 'day' || item.on !== null, { path: ['on'], message: 'Say from which day on.' })
  .refine((item) => item.when === 'never' || !['identity', 'raw'].includes(item.access), {
    path: ['when'],
    message: 'Names and raw words are never published. Choose “never”.',
  })
export type AgreementItem = z.infer<typeof itemSchema>

/** A side or a role for which somebody must sign. */
export type Signer = { party: string; kind: 'side' | 'role'; name: string }
export type Signature = {
  party: string
  signedBy: string | null
  signedAt: Date
  /** The link by which somebody from outside signed, and their name, empty once it was forgotten. */
  linkId: string | null
  outsider: string | null
}

export type AgreementState = 'draft' | 'proposed' | 'agreed'
export type Agreement = {
  projectId: string
  version: number
  state: AgreementState
  items: AgreementItem[]
  signers: Signer[]
  signatures: Signature[]
  madeAt: Date
  changedAt: Date
  proposedAt: Date | null
  agreedAt: Date | null
  isConfirmed: boolean
}

/** Whether a member may sign for a side or a role. */
export const canSignFor = (member: Pick<Member, 'roles'>, { party, kind }: Signer): boolean =>
  member.roles.some((role) => (kind === 'side' ? role.side : role.id) === party)

/** What may be signed by whom: a person signs for one party, unless they are alone. */
export function signersFor(
  agreement: Pick<Agreement, 'signers' | 'signatures'>,
  member: Pick<Member, 'roles' | 'personId'>,
  isAlone: boolean,
): Signer[] {
  const signed = new Set(agreement.signatures.map(({ party }) => party))
  const hasSigned = agreement.signatures.some(({ signedBy }) => signedBy === member.personId)
  if (hasSigned && !isAlone) return []
  return agreement.signers.filter((signer) => !signed.has(signer.party) && canSignFor(member, signer))
}

/** The sides and roles for which nobody has signed. */
export const listMissing = ({ signers, signatures }: Pick<Agreement, 'signers' | 'signatures'>): Signer[] =>
  signers.filter(({ party }) => !signatures.some((one) => one.party === party))

/**
 * The version that can be signed: what is proposed, else what is in force without a side or a role, because one person alone
 * was bound by their own word; whoever is missing signs it later.
 */
export function findSignable(found: { open: Agreement | undefined; inForce: Agreement | undefined }) {
  const shown = found.open?.state === 'proposed' ? found.open : found.inForce
  return shown && listMissing(shown).length ? shown : undefined
}

/** For what a member may sign a version; what is in force without a side is signed for it by somebody else than its signers. */
export const signersOf = (agreement: Agreement, member: Member | undefined, memberCount: number): Signer[] =>
  member ? signersFor(agreement, member, memberCount === 1 && agreement.state === 'proposed') : []

/**
 * How far a proposed agreement is: agreed when every party has signed. Somebody who works alone is bound by their own word,
 * once those `awaited` from outside have signed; it counts as not confirmed by the parties that are missing.
 */
export function judgeSignatures(
  { signers, signatures }: Pick<Agreement, 'signers' | 'signatures'>,
  isAlone: boolean,
  awaited: readonly string[] = [],
): { isAgreed: boolean; isConfirmed: boolean; missing: Signer[] } {
  const missing = listMissing({ signers, signatures })
  const isConfirmed = missing.length === 0 && new Set(signatures.map((one) => one.linkId ?? one.signedBy)).size > 1
  const isBoundAlone = signatures.some(({ linkId }) => !linkId) && !missing.some(({ party }) => awaited.includes(party))
  const isAgreed = (missing.length === 0 && signatures.length > 0) || (isAlone && isBoundAlone)
  return { isAgreed, isConfirmed: isAgreed && isConfirmed, missing }
}

/** What the agreement in force lets out of a product, and what it needs first. */
export type Permission =
  | { may: true; needs: string[]; access: Access }
  | { may: false; why: 'never' | 'not-yet' | 'not-agreed'; on?: string }

/** Without an agreement, what is no raw word and no name may go out after one other person approved it. */
export function judgeProduct(items: readonly AgreementItem[], product: string, today: string): Permission {
  const item = items.find((one) => one.product === product)
  if (!item) return { may: true, needs: [], access: 'project' }
  if (item.when === 'never') return { may: false, why: 'never' }
  if (item.when === 'day' && item.on && item.on > today) return { may: false, why: 'not-yet', on: item.on }
  return { may: true, needs: item.approvedBy, access: item.access }
}
