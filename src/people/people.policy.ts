import type { Policy } from '#platform/things.ts'

export const peoplePolicies: Policy[] = [
  { operation: 'project.list', needs: 'signed-in', why: 'Anybody with an account may see which projects they are in.' },
  { operation: 'project.create', needs: 'signed-in', why: 'Anybody with an account may start a project.' },
  { operation: 'project.read', needs: 'read', why: 'Members of a project may see it.' },
  { operation: 'project.rename', needs: 'manage', why: 'Only a lead may change what the project is called.' },
  { operation: 'member.list', needs: 'read', why: 'Members may see who works with them.' },
  { operation: 'member.invite', needs: 'manage', why: 'Only a lead may invite people.' },
  { operation: 'member.change-role', needs: 'manage', why: 'Only a lead may change roles.' },
  { operation: 'member.remove', needs: 'manage', why: 'Only a lead may remove members.' },
  { operation: 'work.read', needs: 'read', why: 'Members may see what is being done.' },
  { operation: 'work.cancel', needs: 'edit', why: 'Only those who may change data may stop work on it.' },
  { operation: 'account.read', needs: 'signed-in', why: 'An account is its owner’s.' },
  { operation: 'account.export', needs: 'signed-in', why: 'Everybody may take their own data away.' },
  { operation: 'account.delete', needs: 'signed-in', why: 'Everybody may delete their own account.' },
  { operation: 'account.passkeys', needs: 'signed-in', why: 'Everybody may decide with which passkeys they sign in.' },
  { operation: 'account.tokens', needs: 'signed-in', why: 'Everybody may make access tokens for their own scripts.' },
  {
    operation: 'instance.read',
    needs: 'administrator',
    why: 'Only administrators see mail that was not sent, and the log.',
  },
]
