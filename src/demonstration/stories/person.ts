/** An invented person of a story: the first of their roles is the one they joined with. */
export type StoryPerson = {
  key: string
  name: string
  email: string
  roles: readonly [string, ...string[]]
  /** Whether they have said yes to what their roles expect. */
  hasAccepted?: boolean
}
