import type { Policy } from '#platform/things.ts'

/** Who may do what with needs before they become purchases. */
export const needPolicies: Policy[] = [
  { operation: 'backlog.read', needs: 'read', why: 'Members may read the backlog of their project.' },
  { operation: 'backlog.import', needs: 'write', why: 'Only those who write for the project may import a backlog.' },
  { operation: 'work-package.read', needs: 'read', why: 'Members may read the work packages of their project.' },
  {
    operation: 'work-package.write',
    needs: 'write',
    why: 'Only those who write for the project may change its work packages.',
  },
  { operation: 'draft-notice.read', needs: 'read', why: 'Members may read the drafts of notices.' },
  {
    operation: 'draft-notice.write',
    needs: 'write',
    why: 'Only those who write for the project may change its drafts of notices.',
  },
  { operation: 'officer-question.read', needs: 'read', why: 'Members may see what an officer was asked.' },
  {
    operation: 'officer-question.ask',
    needs: 'comment',
    why: 'Whoever takes part in the project may ask an officer.',
  },
  {
    operation: 'officer-question.answer',
    needs: 'read',
    why: 'Members who are procurement officers answer; while there is none, a lead does.',
  },
  { operation: 'buying.guidance', needs: 'read', why: 'Members may read the guidance for buyers.' },
]
