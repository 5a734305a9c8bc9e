import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `people.${code}`, kind, message, details })

const listNames = (names: string[]) => names.map((name) => `“${name}”`).join(', ')

/** Every refusal of this room but those of `allow`. */
export const refusals = {
  setupDone: () =>
    refusal('setup-done', 'conflict', 'This installation has its administrator already. Sign in instead.'),
  setupToken: () =>
    refusal(
      'setup-token',
      'forbidden',
      'This setup link is not the newest one. Use the address that was printed at the last start.',
    ),
  emailTaken: () => refusal('email-taken', 'conflict', 'Somebody with this e-mail address has an account already.'),
  noInvitation: () =>
    refusal(
      'no-invitation',
      'not-found',
      'This invitation was used, withdrawn or has ended. If you used it, sign in; if not, ask the person who invited you for a new link.',
    ),
  otherPerson: (email: string) =>
    refusal(
      'other-person',
      'forbidden',
      `This invitation is for ${email}, and you are signed in as somebody else. Sign out, then open the link again.`,
    ),
  signInToAccept: () =>
    refusal('sign-in-to-accept', 'conflict', 'You have an account already. Sign in, then open the link again.'),
  noSuchRole: (role: string) => refusal('no-such-role', 'invalid', `There is no role "${role}" in this project.`),
  noRole: () => refusal('no-role', 'invalid', 'A member has at least one role. Choose one, or remove the member.'),
  notYourRole: () => refusal('not-your-role', 'not-found', 'This is not one of your roles in the project.'),
  noSuchMember: () => refusal('no-such-member', 'not-found', 'This person is not a member of the project.'),
  alreadyMember: (email: string) =>
    refusal('already-member', 'conflict', `${email} is a member of this project already.`),
  lastLead: () =>
    refusal('last-lead', 'conflict', 'A project needs somebody who can manage it. Make another member a lead first.'),
  lastAdministrator: () =>
    refusal(
      'last-administrator',
      'conflict',
      'This is the only administrator of the installation. Make somebody else one first.',
    ),
  lastLeadLeaves: (projects: string[]) =>
    refusal(
      'last-lead-leaves',
      'conflict',
      `Nobody else can manage ${listNames(projects)}. Make another member a lead there, or remove the project; then delete your account.`,
    ),
  noSuchProject: () => refusal('no-such-project', 'not-found', 'There is no such project.'),
  noSuchOrganisation: () => refusal('no-such-organisation', 'not-found', 'There is no such organisation.'),
  organisationExists: (name: string) =>
    refusal('organisation-exists', 'conflict', `There is an organisation called “${name}” already.`, {
      fields: { name: `There is an organisation called “${name}” already.` },
    }),
  otherName: (name: string) =>
    refusal('other-name', 'invalid', `Type the name of the project as it is written: ${name}`, {
      fields: { name: `Type the name of the project as it is written: ${name}` },
    }),
  workGoesOn: () =>
    refusal(
      'work-goes-on',
      'conflict',
      'Work goes on in this project. Wait until it has ended, or cancel it, then remove the project.',
    ),
  noSuchAccount: () => refusal('no-such-account', 'not-found', 'There is no such account in this installation.'),
  accountDisabled: () =>
    refusal('account-disabled', 'conflict', 'This account is disabled. Let it be used again first.'),
  notYourself: () =>
    refusal(
      'not-yourself',
      'conflict',
      'You cannot disable the account that you use. Ask another administrator, or delete it on your account page.',
    ),
  wrongPassword: (field: 'current' | 'password') =>
    refusal('wrong-password', 'invalid', 'That is not your current password.', {
      fields: { [field]: 'That is not your current password.' },
    }),
  signInAgain: () =>
    refusal(
      'sign-in-again',
      'forbidden',
      'To be sure that it is you: sign out, sign in again with your passkey or through your organisation, and repeat this within ten minutes.',
    ),
  noSuchPasskey: () => refusal('no-such-passkey', 'not-found', 'You have no such passkey.'),
  lastWayIn: () =>
    refusal(
      'last-way-in',
      'conflict',
      'This passkey is your only way to sign in. Add another one first, then remove this one.',
    ),
} as const
