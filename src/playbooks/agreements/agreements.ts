import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Made, Ref } from '#platform/things.ts'
import { selectPlaybook } from '../library/library.store.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { openRun, type RunAddress } from '../runs/find-run.ts'
import { readPlaybookOf, readRuns } from '../runs/read-runs.ts'
import type { Run } from '../runs/run.ts'
import { insertSignature, selectSignatures } from './agreements.store.ts'
import { readMade } from './made.ts'

/**
 * One side or role that has to sign; `signedBy` is the person, null once they have left, and where it was signed from
 * outside, by somebody without an account. `inForce` is the agreement of the project that it has signed, where that stands
 * for this one.
 */
export type Party = {
  id: string
  name: string
  signedAt: Date | null
  signedBy: string | null
  isFromOutside: boolean
  inForce: { ref: Ref; name: string } | undefined
}

/** What a playbook wants agreed, by whom, and who has signed. */
export type RunAgreement = {
  runId: string
  id: string
  name: string
  what: string
  /** Templates, deliverables and registers that it is about. */
  about: string[]
  parties: Party[]
}

type Signatures = Awaited<ReturnType<typeof selectSignatures>>

export function agreementsOf(
  run: Pick<Run, 'id'>,
  playbook: Playbook,
  signatures: Signatures,
  made: readonly Made[],
): RunAgreement[] {
  const named = new Map([...playbook.sides, ...playbook.roles].map(({ id, name }) => [id, name]))
  return playbook.agreements.map(({ id, name, what, about, signedBy }) => ({
    ...{ runId: run.id, id, name, what, about },
    parties: signedBy.map((party) => {
      const signature = signatures.find(
        (one) => one.run_id === run.id && one.agreement_id === id && one.party === party,
      )
      const by = { signedAt: signature?.signed_at ?? null, signedBy: signature?.signed_by ?? null }
      const inForce = made.find((one) => about.includes(one.template) && one.signedBy?.includes(party))
      return { id: party, name: named.get(party) ?? party, ...by, isFromOutside: signature?.outside ?? false, inForce }
    }),
  }))
}

/** All that the playbooks of a project want agreed, with who has signed. */
export async function listAgreements(ctx: Ctx, projectId: string): Promise<RunAgreement[]> {
  await allow(ctx, 'run.read', projectId)
  const runs = await readRuns(ctx, projectId)
  const ids = runs.map(({ id }) => id)
  const [signatures, made] = await Promise.all([selectSignatures(ctx.db, ids), readMade(ctx, projectId)])
  const all = await Promise.all(
    runs.map(async (run) => agreementsOf(run, await readPlaybookOf(ctx, run), signatures, made)),
  )
  return all.flat()
}

async function holds(ctx: Ctx, projectId: string, party: string): Promise<boolean> {
  const personId = actingPerson(ctx)
  if (!personId) return ctx.actor.kind === 'system'
  const member = (await listMembers(ctx, projectId)).find((one) => one.personId === personId)
  return member?.roles.some(({ id, side }) => id === party || side === party) ?? false
}

/** Signs for a side or role that one holds; signing twice changes nothing. Throws `playbooks.not-yours`. */
export function signAgreement(ctx: Ctx, input: RunAddress & { agreementId: string; party: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'run.sign', input)
    const { agreements } = (await selectPlaybook(ctx.db, run.playbookId)).content
    const { agreementId, party } = input
    if (!agreements.some(({ id, signedBy }) => id === agreementId && signedBy.includes(party)))
      throw refusals.noPart(agreementId)
    if (!(await holds(ctx, run.projectId, party))) throw refusals.notYours()
    const signedBy = actingPerson(ctx)
    const by = { signed_by: signedBy, signed_at: ctx.clock.now(), outside: signedBy === null }
    await insertSignature(ctx.db, { run_id: run.id, agreement_id: agreementId, party, ...by })
    const data = { agreement: agreementId, party }
    await ctx.log.record(ctx, { type: 'run.agreement-signed', thing: `run:${run.id}`, projectId: run.projectId, data })
  })
}
