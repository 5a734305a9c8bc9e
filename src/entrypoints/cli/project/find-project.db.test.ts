import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import { things } from '../../rooms.ts'
import { UsageError } from '../command.ts'
import { findNamedProject } from './find-project.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ things })
})
afterAll(() => ctx.close())

const make = (name: string) => createProject(ctx, { name, organisation: 'Example City' })
const find = async (wanted?: string) => (await findNamedProject(ctx, wanted)).id

it('finds a project by id or name, needs none where there is one, and lists them where it cannot tell', async () => {
  await expect(find()).rejects.toThrow(/no project yet/)
  const first = await make('Open contracting')
  expect(await find()).toBe(first.id)
  const second = await make('Compras públicas')
  expect(await find('open CONTRACTING')).toBe(first.id)
  expect(await find('compras publicas')).toBe(second.id)
  expect(await find(second.id)).toBe(second.id)
  await expect(find()).rejects.toThrow(/name one of the projects/)
  await expect(find('Open')).rejects.toThrow(`${first.id}  Open contracting (Example City)`)

  const third = await make('OPEN CONTRACTING')
  expect(await find('OPEN CONTRACTING')).toBe(third.id)
  await expect(find('open contracting')).rejects.toThrow(/fits several projects/)
  await expect(find('open contracting')).rejects.toThrow(UsageError)
  expect(await find(first.id)).toBe(first.id)
})
