/** Words about people: accounts, invitations, members. */
export const people = {
  'people.invitation-subject': 'You are invited to a project',
  'people.invitation-letter':
    'Somebody invites you to work with them in Fairlead.\n\nOpen this address to accept:\n{link}\n\nIt works once, for {days|day|days}. If you expected nothing of the kind, do nothing.\n',
} as const
