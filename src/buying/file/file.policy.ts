import type { Policy } from '#platform/things.ts'

/** Who may do what with the files of purchases. What is published is for everybody. */
export const filePolicies: Policy[] = [
  {
    operation: 'case-file.read',
    needs: 'read',
    why: 'Members may read the file of a purchase, whatever part they have in it; an auditor, too.',
  },
  {
    operation: 'case-publication.set',
    needs: 'approve',
    why: 'Only those with the right to approve decide whether purchases are published.',
  },
  {
    operation: 'case-publication.run',
    needs: 'administrator',
    why: 'Only the product itself publishes what has happened since.',
  },
  {
    operation: 'case-publication.take',
    needs: 'edit',
    why: 'Only those who work on the data may take purchases into it.',
  },
]
