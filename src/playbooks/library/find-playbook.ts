import { currentLanguage, type Language, languages } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { borrowTranslation, sayPlaybook, writeTranslation } from './borrow-translation.ts'
import { selectAllOwn, selectOwn, selectVersions } from './library.store.ts'
import { hashPlaybook, listShippedIds, readShippedPlaybook } from './shipped-playbooks.ts'

/** A playbook in the list of those one can start. */
export type ListedPlaybook = {
  key: string
  version: string
  name: string
  what: string
  phases: number
  steps: number
  /** Whether a route or a way of starting asks for fewer of them. */
  varies: boolean
  sides: string[]
  isReviewed: boolean
}

/** A whole playbook, with its YAML and the hash of its content. */
export type FoundPlaybook = {
  playbook: Playbook
  text: string
  sha256: string
  /** Whether a professional has read the language it is shown in. */
  isReviewed: boolean
}

const listed = (playbook: Playbook, isReviewed: boolean): ListedPlaybook => ({
  key: playbook.id,
  version: playbook.version,
  name: playbook.name,
  what: playbook.what,
  phases: playbook.phases.length,
  steps: playbook.phases.reduce((count, { steps }) => count + steps.length, 0),
  varies: playbook.routes.length > 0 || playbook.starts.some(({ skips }) => skips.length > 0),
  sides: playbook.sides.map(({ name }) => name),
  isReviewed,
})

/** The playbooks that ship, for anybody signed in, in the language of what is going on where they are translated. */
export async function listPlaybooks(ctx: Ctx): Promise<ListedPlaybook[]> {
  await allow(ctx, 'playbook.list')
  const found = await Promise.all((await listShippedIds()).map((id) => readShippedPlaybook(id, currentLanguage())))
  return found.flatMap((one) => (one ? [listed(one.playbook, one.isReviewed)] : []))
}

/** One of them, whole. Throws `playbooks.no-playbook`. */
export async function findPlaybook(ctx: Ctx, { key }: { key: string }): Promise<FoundPlaybook> {
  await allow(ctx, 'playbook.list')
  const found = await readShippedPlaybook(key, currentLanguage())
  if (!found) throw refusals.noPlaybook()
  return found
}

export type OwnPlaybook = { key: string; version: string; name: string; forkedFrom: string | null; madeAt: Date }

/** The playbooks that a project has made its own: forks of those that ship, and files it brought. */
export async function listOwnPlaybooks(ctx: Ctx, projectId: string): Promise<OwnPlaybook[]> {
  await allow(ctx, 'playbook.read', projectId)
  const own = await selectAllOwn(ctx.db, projectId)
  return Promise.all(own.map(async (one) => ({ ...one, name: await sayName(one) })))
}

/** The name of a fork in the language of what is going on, where it is still that of the one that ships. */
async function sayName({ key, name }: { key: string; name: string }): Promise<string> {
  const original = await readShippedPlaybook(key)
  if (original?.playbook.name !== name) return name
  return (await readShippedPlaybook(key, currentLanguage()))?.playbook.name ?? name
}

/** A version of a project's own playbook: as it was kept, and in the language of what is going on as far as it is translated. */
export type FoundOwn = FoundPlaybook & {
  id: string
  said: Playbook
  forkedFrom: string | null
  versions: { version: string; madeAt: Date }[]
}

/** The newest version of one of them, whole, with all its versions. Throws `playbooks.no-playbook`. */
export async function findOwnPlaybook(
  ctx: Ctx,
  { projectId, key }: { projectId: string; key: string },
): Promise<FoundOwn> {
  await allow(ctx, 'playbook.read', projectId)
  const own = await selectOwn(ctx.db, projectId, key)
  if (!own) throw refusals.noPlaybook()
  const versions = await selectVersions(ctx.db, projectId, key)
  const translation = await borrowTranslation(own.content, currentLanguage())
  return {
    id: own.id,
    playbook: own.content,
    said: translation ? sayPlaybook(own.content, translation) : own.content,
    text: own.text,
    sha256: own.sha256,
    isReviewed: translation?.reviewed ?? true,
    forkedFrom: own.forked_from,
    versions: versions.map(({ version, made_at }) => ({ version, madeAt: made_at })),
  }
}

/** A translation of a project's own playbook, as far as it took it over, as a file to stand beside it. */
export type OwnTranslation = { language: Language; text: string }

/** The translations that a project's own playbook keeps of what it was made from. Throws `playbooks.no-playbook`. */
export async function listOwnTranslations(
  ctx: Ctx,
  { projectId, key }: { projectId: string; key: string },
): Promise<OwnTranslation[]> {
  await allow(ctx, 'playbook.read', projectId)
  const own = await selectOwn(ctx.db, projectId, key)
  if (!own) throw refusals.noPlaybook()
  const found = (Object.keys(languages) as Language[]).map(async (language) => {
    const translation = await borrowTranslation(own.content, language)
    return translation ? [{ language, text: writeTranslation(translation) }] : []
  })
  return (await Promise.all(found)).flat()
}

/** What a run is to follow: the project's own version of a playbook, or the one that ships. */
export async function findToFollow(
  ctx: Ctx,
  { projectId, key, isOwn }: { projectId: string; key: string; isOwn: boolean },
): Promise<{ playbook: Playbook; text: string; sha256: string; forkedFrom: string | null }> {
  if (!isOwn) {
    const shipped = await readShippedPlaybook(key)
    if (!shipped) throw refusals.noPlaybook()
    return { ...shipped, sha256: hashPlaybook(shipped.playbook), forkedFrom: null }
  }
  const own = await selectOwn(ctx.db, projectId, key)
  if (!own) throw refusals.noPlaybook()
  return { playbook: own.content, text: own.text, sha256: own.sha256, forkedFrom: own.forked_from }
}
