import type { Policy } from '#platform/things.ts'

export const playbooksPolicies: Policy[] = [
  { operation: 'playbook.list', needs: 'signed-in', why: 'Anybody with an account may read the playbooks that ship.' },
  { operation: 'playbook.read', needs: 'read', why: 'Members may read the playbooks of their project.' },
  { operation: 'playbook.change', needs: 'write', why: 'Only those who write in a project may change its playbooks.' },
  { operation: 'run.read', needs: 'read', why: 'Members may see where their project stands.' },
  { operation: 'run.start', needs: 'manage', why: 'Only a lead may let the project follow a playbook: it adds roles.' },
  {
    operation: 'run.migrate',
    needs: 'manage',
    why: 'Only a lead may move a project to another version: it adds roles.',
  },
  { operation: 'run.route', needs: 'write', why: 'Only those who write in a project may decide on its route.' },
  { operation: 'run.plan', needs: 'write', why: 'Only those who write in a project may move its dates.' },
  {
    operation: 'run.claim',
    needs: 'write',
    why: 'Only those who write in a project may say which department does what.',
  },
  { operation: 'run.sign', needs: 'comment', why: 'Whoever signs speaks for a side or a role of the project.' },
  { operation: 'step.change', needs: 'write', why: 'Only those who write in a project may say what is done.' },
  { operation: 'step.ask', needs: 'comment', why: 'Only those who may comment may ask and answer.' },
  { operation: 'phase.close', needs: 'approve', why: 'Only those who approve may close a phase or open it again.' },
]
