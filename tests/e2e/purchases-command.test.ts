import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { things } from '#entrypoints/rooms.ts'
import { createPerson, createProject } from '#people/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import type { Actor } from '#platform/context.ts'
import { openGround } from '#platform/ground.ts'
import { fillPurchase } from '../support/buying-file-samples.ts'
import { absent } from '../support/context.ts'
import { commandsOn } from '../support/run-command.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-purchases-'))
const { env, run, shell } = commandsOn(dataDir)
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

beforeAll(async () => {
  const config = readConfig(env, { dataDir: env.FAIRLEAD_DATA })
  const ground = await openGround({ config, things, log: () => {}, analytics: absent<Analytics>('analytics') })
  const as = (actor: Actor) => ({ ...ground.ctx, actor })
  const account = {
    name: 'Ana Lee',
    email: 'ana@city.example',
    password: 'correct horse battery',
    administrator: false,
  }
  const id = await ground.ctx.db.transaction().execute((db) => createPerson({ ...ground.ctx, db }, account))
  const named = { name: 'Open contracting', organisation: 'Example City' }
  const { id: projectId } = await createProject(as({ kind: 'person', id }), named)
  await createProject(ground.ctx, { name: 'Without purchases', organisation: 'Example City' })
  await fillPurchase({ ...ground.ctx, as }, projectId, id)
  await ground.close()
})

it('writes published purchases as a release package that the next command compiles', async () => {
  const ran = await shell(`fairlead ocds purchases --project 'Open contracting' | fairlead ocds compile -`)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.rows).toMatchObject([{ tag: ['compiled'], buyer: { name: 'Example City' }, tender: { title: 'Labels' } }])
})

it('says that nothing is published, and ends with 1', async () => {
  const ran = await run(['ocds', 'purchases', '--project', 'Without purchases'])
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('No purchase of this project is published.') })
})
