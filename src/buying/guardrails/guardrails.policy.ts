import type { Policy } from '#platform/things.ts'

export const guardrailPolicies: Policy[] = [
  {
    operation: 'guardrail.read',
    needs: 'read',
    why: 'Members may read the rules of their project and what they said.',
  },
  {
    operation: 'guardrail.check',
    needs: 'write',
    why: 'Only those who write for the project may have the rules asked.',
  },
  { operation: 'guardrail.propose', needs: 'edit', why: 'Only those who edit the project’s data may propose rules.' },
  {
    operation: 'guardrail.interpret',
    needs: 'edit',
    why: 'Only those who edit the project’s data may say how a rule is read.',
  },
  {
    operation: 'guardrail.approve',
    needs: 'approve',
    why: 'Only those who approve for the project may put rules in force.',
  },
]
