// A project with five years of history: made by the product's own operations where things are few, as rows where they
// are thousands. Everybody in it signs in with `PASSWORD`.
import { sql } from 'kysely'
import { things } from '#entrypoints/rooms.ts'
import { createPerson } from '#people/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { openGround } from '#platform/ground.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import { listTemplates, startRun } from '#playbooks/index.ts'
import { createDocument } from '#workspace/documents/index.ts'
import { startProject } from '#workspace/index.ts'
import { eventsOf, listThings, type Team, tables } from './history-rows.ts'
import { insertRows } from './insert-rows.ts'

export const PASSWORD = 'correct horse battery'
const MEMBERS = 30
const DOCUMENTS = 300
const AT_ONCE = 1000

/** What five years leave: `emails` are those of the members, `runIds` of the playbooks that the project follows. */
export type History = { projectId: string; emails: string[]; runIds: string[]; stepId: string }

const emailOf = (number: number) => `member-${number}@city.example`

async function makeTeam(ctx: Ctx): Promise<{ team: Team; runIds: string[]; lead: Ctx }> {
  const people: string[] = []
  for (let i = 0; i < MEMBERS; i += 1) {
    const account = { name: `Member ${i}`, email: emailOf(i), password: PASSWORD, administrator: i === 0 }
    people.push(await transact(ctx, (ctx) => createPerson(ctx, account)))
  }
  const lead = { ...ctx, actor: { kind: 'person', id: people[0]! } } as const
  const startedOn = new Date(Date.now() - 5 * 365 * 86_400_000).toISOString().slice(0, 10)
  const reform = { playbook: 'open-contracting-reform', startKind: 'with-partner', startedOn }
  const { projectId, runId } = await startProject(lead, { place: 'Example City', issue: 'Five years', ...reform })
  for (const personId of people.slice(1))
    await sql`with member as (insert into people.member (project_id, person_id, joined_at)
        values (${projectId}, ${personId}, now()) returning *)
      insert into people.member_role (project_id, person_id, role, since)
      select project_id, person_id, 'analyst', joined_at from member`.execute(ctx.db)
  const keys = ['software-procurement', 'commissioning-discovery', 'micro-procurement-pilot']
  const others = await Promise.all(keys.map((key) => startRun(lead, { projectId, key, startedOn })))
  return { team: { projectId, people }, runIds: [runId!, ...others.map(({ id }) => id)], lead }
}

async function writeDocuments(lead: Ctx, projectId: string): Promise<string[]> {
  const templates = await listTemplates()
  const ids: string[] = []
  for (let i = 0; i < DOCUMENTS; i += 1) {
    const template = templates[i % templates.length]!.id
    ids.push((await createDocument(lead, { projectId, title: `Document ${i}`, template })).id)
  }
  return ids
}

/** Events carry columns that PostgreSQL makes, so they are named one by one. */
async function insertEvents(ctx: Ctx, events: ReturnType<typeof eventsOf>): Promise<void> {
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const some = JSON.stringify(events.slice(at, at + AT_ONCE))
    await sql`insert into log.event (id, body, leaf_hash)
      select (e ->> 'id')::uuid, e ->> 'body', sha256('\\x00' || convert_to(e ->> 'body', 'UTF8'))
      from jsonb_array_elements(${some}::jsonb) as e`.execute(ctx.db)
  }
}

/** Most of each run is over, and some of it is going on. Gives a step that is. */
async function passTime(ctx: Ctx, runIds: readonly string[]): Promise<string> {
  await sql`update playbooks.run_step set state = case when position % 12 > 9 then 'doing' else 'done' end,
      began_on = planned_start, settled_on = planned_end
    where run_id = any(${runIds}) and position % 12 < 11`.execute(ctx.db)
  const { rows } = await sql<{ id: string }>`select step_id as id from playbooks.run_step
    where run_id = ${runIds[0]} and state = 'doing' order by position limit 1`.execute(ctx.db)
  return rows[0]!.id
}

async function fill(ctx: Ctx): Promise<History> {
  const { team, runIds, lead } = await makeTeam(ctx)
  const documents = await writeDocuments(lead, team.projectId)
  const things = listThings(team)
  for (const table of tables) await insertRows(ctx, table, things[table])
  const stepId = await passTime(ctx, runIds)
  await insertEvents(ctx, eventsOf(team, things, documents))
  return { projectId: team.projectId, runIds, stepId, emails: team.people.map((_, number) => emailOf(number)) }
}

/** Fills an empty data folder, which the product serves afterwards. */
export async function fillFiveYears(dataDir: string, masterKeyFile: string): Promise<History> {
  const config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: masterKeyFile }, { dataDir })
  const log = (line: string) => console.error(line)
  const ground = await openGround({ config, things, log, analytics: {} as Analytics })
  const history = await fill(ground.ctx).finally(() => ground.close())
  const { owner, close } = await openExisting(config)
  await owner.query('vacuum analyze').finally(close)
  return history
}
