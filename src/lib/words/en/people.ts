/** Words about people: accounts, sign-in, invitations, members, privacy. */
export const people = {
  'sign-in.title': 'Sign in',
  'sign-in.email': 'E-mail address',
  'sign-in.password': 'Password',
  'sign-in.button': 'Sign in',
  'sign-in.passkey': 'Sign in with a passkey',
  'sign-in.provider': 'Sign in through {name}',
  'sign-in.unknown-to-us':
    'Your organisation knows you, but you have no account here yet. Ask a lead of your project for an invitation.',
  'sign-in.provider-failed':
    'Signing in at your organisation did not come to its end. Start again, and go through it within ten minutes.',
  'sign-in.no-account': 'Accounts are made by invitation. Ask a lead of your project for a link.',

  'setup.title': 'Make the first account',
  'setup.intro':
    'You are the first person here. This account administers the installation: it sees all accounts, the log and unsent mail, and it can start projects and invite others.',
  'setup.name': 'Your name',
  'setup.email': 'E-mail address',
  'setup.password': 'Password',
  'setup.password-hint':
    'At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess.',
  'setup.button': 'Make the account',

  'invitation.title': 'Invitation to {project}',
  'invitation.caption': 'You are invited to',
  'invitation.to-installation':
    'You are invited to have an account here. You can then start projects and be invited to others.',
  'invitation.product': 'Fairlead',
  'invitation.as': 'Your role will be: {role}.',
  'invitation.new-account': 'This makes an account for {email}.',
  'invitation.sign-in-first': 'You have an account for {email}. Sign in; then this page lets you accept.',
  'invitation.accept': 'Accept the invitation',

  'account.title': 'Your account',
  'account.name': 'Name',
  'account.email': 'E-mail address',
  'account.since': 'Account since',
  'account.projects': 'Projects',
  'account.no-projects': 'None yet',
  'account.tokens': 'Access tokens',
  'account.token-count': '{count|token|tokens}',
  'account.tokens-link': 'Manage tokens',
  'account.sign-out': 'Sign out',
  'account.passkeys': 'Passkeys',
  'account.passkey-count': '{count|passkey|passkeys}',
  'account.passkeys-link': 'Manage passkeys',
  'account.yours': 'Your data',
  'account.change-password': 'Change your password',
  'account.export': 'Download everything kept about you',
  'account.delete': 'Delete your account',

  'passkeys.title': 'Passkeys',
  'passkeys.what': 'With a passkey you sign in by fingerprint, face or PIN of your device, without a password.',
  'passkeys.none': 'You have no passkey yet.',
  'passkeys.unnamed': 'Passkey without a name',
  'passkeys.added': 'Added',
  'passkeys.name': 'Name of the passkey',
  'passkeys.name-hint': 'For example “my laptop”. You may leave it empty.',
  'passkeys.rename': 'Save the name',
  'passkeys.remove': 'Remove',
  'passkeys.new': 'Add a passkey',
  'passkeys.add': 'Add a passkey on this device',
  'passkeys.need-script':
    'Adding a passkey needs JavaScript, which is off in this browser. Your password works without it.',
  'passkeys.unknown-here': 'This browser knows no passkeys. Your password works, and so does another browser.',
  'passkeys.refused':
    'No passkey was added: the device was not asked, or said no. If you signed in more than a day ago, sign out, sign in again and repeat it.',

  'account-delete.title': 'Delete your account',
  'account-delete.what': 'If you go on, the account {email} is deleted.',
  'account-delete.gone':
    'Your name, e-mail address, password, passkeys, sessions and tokens are deleted, and your key is destroyed: what was encrypted for you can never be read again.',
  'account-delete.letters': 'Invitations and letters to your address are deleted, too, sent or not.',
  'account-delete.kept':
    'What you made, decided and approved in projects stays there, under an id without a name. So does the log, which can still be verified.',
  'account-delete.not-yet': 'Before your account can be deleted:',
  'account-delete.last-administrator':
    'You are the only administrator of this installation. Make somebody else one first.',
  'account-delete.accounts-link': 'Go to the accounts',
  'account-delete.last-lead':
    'Nobody else can manage “{project}”. Make another member a lead there, or remove the project.',
  'account-delete.people-link': 'People in “{project}”',
  'account-delete.password': 'Your password, to be sure that it is you',
  'account-delete.fresh':
    'To be sure that it is you: this works within ten minutes after you signed in. If it is longer ago, sign out and in again first.',
  'account-delete.final': 'This cannot be undone.',
  'account-delete.button': 'Delete my account',
  'account-delete.keep': 'Keep my account',

  'password.title': 'Change your password',
  'password.after': 'Afterwards you are signed out everywhere and sign in with the new one.',
  'password.current': 'Current password',
  'password.next': 'New password',
  'password.button': 'Change the password',

  'tokens.title': 'Access tokens',
  'tokens.what': 'A token lets a script of yours call the API with your rights. It is valid for a year.',
  'tokens.made': 'This is your new token. Copy it now: it is not shown again.',
  'tokens.yours': 'Your tokens',
  'tokens.name': 'Name',
  'tokens.name-hint': 'What it is for, for example “monthly import”.',
  'tokens.ends': 'Valid until',
  'tokens.last-used': 'Last used',
  'tokens.never': 'Never',
  'tokens.end': 'End it',
  'tokens.end-one': 'End',
  'tokens.none': 'You have no tokens. You need one only for scripts.',
  'tokens.new': 'Make a token',
  'tokens.button': 'Make the token',

  'accounts.title': 'Accounts',
  'accounts.what':
    'Everybody who can sign in to this installation. Administrators see this page, the log and unsent mail; they do not see projects they are not members of.',
  'accounts.all': 'All accounts',
  'accounts.name': 'Name',
  'accounts.email': 'E-mail address',
  'accounts.state': 'State',
  'accounts.administrator': 'Administrator',
  'accounts.disabled': 'Disabled',
  'accounts.projects': 'Projects',
  'accounts.project-count': '{count|project|projects}',
  'accounts.sessions': 'Signed in',
  'accounts.session-count': 'in {count|browser|browsers}',
  'accounts.since': 'Since',
  'accounts.invite': 'Invite somebody to have an account',
  'accounts.invite-what':
    'They can then start projects of their own. To invite somebody to a project, use the project’s page “People”.',
  'accounts.invitation-subject': 'You are invited to Fairlead',
  'accounts.make-administrator': 'Make an administrator',
  'accounts.make-administrator-what':
    'They see this page, the log and unsent mail, and can disable accounts. They are signed out and sign in again with the new rights.',
  'accounts.end-administrator': 'End being an administrator',
  'accounts.end-administrator-what': 'They keep their account and their projects, and are signed out once.',
  'accounts.end-administrator-own':
    'This is you: you are signed out and see this page no more. You keep your account and your projects.',
  'accounts.end-sessions': 'Sign out everywhere',
  'accounts.end-sessions-what':
    'Ends the sessions in {count|browser|browsers}, as when a device was lost. Access tokens go on.',
  'accounts.disable': 'Disable the account',
  'accounts.disable-what':
    'They are signed out at once, and no password, passkey or access token of theirs works. What they did stays, and it can be undone here. Only they themselves can delete their account.',
  'accounts.enable': 'Let the account be used again',
  'accounts.enable-what': 'They can sign in again, and their access tokens work again.',

  'people.title': 'People',
  'people.members': 'Members',
  'people.invited': 'Invited, not here yet',
  'people.name': 'Name',
  'people.email': 'E-mail address',
  'people.role': 'Role',
  'people.since': 'Since',
  'people.ends': 'Valid until',
  'people.change': 'Change',
  'people.change-role': 'Change role',
  'people.change-role-what': 'A changed role signs the person out; they sign in again with the new rights.',
  'people.change-role-button': 'Change the role',
  'people.remove': 'Remove',
  'people.remove-title': 'Remove from the project',
  'people.remove-what': 'They lose access at once and are signed out. What they made stays.',
  'people.remove-button': 'Remove this person',
  'people.keep': 'Keep this person',
  'people.withdraw': 'Withdraw',
  'people.invite': 'Invite somebody',
  'people.invite-button': 'Make an invitation',
  'people.link-made':
    'The invitation is on its way by mail, where mail is set up. You can also hand over this link yourself; it works once:',
  'people.invitation-subject': 'You are invited to a project',
  'people.invitation-letter':
    'Somebody invites you to work with them in Fairlead.\n\nOpen this address to accept:\n{link}\n\nIt works once, for {days|day|days}. If you expected nothing of the kind, do nothing.\n',

  'new-project.title': 'Start a project',
  'new-project.what':
    'A project holds your data, its measures, the people who work on it and what you publish. You become its lead.',
  'new-project.name': 'What is the project called?',
  'new-project.name-hint': 'For example “Open contracting in Example City”.',
  'new-project.organisation': 'Whose project is it?',
  'new-project.organisation-hint': 'The city, agency or group that stands behind it. It appears on what you publish.',
  'new-project.button': 'Start the project',

  'privacy.title': 'Privacy',
  'privacy.controller': '{name} answers for the personal data in this installation. Contact: {contact}',
  'privacy.no-controller':
    'Nobody has been named yet who answers for personal data in this installation. Its operator sets PRIVACY_CONTROLLER and PRIVACY_CONTACT.',
  'privacy.kept': 'What is kept about you',
  'privacy.kept-account':
    'Your name, e-mail address, a hash of your password, your passkeys: as long as you have an account.',
  'privacy.kept-session':
    'Your sessions with the browser’s name and network address: until you sign out, or twelve hours after you last did something.',
  'privacy.kept-work': 'Which changes you made, by an id without your name: as long as the project’s log is kept.',
  'privacy.kept-mail': 'Mail to you is sent through the mail server of this installation.',
  'privacy.kept-mail-sink': 'No mail is sent from this installation. Letters are kept for its administrator to see.',
  'privacy.kept-provider': 'You may sign in through {name}, which then learns when you do.',
  'privacy.not': 'What is not done',
  'privacy.not-what':
    'No cookies but the one that keeps you signed in. No analytics, no trackers, nothing loaded from other sites.',
  'privacy.rights': 'Your rights',
  'privacy.rights-what': 'On your account page you can download everything kept about you, and delete your account.',
  'privacy.account-link': 'Go to your account',

  'accessibility.title': 'Accessibility',
  'accessibility.aim':
    'Every page is meant to meet WCAG 2.2, level AA, and to work by keyboard, at 200 % zoom, on a narrow screen and without JavaScript.',
  'accessibility.tested': 'How it is tested',
  'accessibility.tested-what':
    'The main pages are checked by axe and by keyboard in a real browser with every release. They have not been assessed by an independent auditor.',
  'accessibility.report': 'Something does not work for you?',
  'accessibility.report-how': 'Tell {contact} what you wanted to do and what happened.',
  'accessibility.administrator': 'the administrator of this installation',
} as const
