import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, joinProject, openProject } from '../../../tests/support/imports.ts'
import { contributions, findFindings, startValidate, validateReleases } from './index.ts'

type Json = Record<string, unknown>
const policies = new Map([
  ...importPolicies,
  ...contributions.policies.map((policy) => [policy.operation, policy] as const),
])

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies } })
})
afterAll(() => ctx.close())

const release = (number: number, fields: Json = {}): Json => ({
  ocid: `ocds-a1b2c3-${number}`,
  id: `${number}-award`,
  date: '2026-01-05T09:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  ...fields,
})
const lines = (...releases: Json[]) => releases.map((one) => `${JSON.stringify(one)}\n`).join('')

describe('checking the releases of a project', () => {
  it('keeps what was found, with the release and the rows it was made from', async () => {
    const { projectId, importFile } = await openProject(ctx)
    const snapshot = await importFile(
      lines(release(1), release(2, { language: 7, awards: [{ id: 'a', status: 'won' }] })),
    )
    const validation = await validateReleases(ctx, { projectId }, unwatched)
    expect(validation).toMatchObject({ projectId, releases: 2, processes: 2, errors: 2, warnings: 0, isValid: false })
    const found = await findFindings(ctx, { projectId })
    expect(found?.validation).toEqual(validation)
    expect(found?.findings).toEqual([
      expect.objectContaining({ code: 'closed-code', values: [{ value: 'won', count: 1, meant: 'active' }] }),
      {
        code: 'type',
        severity: 'error',
        path: 'language',
        message: 'language must be text, but is a number.',
        count: 1,
        values: [],
        examples: [
          {
            pointer: '/language',
            ocid: 'ocds-a1b2c3-2',
            releaseId: '2-award',
            part: snapshot.id,
            rows: [{ snapshot: snapshot.id, line: 2 }],
            value: '7',
          },
        ],
      },
    ])
    const events = await ctx.pool.query("select count(*)::int as n from log.event where type = 'validate.completed'")
    expect(events.rows[0].n).toBe(1)
  })

  it('puts what is found now in the place of what was found before', async () => {
    const { projectId, importFile } = await openProject(ctx)
    await importFile(lines(release(1, { language: 7 })))
    await validateReleases(ctx, { projectId }, unwatched)
    await importFile(lines(release(2, { tag: 'award' })))
    await validateReleases(ctx, { projectId }, unwatched)
    const found = await findFindings(ctx, { projectId })
    expect(found?.findings.map(({ code }) => code)).toEqual(['type', 'list-expected'])
    const kept =
      'select count(distinct validation_id)::int as n from pipeline.finding join pipeline.validation on id = validation_id where project_id = $1'
    expect((await ctx.pool.query(kept, [projectId])).rows[0].n).toBe(1)
  })

  it('counts a release that came again in a later snapshot once, as it came last', async () => {
    const { projectId, importFile } = await openProject(ctx)
    const first = await importFile(lines(release(1, { language: 7 })), { takenAt: new Date('2026-02-01') })
    await importFile(lines(release(1)), { sourceId: first.sourceId, takenAt: new Date('2026-03-01') })
    expect(await validateReleases(ctx, { projectId }, unwatched)).toMatchObject({ releases: 1, isValid: true })
  })

  it('tells a release that stands twice in one snapshot', async () => {
    const { projectId, importFile } = await openProject(ctx)
    await importFile(lines(release(1), release(1)))
    await validateReleases(ctx, { projectId }, unwatched)
    const found = await findFindings(ctx, { projectId })
    expect(found?.findings.map(({ code }) => code)).toEqual(['duplicate-release'])
  })

  it('has nothing to say before there are releases', async () => {
    const { projectId } = await openProject(ctx)
    expect(await findFindings(ctx, { projectId })).toBeUndefined()
    await expect(validateReleases(ctx, { projectId }, unwatched)).rejects.toMatchObject({ code: 'validate.nothing' })
  })

  it('leaves what was found before where it is stopped', async () => {
    const { projectId, importFile } = await openProject(ctx)
    await importFile(lines(release(1)))
    const before = await validateReleases(ctx, { projectId }, unwatched)
    await importFile(lines(release(2, { language: 7 })))
    const stop = new AbortController()
    const work = { signal: stop.signal, report: async () => stop.abort() }
    await expect(validateReleases(ctx, { projectId }, work)).rejects.toThrow(/abort/i)
    expect((await findFindings(ctx, { projectId }))?.validation).toEqual(before)
  })
})

describe('who may', () => {
  it('check: those who work on the data; read: every member; strangers: nothing', async () => {
    const { projectId, importFile } = await openProject(ctx)
    await importFile(lines(release(1)))
    await validateReleases(ctx, { projectId }, unwatched)
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    expect((await findFindings(viewer, { projectId }))?.validation.releases).toBe(1)
    await expect(startValidate(viewer, { projectId })).rejects.toMatchObject({ kind: 'forbidden' })
    const stranger = ctx.as({ kind: 'visitor' })
    await expect(findFindings(stranger, { projectId })).rejects.toMatchObject({ name: 'AppError' })
    const task = await startValidate(ctx, { projectId })
    expect(task).toMatchObject({ kind: 'validate.run', projectId })
  })
})
