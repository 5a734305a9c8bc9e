import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Ctx } from '#platform/context.ts'
import { openDocumentWorld } from '../../../../tests/support/document-world.ts'
import { appendUpdate, createDocument, loadUpdates, startReview } from '../index.ts'
import { storeTogether } from './store-together.ts'

const idOf = (ctx: Ctx) => (ctx.actor as { id: string }).id

let world: Awaited<ReturnType<typeof openDocumentWorld>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
afterAll(() => world?.ctx.close())

async function start() {
  const { id } = await createDocument(world.analyst, { projectId: world.projectId, title: 'Many' })
  return { projectId: world.projectId, documentId: id }
}

function change(key: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('keys').set(key, true)
  return Y.encodeStateAsUpdate(doc)
}

const keysOf = (updates: Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return [...doc.getMap('keys').keys()]
}

async function countCommits(work: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const { rows } = await world.ctx.pool.query<{ n: number }>(
      'select count(distinct xmin::text)::int as n from workspace.document_update',
    )
    return rows[0]!.n
  }
  const before = await count()
  await work()
  return (await count()) - before
}

it('shares commits among those who write at a time, each under their own name', async () => {
  const which = await start()
  const store = storeTogether()
  const keys = Array.from({ length: 40 }, (_, i) => `k${i}`)
  const commits = await countCommits(() =>
    Promise.all(
      keys.map((key, i) => {
        const personId = idOf(i % 2 ? world.analyst : world.lead)
        return store(world.ctx.db, { documentId: which.documentId, content: change(key), personId, at: new Date() })
      }),
    ),
  )
  expect(commits).toBe(5)
  const { updates } = await loadUpdates(world.lead, which.documentId)
  expect(updates).toHaveLength(41)
  expect(keysOf(updates).toSorted()).toEqual(keys.toSorted())
  const { rows } = await world.ctx.pool.query(
    'select person_id, count(*)::int as n from workspace.document_update where document_id = $1 group by 1',
    [which.documentId],
  )
  expect(rows.map(({ n }) => n).toSorted()).toEqual([20, 21])
})

it('keeps all or says that none was kept where the document is closed meanwhile', async () => {
  const which = await start()
  const store = storeTogether()
  const append = (key: string) => appendUpdate(world.analyst, { ...which, update: change(key) }, store)
  const answers = await Promise.all([
    append('a'),
    append('b'),
    startReview(world.lead, which),
    ...['c', 'd', 'e'].map(append),
  ])
  const kept = keysOf((await loadUpdates(world.lead, which.documentId)).updates)
  const said = ['a', 'b', '', 'c', 'd', 'e'].filter((key, i) => key && (answers[i] as { isKept: boolean }).isKept)
  expect(kept.toSorted()).toEqual(said)
  expect(await append('late')).toEqual({ isKept: false, state: 'in-review' })
})

it('lets one that cannot be stored fail alone', async () => {
  const which = await start()
  const store = storeTogether()
  const at = new Date()
  const store1 = (personId: string | null, key: string) =>
    store(world.ctx.db, { documentId: which.documentId, content: change(key), personId, at })
  const nobody = '00000000-0000-7000-8000-000000000000'
  const all = await Promise.allSettled([store1(null, 'a'), store1(null, 'b'), store1(nobody, 'x'), store1(null, 'c')])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(keysOf((await loadUpdates(world.lead, which.documentId)).updates).toSorted()).toEqual(['a', 'b', 'c'])
})
