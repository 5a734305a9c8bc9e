/** Who acts: a signed-in person, the product itself (a job, the command line of its operator), or somebody unknown. */
export type Actor = { kind: 'person'; id: string } | { kind: 'system'; name: string } | { kind: 'visitor' }

/** The id of the person who acts; null for the product itself and for a visitor. */
export const actingPerson = ({ actor }: { readonly actor: Actor }): string | null =>
  actor.kind === 'person' ? actor.id : null
