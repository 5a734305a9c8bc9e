import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { meetingRefusals } from '../meetings/meetings.errors.ts'
import { findMeeting } from '../meetings/meetings.ts'
import { addEntry, changeEntry, findEntry, listEntries } from '../register/entries.ts'
import {
  type Decision,
  decisionFields,
  decisions,
  isCircle,
  markSuperseded,
  type StandingDecision,
} from './decision.ts'

export type DecisionInput = z.input<typeof decisionFields>
type Place = { projectId: string; decisionId: string }

const newestFirst = (a: Decision, b: Decision) =>
  a.decidedOn === b.decidedOn ? (a.id < b.id ? 1 : -1) : a.decidedOn < b.decidedOn ? 1 : -1

/** The decisions of a project, the newest first, each with the one that has taken its place. */
export async function listDecisions(
  ctx: Ctx,
  input: { projectId: string; meetingId?: string; isPublic?: true },
): Promise<StandingDecision[]> {
  const all = markSuperseded(await listEntries(ctx, decisions, { projectId: input.projectId }))
  const wanted = all.filter(
    (one) => (!input.meetingId || one.meetingId === input.meetingId) && (!input.isPublic || one.isPublic),
  )
  return wanted.toSorted(newestFirst)
}

/** One decision. Throws `workspace.no-such-entry`. */
export async function findDecision(ctx: Ctx, { projectId, decisionId }: Place): Promise<StandingDecision> {
  const decision = await findEntry(ctx, decisions, { projectId, id: decisionId })
  const all = markSuperseded(await listEntries(ctx, decisions, { projectId }))
  return all.find(({ id }) => id === decision.id) ?? { ...decision, supersededBy: null }
}

/** Who decided are members, the meeting and the earlier decision of this project, and decisions lead in no circle. */
async function check(ctx: Ctx, projectId: string, input: DecisionInput, before?: Decision): Promise<void> {
  const { decidedBy, meetingId, supersedes, isPublic } = checkInput(decisionFields, input)
  const members = new Set((await listMembers(ctx, projectId)).map(({ personId }) => personId))
  const known = new Set(before?.decidedBy)
  if (!decidedBy.every((id) => members.has(id) || known.has(id))) throw meetingRefusals.noMember('decidedBy')
  if (meetingId) await findMeeting(ctx, { projectId, meetingId })
  if (supersedes) {
    await findEntry(ctx, decisions, { projectId, id: supersedes })
    const all = await listEntries(ctx, decisions, { projectId })
    if (before && isCircle(all, before.id, supersedes)) throw meetingRefusals.circle()
  }
  if (isPublic !== (before?.isPublic ?? false)) await allow(ctx, 'decision.publish', projectId)
}

/** Writes down a decision. To make it public needs `decision.publish`. */
export async function addDecision(ctx: Ctx, input: { projectId: string } & DecisionInput): Promise<{ id: string }> {
  const { projectId, ...values } = input
  await allow(ctx, 'decision.write', projectId)
  await check(ctx, projectId, values)
  return addEntry(ctx, decisions, { projectId, values })
}

/** Changes how a decision is written down, where it is still the version `basedOn`. Throws `workspace.changed-meanwhile`. */
export async function changeDecision(ctx: Ctx, input: Place & DecisionInput & { basedOn: number }): Promise<void> {
  const { projectId, decisionId, basedOn, ...values } = input
  await allow(ctx, 'decision.write', projectId)
  await check(ctx, projectId, values, await findEntry(ctx, decisions, { projectId, id: decisionId }))
  await changeEntry(ctx, decisions, { projectId, id: decisionId, basedOn: Number(basedOn), values })
}
