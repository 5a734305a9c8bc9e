import type { Policy } from '#platform/things.ts'

export const mapPolicies: Policy[] = [
  {
    operation: 'map.suggest',
    needs: 'edit',
    why: 'Only those who work on the data may have a mapping suggested: it shows values of rows.',
  },
  { operation: 'map.save', needs: 'edit', why: 'Only those who work on the data may change the mapping.' },
  { operation: 'map.read', needs: 'read', why: 'Members may see how columns become fields.' },
  {
    operation: 'map.preview',
    needs: 'read-raw',
    why: 'A preview shows rows, which may name people, so not every role may see one.',
  },
  { operation: 'map.run', needs: 'edit', why: 'Only those who work on the data may make releases from it.' },
  {
    operation: 'map.problems',
    needs: 'read-raw',
    why: 'The list of problems shows values of rows, which may name people, so not every role may read it.',
  },
  {
    operation: 'map.trace',
    needs: 'read-raw',
    why: 'Following a value back shows the row it came from, which may name people, so not every role may do it.',
  },
]
