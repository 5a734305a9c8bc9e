import type { Policy } from '#platform/things.ts'

export const measurePolicies: Policy[] = [
  { operation: 'measure.start', needs: 'edit', why: 'Only those who work on the data may measure it anew.' },
  {
    operation: 'measure.configure',
    needs: 'edit',
    why: 'Settings decide what is flagged, so only those who work on the data may change them.',
  },
  { operation: 'measure.read', needs: 'read', why: 'Members may see what was measured, and how.' },
  {
    operation: 'measure.read-rows',
    needs: 'read',
    why: 'Members may see the processes that a figure rests on.',
  },
]
