import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addClaim, addGround, findClaim, searchGrounds } from '#evidence/index.ts'
import type { Ref } from '#platform/things.ts'
import { type ApiProject, openApiProject } from '../../tests/support/api-project.ts'

let world: ApiProject
beforeAll(async () => {
  world = await openApiProject()
})
afterAll(() => world?.ctx.close())

const idOf = (ref: Ref) => ref.slice(ref.indexOf(':') + 1)

describe('what a claim can rest on', () => {
  it('is told of by its room as it was found, with a mark', async () => {
    const { ctx, projectId } = world
    const found = await searchGrounds(ctx, { projectId })
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['source', 'process', 'measure']))
    for (const { kind, cards } of found) {
      const described = await ctx.things.kinds!.get(kind)!.describe(
        ctx,
        projectId,
        cards.map(({ ref }) => idOf(ref)),
      )
      expect([kind, described.map(({ ref }) => ref).toSorted()]).toEqual([kind, cards.map(({ ref }) => ref).toSorted()])
      expect([kind, described.every(({ mark, name }) => mark && name)]).toEqual([kind, true])
    }
  })

  it('is found by its words, and is of its own project', async () => {
    const { ctx, projectId, other } = world
    const [process] = await searchGrounds(ctx, { projectId, words: 'chairs' })
    expect(process).toMatchObject({ kind: 'process', ground: 'rows', cards: [{ name: 'Chairs (ocds-213czf-1)' }] })
    expect((await searchGrounds(ctx, { projectId, words: 'R003' })).map(({ kind }) => kind)).not.toContain('process')
    for (const kind of ctx.things.kinds!.values()) {
      const ids = ['U001', 'ocds-213czf-1', world.sourceId, world.snapshotId, world.publicationId]
      const kept = ['measure', 'person'].includes(kind.kind) ? [] : ids
      expect([kind.kind, await kind.describe(ctx, other, kept)]).toEqual([kind.kind, []])
    }
  })

  it('carries a claim from the figure to the export', async () => {
    const { ctx, projectId, sourceId } = world
    const measures = (await searchGrounds(ctx, { projectId, ground: 'rows' })).find(({ kind }) => kind === 'measure')!
    const { id: claimId } = await addClaim(ctx, { projectId, kind: 'figure', text: 'It is one of two.' })
    for (const ref of [measures.cards[0]!.ref, `source:${sourceId}` as const, 'process:ocds-213czf-1' as const])
      await addGround(ctx, { projectId, claimId, ref })
    expect(await findClaim(ctx, { projectId, claimId })).toMatchObject({ strength: 'grounded' })
  })
})
