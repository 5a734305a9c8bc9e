import type { Capability } from '#platform/things.ts'

export type Member = {
  personId: string
  name: string
  email: string
  /** For which they work, where an administrator has said so. */
  organisation: string | null
  role: string
  roleName: string
  side: string
  grants: Capability[]
  joinedAt: Date
}

/** Whether, without this person, nobody could manage the project any more while others remain. */
export function isLastLead(members: Member[], personId: string): boolean {
  const others = members.filter((member) => member.personId !== personId)
  return !others.some((member) => member.grants.includes('manage'))
}
