import type { Ctx } from './context.ts'
import type { Content, Ground } from './render/content.ts'

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

/** A kind of thing: how others name it, find it, and rest claims on it. All calls are for a project whose `read` was allowed. */
export type ThingKind = {
  kind: string
  /** The kind of ground it is; without, no claim can rest on it. */
  ground?: Ground
  /** Cards of those of the ids that are in the project and that the actor may see, in any order. */
  describe(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<Card[]>
  /** The best matches, at most 20; for the search page and for choosing a ground. With no words, the newest. */
  search?(ctx: Ctx, projectId: string, words: string): Promise<Card[]>
}

/** Something that waits for a person: shown on their home page until it is done. */
export type Waiting = {
  ref: Ref
  name: string
  /** What is to be done, as a key of the catalogue's `waiting.…`. */
  what: string
  due?: Date
}

/** Something that has a date in front of it. */
export type Coming = { ref: Ref; name: string; at: Date; what: string }

/** What a room adds to the pages of a project that belong to no room alone. */
export type ProjectView = {
  waiting?(ctx: Ctx, projectId: string, personId: string): Promise<Waiting[]>
  coming?(ctx: Ctx, projectId: string): Promise<Coming[]>
  /** How many entries each register of the room has; one with none is not shown before its step begins. */
  registers?(ctx: Ctx, projectId: string): Promise<Record<string, number>>
}

/** A live part of a document: what it shows now; it is frozen with the version. */
export type LiveBlock = {
  id: string
  read(ctx: Ctx, projectId: string, settings: Record<string, string>): Promise<Content>
}

/** What rooms contribute to rooms below them; `entrypoints/rooms.ts` joins it from each room's `contributions.ts`. */
export type Things = {
  readonly policies: ReadonlyMap<string, Policy>
  readonly kinds?: ReadonlyMap<string, ThingKind>
  readonly views?: readonly ProjectView[]
  readonly blocks?: ReadonlyMap<string, LiveBlock>
}
