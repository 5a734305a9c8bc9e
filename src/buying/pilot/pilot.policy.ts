import type { Policy } from '#platform/things.ts'

/** Who may do what with pilots. Who signs for which side, and who ends a pilot, their duty decides. */
export const pilotPolicies: Policy[] = [
  { operation: 'pilot.read', needs: 'read', why: 'Members may read the pilots of their project.' },
  { operation: 'pilot.write', needs: 'manage', why: 'Only a lead may write down what a pilot covers.' },
  {
    operation: 'pilot.sign',
    needs: 'read',
    why: 'Members who answer for the work or for the finances sign a pilot; their duty decides.',
  },
  {
    operation: 'pilot.take',
    needs: 'write',
    why: 'Only those who write for the project may take a purchase into a pilot.',
  },
  {
    operation: 'pilot.tell',
    needs: 'write',
    why: 'Only those who write for the project may tell how a pilot goes.',
  },
  {
    operation: 'pilot.publish',
    needs: 'approve',
    why: 'Only those with the right to approve decide what everybody reads of a pilot.',
  },
]
