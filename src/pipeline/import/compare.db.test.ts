import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, openProject } from '../../../tests/support/imports.ts'
import { compareSnapshots, listChanges, profileSnapshot } from './index.ts'

let ctx: TestContext
let project: Awaited<ReturnType<typeof openProject>>
let projectId: string
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies: importPolicies } })
  project = await openProject(ctx)
  projectId = project.projectId
})
afterAll(() => ctx.close())

describe('a profile', () => {
  it('tells what each column holds', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      [
        `D-${100 + i}`,
        i % 2 ? 'Yes' : 'No',
        `${(i % 28) + 1}/03/2024`,
        `"$${i},250.50"`,
        `clerk${i}@city.example`,
        '416-555-0100',
        i % 3 ? 'Parks' : '',
        i % 2 ? 'short' : `A text about number ${i}`,
        String(i * 7),
      ].join(','),
    )
    const { id } = await project.importFile(
      `number,late,signed,amount,contact,phone,division,description,days\n${lines.join('\n')}\n`,
    )
    const { columns, rows } = await profileSnapshot(ctx, { projectId, snapshotId: id })
    expect(rows).toBe(40)
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['number', 'id'],
      ['late', 'yes-no'],
      ['signed', 'date'],
      ['amount', 'money'],
      ['contact', 'email'],
      ['phone', 'phone'],
      ['division', 'code'],
      ['description', 'text'],
      ['days', 'id'],
    ])
    const by = Object.fromEntries(columns.map((column) => [column.name, column]))
    expect(by.signed).toMatchObject({ pattern: 'DD/MM/YYYY', share: 1 })
    expect(by.division).toMatchObject({ blank: 14, distinct: 1, frequent: [{ value: 'Parks', count: 26 }], longest: 5 })
    expect(by.amount).toMatchObject({ min: '$0,250.50', max: '$39,250.50', distinct: 40, isDistinctExact: true })
    expect(by.number!.examples).toHaveLength(5)
  })
})

describe('two snapshots', () => {
  it('differ by rows added, removed and changed, matched on a key', async () => {
    const first = await project.importFile('_id,number,name,old\n1,A-7,Ann,x\n2,B-7,Bo,x\n3,C-7,Cy,x\n')
    const second = await project.importFile('_id,name,number,new\n1,Bob,B-7,y\n2,Cy,C-7,y\n3,Di,D-7,y\n', {
      sourceId: first.sourceId,
    })
    const asked = { projectId, beforeId: first.id, afterId: second.id }
    const found = await compareSnapshots(ctx, { ...asked, key: ['number'] })
    expect(found).toEqual({
      key: ['number'],
      added: 1,
      removed: 1,
      changed: 2,
      unchanged: 0,
      changedColumns: [
        { column: '_id', rows: 2 },
        { column: 'name', rows: 1 },
      ],
      columnsAdded: ['new'],
      columnsRemoved: ['old'],
    })
    expect((await compareSnapshots(ctx, asked)).key).toEqual(['number'])
    const { changes } = await listChanges(ctx, { ...asked, kind: 'changed' })
    expect(changes.map((one) => [one.before?.line, one.after?.line, one.columns])).toEqual([
      [3, 2, ['_id', 'name']],
      [4, 3, ['_id']],
    ])
    expect((await listChanges(ctx, { ...asked, kind: 'added' })).changes).toMatchObject([
      { before: undefined, after: { line: 4 } },
    ])
    await expect(compareSnapshots(ctx, { ...asked, key: ['old'] })).rejects.toMatchObject({
      code: 'import.no-such-column',
    })
  })

  it('are compared row by row where no column tells which row is which', async () => {
    const first = await project.importFile('name,sum\nAnn,1\nAnn,1\nBo,2\n')
    const second = await project.importFile('name,sum\nAnn,1\nBo,2\nBo,2\n', { sourceId: first.sourceId })
    expect(await compareSnapshots(ctx, { projectId, beforeId: first.id, afterId: second.id })).toMatchObject({
      key: [],
      added: 1,
      removed: 1,
      changed: 0,
      unchanged: 2,
    })
  })
})
