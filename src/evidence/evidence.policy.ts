import type { Policy } from '#platform/things.ts'

export const evidencePolicies: Policy[] = [
  { operation: 'claim.read', needs: 'read', why: 'Members may see what is claimed and what it rests on.' },
  { operation: 'claim.write', needs: 'write', why: 'Only those who write the team’s texts may claim something.' },
  {
    operation: 'ground.write',
    needs: 'write',
    why: 'Only those who write the team’s texts may say what a claim rests on.',
  },
]
