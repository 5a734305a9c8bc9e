import type { Policy } from '#platform/things.ts'

export const compilePolicies: Policy[] = [
  { operation: 'compile.start', needs: 'edit', why: 'Only those who work on the data may compile it anew.' },
  {
    operation: 'compile.read',
    needs: 'read',
    why: 'Members may see how many releases were merged, and what was noticed.',
  },
  { operation: 'process.list', needs: 'read', why: 'Members may see the processes of the project.' },
  { operation: 'process.read', needs: 'read', why: 'Members may see a process and how it came about.' },
  {
    operation: 'process.trace',
    needs: 'read-raw',
    why: 'Rows of the original files may name people, so not every role may follow a value back to them.',
  },
]
