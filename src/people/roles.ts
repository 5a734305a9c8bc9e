import type { Capability } from '#platform/things.ts'

/** A role in a project: data, copied into the project when it is made. */
export type Role = {
  id: string
  side: string
  name: string
  description: string
  grants: Capability[]
  /** Whether it belongs to the core team. */
  core?: boolean
  /** What whoever takes it on accepts to do. */
  expectations?: string[]
}

/** The roles of a project without a playbook: one side, four roles. */
export const defaultRoles: Role[] = [
  {
    id: 'lead',
    side: 'team',
    name: 'Lead',
    description: 'Runs the project: invites people, imports and maps data, proposes and approves publications.',
    grants: ['read', 'read-raw', 'comment', 'write', 'edit', 'approve', 'manage'],
  },
  {
    id: 'analyst',
    side: 'team',
    name: 'Analyst',
    description: 'Imports, maps, checks and measures data, and proposes publications.',
    grants: ['read', 'read-raw', 'comment', 'write', 'edit'],
  },
  {
    id: 'reviewer',
    side: 'team',
    name: 'Reviewer',
    description: 'Reads everything and approves publications; changes no data.',
    grants: ['read', 'read-raw', 'comment', 'approve'],
  },
  {
    id: 'viewer',
    side: 'team',
    name: 'Viewer',
    description: 'Reads results and compiled data, not the original files.',
    grants: ['read'],
  },
]
