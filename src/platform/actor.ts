/**
 * Who acts: a signed-in person, the product itself (a job, the command line of its operator), the holder of a link to one
 * thing, or somebody unknown.
 */
export type Actor =
  | { kind: 'person'; id: string }
  | { kind: 'system'; name: string }
  | { kind: 'link'; id: string }
  | { kind: 'visitor' }

/** The id of the person who acts; null for everybody else. */
export const actingPerson = ({ actor }: { readonly actor: Actor }): string | null =>
  actor.kind === 'person' ? actor.id : null
