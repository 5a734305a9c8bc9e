import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import type { Template } from '../templates/template.ts'
import { findTemplate, listTemplateIds } from '../templates/templates.ts'
import { addTemplate, type Edit, editText, isLater, nextVersion, setVersion } from './edit-text.ts'
import { keepPlaybook, lockProject, selectOwn } from './library.store.ts'
import { hashPlaybook, readShippedPlaybook } from './shipped-playbooks.ts'

type Address = { projectId: string; key: string }
/** A version of a project's own playbook, as it was kept. */
export type Kept = { key: string; version: string; sha256: string }

async function readOrRefuse(text: string): Promise<Playbook> {
  const read = readPlaybook(text, await listTemplateIds())
  if ('findings' in read) throw refusals.wrong(read.findings)
  return read.playbook
}

async function keep(ctx: Ctx, projectId: string, text: string, forkedFrom: string | null): Promise<Kept> {
  const playbook = await readOrRefuse(text)
  const sha256 = hashPlaybook(playbook)
  const { id: key, version, name } = playbook
  await keepPlaybook(ctx.db, {
    ...{ id: ctx.clock.newId(), project_id: projectId, key, version, sha256, name, content: playbook, text },
    ...{ is_own: true, forked_from: forkedFrom, made_by: actingPerson(ctx), made_at: ctx.clock.now() },
  })
  return { key, version, sha256 }
}

const record = (ctx: Ctx, projectId: string, type: string, { key, version, sha256 }: Kept) =>
  ctx.log.record(ctx, { type, thing: `project:${projectId}`, projectId, data: { playbook: key, version, sha256 } })

/** Makes a shipped playbook the project's own, to be changed; one that is its own already stays as it is. */
export function forkPlaybook(ctx: Ctx, { projectId, key }: Address): Promise<Kept> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'playbook.change', projectId)
    await lockProject(ctx.db, projectId)
    const own = await selectOwn(ctx.db, projectId, key)
    if (own) return { key, version: own.version, sha256: own.sha256 }
    const shipped = await readShippedPlaybook(key)
    if (!shipped) throw refusals.noPlaybook()
    const kept = await keep(ctx, projectId, shipped.text, `${key} ${shipped.playbook.version}`)
    await record(ctx, projectId, 'playbook.forked', kept)
    return kept
  })
}

/** Keeps a changed text as a new version: its number is raised where whoever wrote it has not done so. */
async function keepChanged(
  ctx: Ctx,
  { projectId, key }: Address,
  text: string,
  basedOn: string | undefined,
): Promise<Kept> {
  await lockProject(ctx.db, projectId)
  const own = await selectOwn(ctx.db, projectId, key)
  if (!own) throw refusals.noPlaybook()
  if (basedOn !== undefined && basedOn !== own.sha256) throw refusals.changedMeanwhile()
  const playbook = await readOrRefuse(text)
  if (playbook.id !== key) throw refusals.otherId(key)
  if (hashPlaybook(playbook) === own.sha256) return { key, version: own.version, sha256: own.sha256 }
  const isRaised = isLater(playbook.version, own.version)
  const kept = await keep(ctx, projectId, isRaised ? text : setVersion(text, nextVersion(own.version)), own.forked_from)
  await record(ctx, projectId, 'playbook.changed', kept)
  return kept
}

/**
 * Saves the text of a project's own playbook as a new version. `basedOn` is the hash of the version it was made from.
 * Throws `playbooks.wrong` with all findings, `playbooks.changed-meanwhile` where somebody else was faster.
 */
export function savePlaybook(ctx: Ctx, input: Address & { text: string; basedOn?: string | undefined }): Promise<Kept> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'playbook.change', input.projectId)
    return keepChanged(ctx, input, input.text, input.basedOn)
  })
}

/** A template as it ships, without what only the reading of it added. */
async function findShippedTemplate(id: string): Promise<Template> {
  const found = await findTemplate(id)
  if (!found) throw refusals.noPart(id)
  const { isReviewed, ...template } = found
  return template
}

/** Makes a small change in a project's own playbook: a step, a tip, a checklist item, or a template to be its own. */
export function editPlaybook(ctx: Ctx, input: Address & { edit: Edit; basedOn?: string | undefined }): Promise<Kept> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'playbook.change', input.projectId)
    const own = await selectOwn(ctx.db, input.projectId, input.key)
    if (!own) throw refusals.noPlaybook()
    const { edit } = input
    const text =
      edit.do === 'take-template'
        ? addTemplate(own.text, await findShippedTemplate(edit.templateId))
        : editText(own.text, edit)
    return keepChanged(ctx, input, text, input.basedOn)
  })
}

/** Takes in a playbook somebody wrote; one whose id the project has already becomes its next version. */
export function importPlaybook(ctx: Ctx, { projectId, text }: { projectId: string; text: string }): Promise<Kept> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'playbook.change', projectId)
    const { id: key } = await readOrRefuse(text)
    if (await selectOwn(ctx.db, projectId, key)) return keepChanged(ctx, { projectId, key }, text, undefined)
    const kept = await keep(ctx, projectId, text, null)
    await record(ctx, projectId, 'playbook.imported', kept)
    return kept
  })
}

/** What is wrong with the text of a playbook; nothing is kept. */
export async function checkPlaybookText(text: string) {
  const read = readPlaybook(text, await listTemplateIds())
  return 'findings' in read ? read.findings : []
}
