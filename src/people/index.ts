export { changePassword, chooseLanguage, exportAccount, findAccount, findViewer } from './account/account.ts'
export { createPerson } from './account/create-person.ts'
export { deleteAccount, listDeletionObstacles, type Obstacles } from './account/delete-account.ts'
export type { Passkey } from './account/passkeys.store.ts'
export { recordNewPasskey, removePasskey, renamePasskey } from './account/passkeys.ts'
export { createToken, findActor, listTokens, revokeToken } from './account/tokens.ts'
export { hashSecret } from './actor.ts'
export { contributions } from './contributions.ts'
export type { ListedAccount } from './installation/accounts.store.ts'
export {
  endSessions,
  findListedAccount,
  listAccounts,
  setAdministrator,
  setDisabled,
} from './installation/accounts.ts'
export { invitePerson, listPersonInvitations, withdrawPersonInvitation } from './installation/invite-person.ts'
export { listChanges, listLetters } from './installation/records.ts'
export { acceptInvitation, findInvitation } from './members/accept-invitation.ts'
export { emailSchema, type Invitation, type OpenInvitation } from './members/invitation.ts'
export { inviteMember, listInvitations, withdrawInvitation } from './members/invite-member.ts'
export { type HeldRole, type Member, sidesOf } from './members/member.ts'
export { listMembers, removeMember } from './members/members.ts'
export { acceptRole, addRoles, giveRole, listRoles, setRoles } from './members/roles-of-members.ts'
export {
  createOrganisation,
  listOrganisations,
  renameOrganisation,
  setOrganisation,
} from './organisations/organisations.ts'
export { allow, may } from './policy.ts'
export { createProject } from './projects/create-project.ts'
export type { Project } from './projects/project.ts'
export { findProject, listProjects, renameProject } from './projects/projects.ts'
export { describeRemoval, removeProject } from './projects/remove-project.ts'
export type { Role } from './roles.ts'
export { checkSetupToken, createAdministrator, hasAdministrator, issueSetupToken } from './setup/setup.ts'
export { cancelWork, findWork, listWork } from './work/work.ts'
