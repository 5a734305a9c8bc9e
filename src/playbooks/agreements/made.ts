import { type Ctx, findOnce } from '#platform/context.ts'
import type { Made } from '#platform/things.ts'
import type { Playbook, Step } from '../playbook/playbook.ts'
import { splitPartId } from '../runs/run.ts'

/** How far a deliverable has come, in order. */
export const deliverableStates = ['missing', 'begun', 'in-review', 'approved', 'delivered'] as const
export type DeliverableState = (typeof deliverableStates)[number]

const rank = (state: DeliverableState) => deliverableStates.indexOf(state)
export const furtherOf = (one: DeliverableState, other: DeliverableState): DeliverableState =>
  rank(one) >= rank(other) ? one : other

/** What the rooms know the project to make from templates, however it was begun. */
export const readMade = (ctx: Ctx, projectId: string): Promise<Made[]> =>
  findOnce(ctx, `made ${projectId}`, async () =>
    (await Promise.all((ctx.things.views ?? []).map((view) => view.made?.(ctx, projectId) ?? []))).flat(),
  )

/** What has come furthest of what a run makes from a template; what was begun at a step of another run is not this one's. */
export function findMade(made: readonly Made[], runId: string, template: string): Made | undefined {
  const ofRun = made.filter((one) => one.template === template && (!one.step || splitPartId(one.step).runId === runId))
  return ofRun.toSorted((a, b) => rank(b.state) - rank(a.state))[0]
}

/** Signatures under what is in force that count for the playbook's own agreements about it, as `agreement.party`. */
export function listKnownSignatures(playbook: Pick<Playbook, 'agreements'>, made: readonly Made[]): string[] {
  return playbook.agreements.flatMap(({ id, about, signedBy }) =>
    signedBy
      .filter((party) => made.some((one) => about.includes(one.template) && one.signedBy?.includes(party)))
      .map((party) => `${id}.${party}`),
  )
}

/**
 * What shows by itself that a checklist item is met: where it asks for the agreement, the one in force that all whom the
 * playbook names have signed.
 */
export function findProof(
  playbook: Pick<Playbook, 'agreements'>,
  check: Pick<Step['checklist'][number], 'evidence'>,
  made: readonly Made[],
): Made | undefined {
  if (!check.evidence.includes('agreement')) return undefined
  return made.find(({ template, signedBy }) => {
    const about = playbook.agreements.filter((agreement) => agreement.about.includes(template))
    return signedBy && about.length && about.every((one) => one.signedBy.every((party) => signedBy.includes(party)))
  })
}
