import type { Policy } from '#platform/things.ts'

export const systemsPolicies: Policy[] = [
  { operation: 'source.list', needs: 'read', why: 'Members may see where the data of the project comes from.' },
  { operation: 'source.create', needs: 'edit', why: 'Only those who work on the data may add a source.' },
  { operation: 'source.rename', needs: 'edit', why: 'Only those who work on the data may change a source.' },
  { operation: 'source.remove', needs: 'edit', why: 'Only those who work on the data may remove a source.' },
]
