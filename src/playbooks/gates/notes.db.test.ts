import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusalOf } from '../../../tests/support/cities.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { openStreet, playbookContext } from '../../../tests/support/playbook-world.ts'
import { closePhase, dealWithNote, forkPlaybook, listNotes, startRun } from '../index.ts'

const key = 'joint-task-force'
let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

/** A project of somebody that follows a playbook as it ships, and has closed its first phase with a note. */
async function openNoted(name: string) {
  const { id: projectId } = await createProject(ctx, { name, organisation: 'Example City' })
  const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
  const run = await startRun(lead, { projectId, key, startedOn: '2026-03-02' })
  const close = { projectId, runId: run.id, phaseId: 'meet', reason: 'It went fast' }
  await closePhase(lead, { ...close, change: `Meet twice, says ${name}` })
  return { projectId, lead }
}

/** Lets somebody who works elsewhere read a project as well. */
const letRead = (as: Ctx, projectId: string) =>
  ctx.pool.query(
    `with member as (insert into people.member (project_id, person_id, joined_at) values ($1, $2, now()) returning *)
     insert into people.member_role (project_id, person_id, role, since)
     select project_id, person_id, 'viewer', joined_at from member`,
    [projectId, as.actor.kind === 'person' ? as.actor.id : ''],
  )

const notesOf = async (as: Ctx, projectId: string) =>
  (await listNotes(as, { projectId, key })).map(({ note, phase, project }) => ({ note, phase, project }))

it('offers a fork the notes on what it was made from, of every project that the reader may read [reform:A13]', async () => {
  const here = await openNoted('Here')
  const there = await openNoted('There')
  await openNoted('Elsewhere')
  const phase = 'Meet and find a vision'
  const ours = { note: 'Meet twice, says Here', phase, project: '' }
  await letRead(here.lead, there.projectId)
  expect(await notesOf(here.lead, here.projectId)).toEqual([ours])
  await forkPlaybook(here.lead, { projectId: here.projectId, key })
  const theirs = { note: 'Meet twice, says There', phase, project: 'There' }
  expect(await notesOf(here.lead, here.projectId)).toEqual([ours, theirs])
})

it('lets each project deal with a note for itself, and with those alone that it is offered', async () => {
  const here = await openNoted('Here')
  const there = await openNoted('There')
  const [note] = await listNotes(there.lead, { projectId: there.projectId, key })
  await forkPlaybook(here.lead, { projectId: here.projectId, key })
  const settle = () => dealWithNote(here.lead, { projectId: here.projectId, key, noteId: note!.id })
  expect(await refusalOf(settle())).toBe('playbooks.no-part')
  await letRead(here.lead, there.projectId)
  await settle()
  expect((await notesOf(here.lead, here.projectId)).map(({ project }) => project)).toEqual([''])
  expect(await notesOf(there.lead, there.projectId)).toHaveLength(1)
})

it('offers no notes on another playbook of the same id', async () => {
  const [one, other] = [await openStreet(ctx), await openStreet(ctx)]
  const run = await other.start()
  await closePhase(other.lead, {
    projectId: other.projectId,
    runId: run.id,
    phaseId: 'prepare',
    reason: 'x',
    keep: 'All',
  })
  await letRead(one.lead, other.projectId)
  expect(await listNotes(one.lead, { projectId: one.projectId, key: 'street-trees' })).toEqual([])
})
