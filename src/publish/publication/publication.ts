import type { Actor } from '#platform/actor.ts'
import type { NeededApproval } from '../approval/approval.ts'
import type { Withheld } from '../leaks/redact.ts'
import type { LetOut, SetAside } from '../project/let-out.ts'

/**
 * preparing: being frozen and checked · draft: waits for decisions and approval · approved · refused ·
 * published: online now · replaced: by a newer one · retracted: taken back · abandoned: a newer draft took its place.
 */
export type PublicationState =
  | 'preparing'
  | 'draft'
  | 'approved'
  | 'refused'
  | 'published'
  | 'replaced'
  | 'retracted'
  | 'abandoned'

/** What a publication can hold: the contracting data with its measures, and the pages of the project. */
export const publicationParts = ['data', 'project'] as const
export type PublicationPart = (typeof publicationParts)[number]

/** Which publication: always of a project, so that the id of another project's leads nowhere. */
export type PublicationAddress = { projectId: string; publicationId: string }

/** What was, or will be, public at one time. */
export type Publication = {
  id: string
  projectId: string
  state: PublicationState
  author: Actor
  note: string
  needed: NeededApproval[]
  preparedAt: Date
  /** The last part of the address at which it goes online, or is. */
  slug: string
  parts: PublicationPart[]
  /** The work products that it lets out. */
  products: LetOut[]
  /** What does not go out with it, and why. */
  setAside: SetAside[]
  processes: number
  releases: number
  contentSha256: string | null
  /** Its number among the project's publications; null until it is published. */
  sequence: number | null
  publishedAt: Date | null
  /** Whether somebody other than its author approved it; null until it is approved. */
  isConfirmed: boolean | null
  added: number | null
  changed: number | null
  removed: number | null
  withheld: Withheld[]
  retractedAt: Date | null
  retractionReason: string | null
}

/** The approver's name in tables: the person's id, or what stands for the operator. */
export const authorOf = ({ author }: Pick<Publication, 'author'>): string =>
  author.kind === 'person' ? author.id : author.kind
