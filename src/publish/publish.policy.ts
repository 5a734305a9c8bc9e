import type { Policy } from '#platform/things.ts'

export const publishPolicies: Policy[] = [
  { operation: 'publish.read', needs: 'read', why: 'Members may see what is published and what is about to be.' },
  {
    operation: 'publish.configure',
    needs: 'edit',
    why: 'Only those who work on the data may change how it is published.',
  },
  { operation: 'publish.configure-approval', needs: 'manage', why: 'Only a lead may change who must approve.' },
  { operation: 'publish.prepare', needs: 'edit', why: 'Only those who work on the data may propose a publication.' },
  {
    operation: 'publish.read-leaks',
    needs: 'read-raw',
    why: 'What was found may be personal, so only those who may read raw data see it.',
  },
  { operation: 'publish.decide-leak', needs: 'edit', why: 'Only those who work on the data decide what is taken out.' },
  {
    operation: 'publish.approve',
    needs: 'approve',
    why: 'Only those with the right to approve decide what becomes public.',
  },
  { operation: 'publish.run', needs: 'approve', why: 'Only those with the right to approve put a publication online.' },
  {
    operation: 'publish.retract',
    needs: 'approve',
    why: 'Only those with the right to approve take a publication back.',
  },
  { operation: 'publish.question', needs: 'approve', why: 'Only those with the right to approve release a question.' },
  { operation: 'publish.update', needs: 'write', why: 'Only those who write for the project may say how it goes.' },
  {
    operation: 'publish.elsewhere',
    needs: 'administrator',
    why: 'Only administrators choose whose lists of projects are shown here.',
  },
]
