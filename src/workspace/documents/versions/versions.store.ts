import { sql } from 'kysely'
import type { ProseNode } from '#lib/prose/prose.ts'
import type { Db } from '#platform/context.ts'
import type { Json } from '../content/frozen.ts'
import { tablesOf } from '../documents.store.ts'
import type { DocumentState } from '../states/states.ts'

/** A version as it is listed. */
export type Version = {
  number: number
  title: string
  name: string
  reason: string
  state: DocumentState
  sha256: string
  madeBy: string | null
  madeAt: Date
}

const listed = [
  'number',
  'title',
  'name',
  'reason',
  'state',
  'sha256',
  'made_by as madeBy',
  'made_at as madeAt',
] as const

export async function listVersionRows(db: Db, documentId: string): Promise<Version[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_version')
    .where('document_id', '=', documentId)
    .select(listed)
    .orderBy('number', 'desc')
    .execute()
}

export type VersionRow = Version & { prose: ProseNode; content: Json; yjs: Buffer }

export async function findVersionRow(db: Db, documentId: string, number: number): Promise<VersionRow | undefined> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_000_000_000) return undefined
  return tablesOf(db)
    .selectFrom('workspace.document_version')
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .select([...listed, 'prose', 'content', 'yjs'])
    .executeTakeFirst()
}

export async function nextVersionNumber(db: Db, documentId: string): Promise<number> {
  const { last } = await tablesOf(db)
    .selectFrom('workspace.document_version')
    .where('document_id', '=', documentId)
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .executeTakeFirstOrThrow()
  return last + 1
}

export async function storeVersion(db: Db, documentId: string, version: VersionRow): Promise<void> {
  const { madeBy, madeAt, prose, content, ...rest } = version
  await tablesOf(db)
    .insertInto('workspace.document_version')
    .values({
      ...rest,
      document_id: documentId,
      prose: JSON.stringify(prose) as never,
      content: JSON.stringify(content) as never,
      made_by: madeBy,
      made_at: madeAt,
    })
    .execute()
}
