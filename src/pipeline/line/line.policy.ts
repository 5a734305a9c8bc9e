import type { Policy } from '#platform/things.ts'

export const linePolicies: Policy[] = [
  {
    operation: 'line.run',
    needs: 'edit',
    why: 'Only those who work on the data may run the line from mapping to measures.',
  },
  { operation: 'line.read', needs: 'read', why: 'Members may see how far the data of the project is.' },
]
