import type { Policy } from '#platform/things.ts'

/** Who may do what in purchases. Within a purchase the seats decide further: see `seats/` and `machine/moves.ts`. */
export const casePolicies: Policy[] = [
  { operation: 'case.read', needs: 'read', why: 'Members may read the purchases of their project.' },
  { operation: 'case.open', needs: 'write', why: 'Only those who write for the project may open a purchase.' },
  {
    operation: 'case.act',
    needs: 'read',
    why: 'Members act in a purchase in the seat they have there, and in no other.',
  },
  { operation: 'case.share', needs: 'write', why: 'Whoever writes for the project asks others to act by a link.' },
  {
    operation: 'case.end-link',
    needs: 'read',
    why: 'Members end the links that they made; leads and officers end any link of a purchase.',
  },
  { operation: 'case.time', needs: 'administrator', why: 'Only the product itself says that a time has come.' },
  { operation: 'party.read', needs: 'read', why: 'Members may see who takes part in purchases.' },
  {
    operation: 'party.write',
    needs: 'write',
    why: 'Only those who write for the project may add somebody to purchases.',
  },
  { operation: 'duty.write', needs: 'manage', why: 'Only a lead may say who signs what, and up to which amount.' },
]
