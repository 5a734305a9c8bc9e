import type { Policy } from '#platform/things.ts'

/** Who may do what with suppliers and open opportunities. What is public is for everybody and asks no policy. */
export const offerPolicies: Policy[] = [
  { operation: 'supplier.read', needs: 'read', why: 'Members may see the suppliers of their project.' },
  {
    operation: 'supplier.write',
    needs: 'write',
    why: 'Only those who write for the project may register suppliers and what registers say of them.',
  },
  {
    operation: 'supplier.suspend',
    needs: 'read',
    why: 'Members suspend a supplier with the duty of an officer, and in no other.',
  },
  {
    operation: 'notice.publish',
    needs: 'write',
    why: 'Only those who write for the project may publish an opportunity or change it.',
  },
  {
    operation: 'notice.answer',
    needs: 'write',
    why: 'Only those who write for the project may answer questions of suppliers.',
  },
  {
    operation: 'offers.close',
    needs: 'administrator',
    why: 'Only the product itself closes offers, at their deadline.',
  },
  { operation: 'offers.open', needs: 'read', why: 'Members whom the notice names open offers; nobody else does.' },
]
