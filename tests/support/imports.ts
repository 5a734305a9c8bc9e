import { Readable } from 'node:stream'
import { createProject, contributions as people } from '#people/index.ts'
import { contributions, findSnapshot, importSnapshot, receiveFile, startImport } from '#pipeline/import/index.ts'
import type { FormatChoices } from '#pipeline/import/readers/format.ts'
import { createSource, contributions as systems } from '#pipeline/systems/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import type { Policy } from '#platform/things.ts'

type Given = { sourceId?: string; work?: Work; takenAt?: Date; choices?: FormatChoices }

/** The policies of the rooms that an import needs. */
export const importPolicies: ReadonlyMap<string, Policy> = new Map(
  [people, systems, contributions].flatMap((room) => room.policies).map((policy) => [policy.operation, policy]),
)

/** A project of its own, into which a test imports. */
export async function openProject(ctx: Ctx, { isInvented = false } = {}) {
  const named = { name: 'Open contracting', organisation: 'Example City', isInvented }
  const { id: projectId } = await createProject(ctx, named)
  let count = 0
  const newSource = () => createSource(ctx, { projectId, name: `Contracts ${++count}` })
  const receive = (content: string | Uint8Array, name = 'contracts.csv', as: Ctx = ctx) =>
    receiveFile(as, { projectId, from: { kind: 'upload', content: Readable.from([Buffer.from(content)]), name } })

  /** Receives, starts and runs one import, as the queue would. */
  async function importFile(
    content: string | Uint8Array,
    { sourceId, work = unwatched, takenAt, choices }: Given = {},
  ) {
    const source = sourceId ?? (await newSource()).id
    const file = await receive(content)
    const { snapshot } = await startImport(ctx, { projectId, sourceId: source, fileId: file.id, takenAt, choices })
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, work)
    return findSnapshot(ctx, { projectId, snapshotId: snapshot.id })
  }

  const database = projectDatabase(projectId)
  async function countRows(table = 'source_row'): Promise<number> {
    const [row] = await ctx.analytics.query<{ n: string }>(`SELECT count() AS n FROM ${database}.${table}`)
    return Number(row!.n)
  }
  async function listTables(): Promise<string[]> {
    const sql = 'SELECT name FROM system.tables WHERE database = {database:String} ORDER BY name'
    return (await ctx.analytics.query<{ name: string }>(sql, { params: { database } })).map(({ name }) => name)
  }
  return { projectId, newSource, receive, importFile, countRows, listTables }
}

/** A new person who is a member of the project. */
export async function joinProject(
  ctx: Ctx & { pool: { query(sql: string, values: unknown[]): Promise<unknown> } },
  projectId: string,
  role: string,
) {
  const id = ctx.clock.newId()
  await ctx.pool.query('insert into people.person (id, name, email) values ($1, $2, $3)', [
    id,
    role,
    `${id}@city.example`,
  ])
  await ctx.pool.query(
    `with member as (insert into people.member (project_id, person_id, joined_at) values ($1, $2, now()) returning *)
     insert into people.member_role (project_id, person_id, role, since)
     select project_id, person_id, $3, joined_at from member`,
    [projectId, id, role],
  )
  return { kind: 'person', id } as const
}
