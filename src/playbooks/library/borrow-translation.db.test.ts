import { afterAll, beforeAll, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { createProject } from '#people/index.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { playbookContext } from '../../../tests/support/playbook-world.ts'
import {
  editPlaybook,
  findOwnPlaybook,
  findPlaybookOfRun,
  findRun,
  forkPlaybook,
  importPlaybook,
  listOwnPlaybooks,
  listOwnTranslations,
  startRun,
} from '../index.ts'
import { listTexts, readTranslation } from '../playbook/texts.ts'
import { readShippedPlaybook } from './shipped-playbooks.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

const key = 'joint-task-force'
const french = (await readShippedPlaybook(key, 'fr'))!.playbook
const stepIn = ({ phases }: typeof french, id: string) =>
  phases.flatMap(({ steps }) => steps).find((step) => step.id === id)!

/** A fork with a step renamed and a tip added before no other. */
async function fork() {
  const { id: projectId } = await createProject(ctx, { name: 'Two professions', organisation: 'Example City' })
  const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
  const at = { projectId, key }
  await forkPlaybook(lead, at)
  await editPlaybook(lead, { ...at, edit: { do: 'rename-step', stepId: 'roundtable', name: 'Sit at one table' } })
  await editPlaybook(lead, { ...at, edit: { do: 'remove-tip', stepId: 'workshop-day', at: 0 } })
  return { projectId, lead, at }
}

it('keeps the translation of what was not changed, also of what has another place now, and none of what was changed', async () => {
  const { lead, at } = await fork()
  const { said, playbook, isReviewed } = await speak('fr', () => findOwnPlaybook(lead, at))
  expect(isReviewed).toBe(false)
  expect(said.name).toBe(french.name)
  expect(stepIn(said, 'roundtable')).toMatchObject({
    name: 'Sit at one table',
    why: stepIn(french, 'roundtable').why,
    goals: stepIn(french, 'roundtable').goals,
  })
  expect(stepIn(said, 'workshop-day').tips).toEqual(stepIn(french, 'workshop-day').tips.slice(1))
  expect(stepIn(playbook, 'roundtable').why).not.toBe(stepIn(french, 'roundtable').why)
  expect((await speak('en', () => findOwnPlaybook(lead, at))).said).toEqual(playbook)
  expect((await speak('fr', () => listOwnPlaybooks(lead, at.projectId)))[0]!.name).toBe(french.name)
})

it('shows a run of it in the language of the reader, as far as it is translated', async () => {
  const { lead, projectId } = await fork()
  const { id: runId } = await startRun(lead, { projectId, key, isOwn: true, startedOn: '2026-03-02' })
  const inFrench = ctx.as(lead.actor as Parameters<typeof ctx.as>[0])
  const run = await speak('fr', () => findRun(inFrench, { projectId, runId }))
  const names = new Map(run.steps.map(({ id, name }) => [id, name]))
  expect(run.name).toBe(french.name)
  expect(names.get('roundtable')).toBe('Sit at one table')
  expect(names.get('workshop-day')).toBe(stepIn(french, 'workshop-day').name)
  const playbook = await speak('fr', () => findPlaybookOfRun(inFrench, { projectId, runId }))
  expect(stepIn(playbook, 'workshop-day').why).toBe(stepIn(french, 'workshop-day').why)
})

it('gives its translations as files that fit it', async () => {
  const { lead, at } = await fork()
  const { playbook } = await findOwnPlaybook(lead, at)
  const found = await listOwnTranslations(lead, at)
  expect(found.map(({ language }) => language)).toEqual(['fr', 'es'])
  for (const { language, text } of found) {
    const read = readTranslation(text, playbook)
    const translation = 'translation' in read ? read.translation : expect.fail(JSON.stringify(read.findings[0]))
    expect(translation).toMatchObject({ translates: key, version: playbook.version, language, reviewed: false })
    expect(translation.texts).not.toHaveProperty(['phases.meet.steps.roundtable.name'])
  }
})

it('takes a template along in another language only whole', async () => {
  const { lead, at } = await fork()
  const templateId = 'workshop-record'
  await editPlaybook(lead, { ...at, edit: { do: 'take-template', templateId } })
  const whole = await speak('fr', () => findOwnPlaybook(lead, at))
  expect(whole.said.templates![0]!.language).toBe('fr')
  const heading = whole.playbook.templates![0]!.sections[0]!.heading
  await importPlaybook(lead, {
    projectId: at.projectId,
    text: whole.text.replace(`heading: ${heading}`, 'heading: Ours'),
  })
  const changed = await speak('fr', () => findOwnPlaybook(lead, at))
  expect(changed.playbook.templates![0]!.sections[0]!.heading).toBe('Ours')
  expect(changed.said.templates).toEqual(changed.playbook.templates)
  expect(listTexts(changed.said).get('name')).toBe(french.name)
})
