export type { Ground } from './render/content.ts'

/**
 * What may be done with a project, granted by the roles its members hold. Roles are data; these few words are not.
 * `comment` is to speak beside a text, `write` to change what the team writes, `edit` to change its data.
 */
export type Capability = 'read' | 'read-raw' | 'comment' | 'write' | 'edit' | 'approve' | 'manage'

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

/** Things are named `kind:id` across rooms. */
export type Ref = `${string}:${string}`

/** What other rooms may show of a thing. */
export type Card = {
  ref: Ref
  name: string
  /** Its state in a word of the catalogue's, where it has one. */
  state?: string
  /** Changes when what a claim could rest on changes: a new value, another wording. */
  mark?: string
  /** Where words were found in it. */
  excerpt?: string
}

/** Something that waits for a person: shown on their home page until it is done. */
export type Waiting = {
  ref: Ref
  name: string
  /** What is to be done, as a key of the catalogue's `waiting.…`. */
  what: string
  due?: Date
}

/** How far something has come that a project makes. */
export type MadeState = 'begun' | 'in-review' | 'approved' | 'delivered'

/** Something that a project makes from a template: by it a playbook knows what stands behind its deliverables. */
export type Made = {
  ref: Ref
  name: string
  template: string
  state: MadeState
  at: Date
  /** The step of a run (`RUN.STEP`) that it was begun at; null: at none. */
  step: string | null
  /** The sides and roles that have signed it, where it is signed and in force. */
  signedBy?: readonly string[]
}

/** Something that has a date in front of it. */
export type Coming = { ref: Ref; name: string; at: Date; what: string }
