import { afterAll, beforeAll, expect, it } from 'vitest'
import { listLinked } from '#buying/cases/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { buyPackage, importBacklog, listBacklog, makePackage } from '../index.ts'
import { unforeseenFacts } from './backlog-ties.ts'

const DAY_MS = 86_400_000
let world: BuyingWorld
beforeAll(async () => {
  world = await openBuyingWorld()
})
afterAll(() => world.ctx.close())

/** A purchase of the entry of a backlog with this title. */
async function buy(title: string) {
  const { ana, projectId } = world
  const item = (await listBacklog(ana.ctx, projectId)).find((one) => one.title === title)!
  const values = { title, priceCents: 600_000 }
  const { id: packageId } = await makePackage(ana.ctx, { projectId, itemIds: [item.id], values })
  const plan = { startDay: '2026-06-02', deliverBy: '2026-06-20', criteria: ['It is found'] }
  const { caseId } = await buyPackage(ana.ctx, { projectId, packageId, lane: 'small', category: 'software', ...plan })
  return { projectId, caseId }
}

const importRows = (rows: readonly string[]) =>
  importBacklog(world.ana.ctx, {
    projectId: world.projectId,
    fileName: 'backlog.csv',
    content: new TextEncoder().encode(`title,url,created,hours,status\n${rows.join('\n')}\n`),
  })
const url = (number: number) => `https://git.example/parks/registry/-/issues/${number}`

it('believes the dates of the backlog whether a need was foreseen, and shows what came from the same one: rule:G06', async () => {
  const { ctx, ana } = world
  await importRows([
    `Registry search module 1,${url(1)},2026-01-05,60,open`,
    `Registry search module 2,${url(2)},2026-01-06,60,open`,
  ])
  const first = await buy('Registry search module 1')
  expect(await unforeseenFacts.read(ctx, { ...first, moment: 'check' })).toEqual({})
  ctx.clock.advance(5 * DAY_MS)
  const second = await buy('Registry search module 2')
  const foreseen = await unforeseenFacts.read(ctx, { ...second, moment: 'check' })
  expect(foreseen).toMatchObject({ unforeseenWithEvidence: { value: false, rows: [`case:${first.caseId}`] } })
  const linked = await listLinked(ana.ctx, second)
  expect(linked.map(({ id, because }) => [id, because])).toEqual([
    [first.caseId, expect.arrayContaining(['like-words', 'same-backlog'])],
  ])

  ctx.clock.advance(5 * DAY_MS)
  await importRows([`Registry search on telephones,${url(3)},2026-06-09,60,open`])
  const third = await buy('Registry search on telephones')
  expect(await unforeseenFacts.read(ctx, { ...third, moment: 'check' })).toMatchObject({
    unforeseenWithEvidence: { value: true, from: 'case' },
    knownAfterFirstAward: { value: true, from: 'history' },
  })
})
