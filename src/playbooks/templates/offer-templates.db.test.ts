import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { playbookContext } from '../../../tests/support/playbook-world.ts'
import {
  editPlaybook,
  findOwnPlaybook,
  findTemplateIn,
  forkPlaybook,
  importPlaybook,
  migrateRun,
  offerTemplates,
  previewMigration,
  savePlaybook,
  startRun,
} from '../index.ts'
import { listTemplateIds } from './templates.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

async function openProject() {
  const { id: projectId } = await createProject(ctx, { name: 'Food', organisation: 'Example City' })
  return { projectId, lead: ctx.as(await joinProject(ctx, projectId, 'lead')) }
}
const key = 'open-contracting-reform'
const idsOf = (templates: readonly { id: string }[]) => templates.map(({ id }) => id)

describe('the templates offered for a document', () => {
  it('are each there once, those of the phase a project is in first', async () => {
    const { projectId, lead } = await openProject()
    await startRun(lead, { projectId, key, startKind: 'with-partner' })
    const { now, groups, others } = await offerTemplates(lead, projectId)
    expect(idsOf(now).slice(0, 2)).toEqual(['capacity-scorecard', 'scope-of-work'])
    expect(idsOf(now)).not.toContain('key-informant-guide')
    expect(groups[0]).toMatchObject({ name: 'Open contracting reform in a city' })
    const all = idsOf([...now, ...groups.flatMap(({ templates }) => templates), ...others])
    expect(all.toSorted()).toEqual((await listTemplateIds()).toSorted())
  })

  it('stand by playbook where a project follows none', async () => {
    const { projectId, lead } = await openProject()
    const { now, groups } = await offerTemplates(lead, projectId)
    expect([now.length, groups.length]).toEqual([0, 5])
  })
})

describe('a template of a playbook’s own', () => {
  const templateId = 'scope-of-work'

  it('goes along with the fork, its export and import, and stands for the one that ships once a run has it', async () => {
    const { projectId, lead } = await openProject()
    const run = await startRun(lead, { projectId, key })
    await forkPlaybook(lead, { projectId, key })
    await editPlaybook(lead, { projectId, key, edit: { do: 'take-template', templateId } })
    const forked = await findOwnPlaybook(lead, { projectId, key })
    expect(idsOf(forked.playbook.templates ?? [])).toEqual([templateId])
    const text = forked.text.replace(/(\ntemplates:[\s\S]*?name: Scope of work)\n/, '$1, short\n')
    const { version } = await savePlaybook(lead, { projectId, key, text })
    const at = { projectId, runId: run.id, isOwn: true }
    expect((await previewMigration(lead, at)).changes).toMatchObject([
      { change: 'added', part: 'template' },
      { change: 'changed', part: 'playbook', fields: [{ field: 'version' }] },
    ])
    expect((await findTemplateIn(lead, projectId, templateId))?.name).toBe('Scope of work')
    await migrateRun(lead, at)
    expect((await findTemplateIn(lead, projectId, templateId))?.name).toBe('Scope of work, short')
    expect((await offerTemplates(lead, projectId)).now.map(({ name }) => name)).toContain('Scope of work, short')

    const other = await openProject()
    const { text: exported } = await findOwnPlaybook(lead, { projectId, key })
    expect(await importPlaybook(other.lead, { projectId: other.projectId, text: exported })).toMatchObject({ version })
    await startRun(other.lead, { projectId: other.projectId, key, isOwn: true })
    expect((await findTemplateIn(other.lead, other.projectId, templateId))?.name).toBe('Scope of work, short')
  })

  it('is brought in once, and only if there is one', async () => {
    const { projectId, lead } = await openProject()
    await forkPlaybook(lead, { projectId, key })
    const take = (id: string) =>
      editPlaybook(lead, { projectId, key, edit: { do: 'take-template', templateId: id } }).then(
        ({ version }) => version,
        (error) => error.code,
      )
    expect([await take(templateId), await take(templateId), await take('none')]).toEqual([
      '1.0.1',
      '1.0.1',
      'playbooks.no-part',
    ])
  })
})
