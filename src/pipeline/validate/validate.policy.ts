import type { Policy } from '#platform/things.ts'

export const validatePolicies: Policy[] = [
  { operation: 'validate.start', needs: 'edit', why: 'Only those who work on the data may have it checked anew.' },
  { operation: 'validate.read', needs: 'read', why: 'Members may see what was found in the data of their project.' },
]
