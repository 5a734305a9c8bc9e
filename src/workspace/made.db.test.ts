import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { findGate, findStep, listAgreements, listDeliverables, startRun } from '#playbooks/index.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { things } from '../../tests/support/rooms.ts'
import { openTeam } from '../../tests/support/team.ts'
import {
  approveDocument,
  askApproval,
  closeDocument,
  createDocument,
  deliverDocument,
  formatDocument,
  listVersions,
} from './documents/index.ts'
import { listStartingItems, proposeAgreement, saveAgreement, signAgreement } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

/** A reform that its lead started for themselves, with somebody of the city beside them. */
async function openReform() {
  const { projectId, lead, join } = await openTeam(ctx)
  const { id: runId } = await startRun(lead.ctx, { projectId, key: 'open-contracting-reform', startedOn: '2026-09-01' })
  const city = await join('Ann', 'lead-coordinator')
  return { projectId, runId, lead, city }
}
type Reform = Awaited<ReturnType<typeof openReform>>

const open = async ({ projectId, runId, lead }: Reform) =>
  (await findGate(lead.ctx, { projectId, runId, phaseId: 'phase-0' })).unmet.map(({ kind, id }) => `${kind} ${id}`)
const stateOf = async ({ projectId, runId, lead }: Reform, id: string) =>
  (await listDeliverables(lead.ctx, projectId)).find((one) => one.runId === runId && one.id === id)?.state

it('reform:C09 a deliverable knows the document made from its template, however it was begun', async () => {
  const reform = await openReform()
  const { projectId, lead, city } = reform
  expect(await stateOf(reform, 'workspace')).toBe('missing')
  const { id } = await createDocument(lead.ctx, { projectId, title: 'Our hub', template: 'workspace-overview' })
  const which = { projectId, documentId: id }
  expect(await stateOf(reform, 'workspace')).toBe('begun')
  await askApproval(lead.ctx, { ...which, approvers: [city.id] })
  expect(await stateOf(reform, 'workspace')).toBe('in-review')
  const [version] = await listVersions(lead.ctx, which)
  await approveDocument(city.ctx, { ...which, sha256: version!.sha256 })
  await closeDocument(lead.ctx, { ...which, asItStands: true })
  expect(await open(reform)).toContain('deliverable workspace')
  await formatDocument(lead.ctx, { ...which, layout: { paper: 'a4' } })
  await deliverDocument(lead.ctx, which)
  expect(await stateOf(reform, 'workspace')).toBe('delivered')
  expect(await open(reform)).not.toContain('deliverable workspace')
})

it('does not take what was begun at a step of another run for its own', async () => {
  const reform = await openReform()
  const { projectId, runId, lead } = reform
  const other = await startRun(lead.ctx, { projectId, key: 'open-contracting-reform', startedOn: '2026-10-01' })
  const of = { projectId, title: 'Scope', template: 'scope-of-work' }
  await createDocument(lead.ctx, { ...of, step: `${other.id}.scoping` })
  expect([
    await stateOf(reform, 'scope-of-work'),
    await stateOf({ ...reform, runId: other.id }, 'scope-of-work'),
  ]).toEqual(['missing', 'begun'])
  await createDocument(lead.ctx, { ...of, step: `${runId}.scoping` })
  const { deliverables } = await findStep(lead.ctx, { projectId, runId, stepId: 'scoping' })
  expect(deliverables.find(({ id }) => id === 'scope-of-work')).toMatchObject({
    state: 'begun',
    card: { name: 'Scope' },
  })
})

it('reform:C07 the agreement in force is delivered, signed and checked, also in a run that began after it', async () => {
  const reform = await openReform()
  const { projectId, lead, city } = reform
  await saveAgreement(lead.ctx, { projectId, items: await listStartingItems(lead.ctx, projectId) })
  await proposeAgreement(lead.ctx, { projectId })
  await signAgreement(lead.ctx, { projectId, party: 'practitioner' })
  expect(await open(reform)).toEqual(
    expect.arrayContaining([
      'deliverable transparency-agreement',
      'check transparency-signed',
      'agreement transparency',
    ]),
  )
  await signAgreement(city.ctx, { projectId, party: 'city' })
  const later = await startRun(lead.ctx, { projectId, key: 'open-contracting-reform', startedOn: '2026-10-01' })
  for (const run of [reform, { ...reform, runId: later.id }]) {
    const unmet = await open(run)
    for (const settled of ['deliverable transparency-agreement', 'check transparency-signed', 'agreement transparency'])
      expect(unmet).not.toContain(settled)
  }
  const { checks } = await findStep(lead.ctx, { projectId, runId: later.id, stepId: 'objectives' })
  expect(checks.find(({ id }) => id === 'transparency-signed')?.met).toMatchObject({
    isKnown: true,
    evidence: [{ ref: 'agreement:1' }],
  })
  const agreements = (await listAgreements(lead.ctx, projectId)).filter(({ runId }) => runId === later.id)
  const signed = agreements.find(({ id }) => id === 'transparency')
  expect(signed?.parties.every(({ inForce }) => inForce?.ref === 'agreement:1')).toBe(true)
})
