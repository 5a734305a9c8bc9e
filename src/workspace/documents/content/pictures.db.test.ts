import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeProject } from '#people/index.ts'
import { unwatched } from '#platform/queue/work.ts'
import { PIXEL } from '../../../../tests/support/document-samples.ts'
import { openRegisterProject, type RegisterProject } from '../../../../tests/support/register-project.ts'
import { jobs } from '../../../../tests/support/rooms.ts'
import { createDocument, keepPicture, readPicture } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

async function keepOne() {
  const { projectId, ana } = world
  const { id: documentId } = await createDocument(ana.ctx, { projectId, title: 'With a picture' })
  const { file } = await keepPicture(ana.ctx, { projectId, documentId, content: Readable.from([PIXEL]) })
  return { projectId, documentId, file }
}

it('keeps the pictures of documents when what nothing refers to is cleared away', async () => {
  const { ctx, ana } = world
  const which = await keepOne()
  ctx.clock.advance(40 * 86_400_000)
  await jobs['import.sweep']!(ctx, {}, unwatched)
  expect((await buffer((await readPicture(ana.ctx, which)).content)).equals(PIXEL)).toBe(true)
})

it('counts pictures with all else that a project keeps, and refuses one more in words', async () => {
  const { ana } = world
  const { projectId, documentId } = await keepOne()
  const small = { ...ana.ctx, config: { ...ana.ctx.config, FAIRLEAD_PROJECT_QUOTA_BYTES: PIXEL.length + 1 } }
  const adding = keepPicture(small, { projectId, documentId, content: Readable.from([PIXEL]) })
  await expect(adding).rejects.toMatchObject({ code: 'document.no-room' })
})

it('clears pictures away with the last project that shows them', async () => {
  const { ctx } = world
  const { projectId, file } = await keepOne()
  await removeProject(ctx, { projectId, name: 'Fair food' })
  await jobs['import.sweep']!(ctx, { files: [file] }, unwatched)
  expect(existsSync(ctx.files.pathOf(file))).toBe(false)
})
