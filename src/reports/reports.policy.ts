import type { Policy } from '#platform/things.ts'

export const reportPolicies: Policy[] = [
  { operation: 'report.read', needs: 'read', why: 'Members may see and take away the reports of their project.' },
  {
    operation: 'report.make',
    needs: 'write',
    why: 'Only those who write the team’s texts may freeze one as a report.',
  },
  {
    operation: 'report.offer',
    needs: 'approve',
    why: 'Only those who may approve what leaves the project say that a paper is for everybody.',
  },
]
