import type { Policy } from '#platform/things.ts'

/** Who may do what with cards, statements and places of payment. What happens in a purchase its seats decide. */
export const deliverPolicies: Policy[] = [
  {
    operation: 'deliver.look',
    needs: 'administrator',
    why: 'Only the product itself looks whether an address answers.',
  },
  { operation: 'card.read', needs: 'read', why: 'Members may see the cards of their project and what they paid.' },
  { operation: 'card.write', needs: 'manage', why: 'Only a lead may add a card or change it.' },
  {
    operation: 'statement.import',
    needs: 'write',
    why: 'Only the holder of a card and those who write for the project may take in its statements.',
  },
  { operation: 'payee.read', needs: 'read', why: 'Members may see where suppliers are paid.' },
  {
    operation: 'payee.write',
    needs: 'write',
    why: 'Only those who write for the project may say where a supplier is paid.',
  },
  {
    operation: 'payee.confirm',
    needs: 'read',
    why: 'Any other member may confirm where a supplier is paid, after asking the supplier.',
  },
  { operation: 'reuse.read', needs: 'read', why: 'Members may see what can be used again.' },
]
