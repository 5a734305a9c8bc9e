import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Ctx } from '#platform/context.ts'
import type { Facts } from '../dataset/facts.ts'
import type { PublicationEntry } from '../site/site-input.ts'
import { publicationFolder, statesFile } from './folders.ts'
import type { Publication } from './publication.ts'
import { selectPublications } from './publications.store.ts'

/** The hashes of processes that were kept in a file; none where there is no such file. */
export async function readStates(file: string): Promise<Map<string, string>> {
  if (!existsSync(file)) return new Map()
  const lines = (await readFile(file, 'utf8')).split('\n')
  return new Map(lines.filter((line) => line).map((line) => JSON.parse(line) as [string, string]))
}

/** How many processes came, changed and went from one publication to the next. */
export function compareStates(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  let [added, changed] = [0, 0]
  for (const [ocid, state] of after) {
    if (!before.has(ocid)) added += 1
    else if (before.get(ocid) !== state) changed += 1
  }
  const kept = after.size - added
  return { added, changed, removed: before.size - kept }
}

const toEntry = (publication: Publication): PublicationEntry => ({
  sequence: publication.sequence!,
  publishedAt: publication.publishedAt!.toISOString(),
  processes: publication.processes,
  releases: publication.releases,
  added: publication.added ?? 0,
  changed: publication.changed ?? 0,
  removed: publication.removed ?? 0,
  note: publication.note,
})

const WERE_PUBLIC = ['published', 'replaced', 'retracted'] as const

/** The publications that the public has seen, newest first. */
export const selectPublished = (ctx: Pick<Ctx, 'db'>, projectId: string): Promise<Publication[]> =>
  selectPublications(ctx.db, projectId, WERE_PUBLIC).then((all) => all.sort((a, b) => b.sequence! - a.sequence!))

/** Makes the change log of a publication: itself, compared with the one before it, then all before. */
export function historyOf(ctx: Ctx, publication: Publication, at: { sequence: number; publishedAt: string }) {
  return async (states: ReadonlyMap<string, string>, facts: Facts): Promise<PublicationEntry[]> => {
    const earlier = await selectPublished(ctx, publication.projectId)
    const [last] = earlier
    const before = last ? await readStates(statesFile(publicationFolder(ctx, last.projectId, last.id))) : new Map()
    const changes = compareStates(before, states)
    const own = {
      ...at,
      processes: facts.processes.length,
      releases: facts.releases,
      ...changes,
      note: publication.note,
    }
    return [own, ...earlier.map(toEntry)]
  }
}
