import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocumentWorld } from '../../../../tests/support/document-world.ts'
import { createDocument, openOwnership } from '../index.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
afterAll(() => world.ctx.close())

const start = async () => (await createDocument(world.analyst, { projectId: world.projectId, title: 'Findings' })).id

describe('a document that is open', () => {
  it('is owned by one process at a time', async () => {
    const documentId = await start()
    const [one, other] = [openOwnership(world.ctx), openOwnership(world.ctx)]
    expect([await one.claim(documentId), await other.claim(documentId)]).toEqual([true, false])
    await one.release(documentId)
    expect(await other.claim(documentId)).toBe(true)
    await Promise.all([one.end(), other.end()])
  })

  it('is owned anew after the connection to the database was lost', async () => {
    const [first, second] = [await start(), await start()]
    const [one, other] = [openOwnership(world.ctx), openOwnership(world.ctx)]
    expect(await one.claim(first)).toBe(true)
    await world.ctx.pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
          and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()`,
    )
    expect(await one.claim(second)).toBe(true)
    expect(await other.claim(first)).toBe(false)
    await Promise.all([one.end(), other.end()])
  })
})
