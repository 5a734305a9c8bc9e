import type { Policy } from '#platform/things.ts'

export const importPolicies: Policy[] = [
  { operation: 'import.receive', needs: 'edit', why: 'Only those who work on the data may bring files in.' },
  {
    operation: 'import.inspect',
    needs: 'read-raw',
    why: 'A file may name people, so not every role may look into it.',
  },
  { operation: 'import.start', needs: 'edit', why: 'Only those who work on the data may import.' },
  {
    operation: 'import.forget',
    needs: 'edit',
    why: 'Only those who may remove a source may clear its rows away.',
  },
  {
    operation: 'import.sweep',
    needs: 'administrator',
    why: 'Only the product itself forgets files to which nothing refers any more.',
  },
  {
    operation: 'import.list',
    needs: 'read',
    why: 'Members may see what was imported when, and how many rows of it were loaded and set aside.',
  },
  {
    operation: 'import.read-rows',
    needs: 'read-raw',
    why: 'Original files and their rows may name people, so not every role may read them.',
  },
]
