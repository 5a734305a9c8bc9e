import type { Policy } from '#platform/things.ts'

/** Who may do what from open offers to a signed contract. Within it the seats of the purchase decide further. */
export const awardPolicies: Policy[] = [
  {
    operation: 'award.assess',
    needs: 'read',
    why: 'Members who are asked to assess offers do so; the seat of the purchase decides.',
  },
  {
    operation: 'award.select',
    needs: 'read',
    why: 'Those who write for the project start the selection, and officers of the purchase; the seat decides.',
  },
  { operation: 'award.sign', needs: 'read', why: 'Whoever asked for the work signs its contract; the seat decides.' },
  { operation: 'award.feedback', needs: 'write', why: 'Only those who write for the project give suppliers feedback.' },
  { operation: 'award.signals', needs: 'read', why: 'Officers of the project look at signals; their duty decides.' },
  { operation: 'award.time', needs: 'administrator', why: 'Only the product itself asks the next supplier in time.' },
]
