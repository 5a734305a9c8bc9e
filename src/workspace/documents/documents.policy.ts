import type { Policy } from '#platform/things.ts'

export const documentPolicies: Policy[] = [
  { operation: 'document.read', needs: 'read', why: 'Members may read what the team writes.' },
  { operation: 'document.create', needs: 'write', why: 'Only those who write for the team may start a document.' },
  { operation: 'document.write', needs: 'write', why: 'Only those who write for the team may change its documents.' },
  { operation: 'document.comment', needs: 'comment', why: 'Only those who may comment may speak beside a text.' },
  { operation: 'document.settle', needs: 'write', why: 'Whoever writes the text says what became of a comment.' },
  { operation: 'document.review', needs: 'write', why: 'Whoever writes the text starts and ends its reviews.' },
  { operation: 'document.judge', needs: 'comment', why: 'Only those who may comment give a verdict in a review.' },
  { operation: 'document.approve', needs: 'approve', why: 'Only those whose role says so may approve a document.' },
  {
    operation: 'document.share',
    needs: 'write',
    why: 'Whoever writes the text decides with whom outside it is shared.',
  },
  { operation: 'document.close', needs: 'write', why: 'Whoever writes the text closes it, once it is approved.' },
  {
    operation: 'document.classify',
    needs: 'approve',
    why: 'Only those who may approve say which work product a document is, and whether it is for everybody.',
  },
  {
    operation: 'document.reopen',
    needs: 'manage',
    why: 'A closed document was approved as it stands, so only a lead may reopen it.',
  },
  { operation: 'document.remove', needs: 'manage', why: 'Only a lead may remove a document for good.' },
]
