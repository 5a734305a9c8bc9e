import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusalOf } from '../../../tests/support/cities.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { openStreet, playbookContext } from '../../../tests/support/playbook-world.ts'
import { findGate, findStep, searchEvidence, setCheck } from '../index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

async function openRun() {
  const street = await openStreet(ctx)
  const run = await street.start()
  return { ...street, run, at: { projectId: street.projectId, runId: run.id } }
}

it('shows evidence from the project, and takes none from elsewhere', async () => {
  const { lead, at, run } = await openRun()
  const shown = { ...at, stepId: 'ask', checkId: 'half', isMet: true }
  await setCheck(lead, { ...shown, note: 'Nine of twelve', evidence: [`run:${run.id}`] })
  const { checks } = await findStep(lead, { ...at, stepId: 'ask' })
  expect(checks[0]?.met).toMatchObject({ note: 'Nine of twelve', evidence: [{ name: 'Plant street trees' }] })
  expect(await refusalOf(setCheck(lead, { ...shown, evidence: ['run:none'] }))).toBe('playbooks.no-thing')
})

it('is met by something that shows it, or by a note on why; the gate tells what nothing but a note shows', async () => {
  const { lead, at, projectId, run } = await openRun()
  const shown = { ...at, stepId: 'ask', checkId: 'half', isMet: true }
  const metByNote = async () => (await findGate(lead, { ...at, phaseId: 'prepare' })).metByNote
  expect(await refusalOf(setCheck(lead, { ...shown, note: ' ' }))).toBe('playbooks.nothing-shown')
  expect((await findStep(lead, { ...at, stepId: 'ask' })).checks[0]?.met).toBeUndefined()
  await setCheck(lead, { ...shown, note: 'Nine of twelve' })
  expect(await metByNote()).toEqual([
    { id: 'half', name: 'Half of the doors opened', stepId: 'ask', note: 'Nine of twelve' },
  ])
  await setCheck(lead, { ...shown, evidence: [`run:${run.id}`] })
  expect(await metByNote()).toEqual([])
  const people = await searchEvidence(lead, { projectId, words: '', kinds: ['person'] })
  expect(people).toMatchObject([{ ref: expect.stringMatching(/^person:/) }])
  await setCheck(lead, { ...shown, evidence: [people[0]!.ref] })
})
