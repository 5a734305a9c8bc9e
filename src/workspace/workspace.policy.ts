import type { Policy } from '#platform/things.ts'

/** Who may do what in the workspace; one list a register. */
export const workspacePolicies: Policy[] = []
