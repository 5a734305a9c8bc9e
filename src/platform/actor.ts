/** Who acts: a signed-in person, the product itself (a job, the command line of its operator), or somebody unknown. */
export type Actor = { kind: 'person'; id: string } | { kind: 'system'; name: string } | { kind: 'visitor' }
