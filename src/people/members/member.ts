import type { Capability } from '#platform/things.ts'

/** A role that a member holds; `acceptedAt` is when they accepted what it expects. */
export type HeldRole = {
  id: string
  name: string
  side: string
  core: boolean
  grants: Capability[]
  acceptedAt: string | null
}

export type Member = {
  personId: string
  name: string
  email: string
  /** For which they work, where an administrator has said so. */
  organisation: string | null
  /** In the order in which they were taken on; at least one. */
  roles: HeldRole[]
  /** What their roles grant together. */
  grants: Capability[]
  joinedAt: Date
}

/** A member as the table has them, with what their roles grant together. */
export const memberOf = (row: Omit<Member, 'grants'>): Member => ({
  ...row,
  grants: [...new Set(row.roles.flatMap(({ grants }) => grants))],
})

/** The sides that a member belongs to by their roles. */
export const sidesOf = (member: Pick<Member, 'roles'>): string[] => [...new Set(member.roles.map(({ side }) => side))]

/** Whether, without this person, nobody could manage the project any more while others remain. */
export function isLastLead(members: Member[], personId: string): boolean {
  const others = members.filter((member) => member.personId !== personId)
  return !others.some((member) => member.grants.includes('manage'))
}
