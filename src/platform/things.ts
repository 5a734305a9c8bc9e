/** What may be done with a project, granted by the roles its members hold. Roles are data; these few words are not. */
export type Capability = 'read' | 'read-raw' | 'edit' | 'approve' | 'manage'

/** Who may call one operation. An operation without a policy is refused. */
export type Policy = {
  /** As it stands in code and in the log: `import.start`. */
  operation: string
  /** The capability needed in the operation's project; or anybody signed in; or the instance's administrators. */
  needs: Capability | 'signed-in' | 'administrator'
  /** Administrators may, too, though they are no members of the project. */
  orAdministrator?: true
  /** Why, in one sentence that can be shown to the person refused. */
  why: string
}

/** What rooms contribute to rooms below them; `main.ts` joins it from each room's `contributions.ts`. */
export type Things = {
  readonly policies: ReadonlyMap<string, Policy>
}
