import type { Policy } from '#platform/things.ts'

/** Who may do what with keys for opening bids. Who is asked to hold one is said by their duty, or by their link. */
export const sealingPolicies: Policy[] = [
  { operation: 'holder-key.read', needs: 'read', why: 'Members may see whose keys offers are sealed to.' },
  { operation: 'holder-key.register', needs: 'read', why: 'Members who are asked to hold a key make their own.' },
]
