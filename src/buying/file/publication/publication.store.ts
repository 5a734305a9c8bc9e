import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { FileTables, ReadTables } from '../file.tables.ts'
import type { CaseRelease } from '../projection/releases.ts'
import type { PublicationSetting } from './setting.ts'

const tables = (db: Db) => db.withTables<FileTables & ReadTables>()

export async function selectSetting(db: Db, projectId: string): Promise<PublicationSetting | undefined> {
  const row = await tables(db)
    .selectFrom('buying.publication')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return (
    row && {
      ...{ isOpen: row.is_open, showsBids: row.shows_bids, ocidPrefix: row.ocid_prefix, buyerName: row.buyer_name },
      smallFrom: row.small_from as PublicationSetting['smallFrom'],
      openFrom: row.open_from as PublicationSetting['openFrom'],
      dutyCents: row.duty_cents,
    }
  )
}

export async function storeSetting(
  db: Db,
  projectId: string,
  setting: PublicationSetting,
  { by, at }: { by: string | null; at: Date },
): Promise<void> {
  const values = {
    ...{ is_open: setting.isOpen, small_from: setting.smallFrom, open_from: setting.openFrom },
    ...{ shows_bids: setting.showsBids, ocid_prefix: setting.ocidPrefix, buyer_name: setting.buyerName },
    ...{ duty_cents: setting.dutyCents, changed_by: by, changed_at: at },
  }
  await tables(db)
    .insertInto('buying.publication')
    .values({ project_id: projectId, ...values })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(values))
    .execute()
}

/** The ocid of a case, made at the first call; nobody else publishes it until the transaction ends. */
export async function lockOcid(db: Db, caseId: string, ocid: string): Promise<string> {
  await tables(db)
    .insertInto('buying.case_publication')
    .values({ case_id: caseId, ocid, seen_seq: 0 })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute()
  const row = await tables(db)
    .selectFrom('buying.case_publication')
    .select('ocid')
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.ocid
}

export async function findOcid(db: Db, caseId: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('buying.case_publication')
    .select('ocid')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row?.ocid
}

export async function updateSeen(db: Db, caseId: string, seq: number): Promise<void> {
  await tables(db).updateTable('buying.case_publication').set({ seen_seq: seq }).where('case_id', '=', caseId).execute()
}

/** Cases of projects that publish, of which something was not looked at yet. */
export async function selectUnseen(db: Db, most: number): Promise<{ projectId: string; caseId: string }[]> {
  return tables(db)
    .selectFrom('buying.case as case')
    .innerJoin('buying.publication as open', 'open.project_id', 'case.project_id')
    .leftJoin('buying.case_publication as seen', 'seen.case_id', 'case.id')
    .select(['case.project_id as projectId', 'case.id as caseId'])
    .where('open.is_open', '=', true)
    .where('case.seq', '>', (eb) => eb.fn.coalesce('seen.seen_seq', sql<number>`0`))
    .orderBy('case.changed_at')
    .limit(most)
    .execute()
}

/** Everything is looked at again: what can be published may have changed with the setting. */
export async function forgetSeen(db: Db, projectId: string): Promise<void> {
  await sql`update buying.case_publication set seen_seq = 0
    where case_id in (select id from buying.case where project_id = ${projectId})`.execute(db)
}

export async function insertReleases(
  db: Db,
  caseId: string,
  releases: readonly CaseRelease[],
  { after, at }: { after: number; at: Date },
): Promise<void> {
  if (!releases.length) return
  const rows = releases.map((release, i) => ({
    ...{ case_id: caseId, place: after + i + 1, id: release.id, ocid: release.ocid, published_at: at },
    release: JSON.stringify(release),
  }))
  await tables(db).insertInto('buying.case_release').values(rows).execute()
}

/** What was published of a case, in its order. */
export async function selectReleases(db: Db, caseId: string): Promise<CaseRelease[]> {
  const rows = await tables(db)
    .selectFrom('buying.case_release')
    .select('release')
    .where('case_id', '=', caseId)
    .orderBy('place')
    .execute()
  return rows.map(({ release }) => release as CaseRelease)
}

type Published = { caseId: string; projectId: string; title: string; changedAt: Date; releases: CaseRelease[] }

const selectPublished = (db: Db) =>
  tables(db)
    .selectFrom('buying.case_release as r')
    .innerJoin('buying.case as case', 'case.id', 'r.case_id')
    .innerJoin('buying.publication as open', 'open.project_id', 'case.project_id')
    .where('open.is_open', '=', true)
    .select(['case.id as caseId', 'case.project_id as projectId', 'case.title', 'r.release', 'r.published_at'])
    .orderBy('case.number')
    .orderBy('r.place')

type Row = { caseId: string; projectId: string; title: string; release: unknown; published_at: Date }

function joinReleases(rows: readonly Row[]): Published[] {
  const all = new Map<string, Published>()
  for (const { release, published_at, ...of } of rows) {
    const one = all.get(of.caseId) ?? { ...of, changedAt: published_at, releases: [] }
    one.releases.push(release as CaseRelease)
    if (published_at > one.changedAt) one.changedAt = published_at
    all.set(of.caseId, one)
  }
  return [...all.values()]
}

/** The published purchases of a project that publishes them. */
export const selectPublishedOf = async (db: Db, projectId: string): Promise<Published[]> =>
  joinReleases(await selectPublished(db).where('case.project_id', '=', projectId).execute())

/** How many purchases of a project were published, whether or not they are shown now. */
export async function countPublished(db: Db, projectId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('buying.case_release as r')
    .innerJoin('buying.case as case', 'case.id', 'r.case_id')
    .where('case.project_id', '=', projectId)
    .select((eb) => eb.fn.count<number>('r.case_id').distinct().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The published purchase with an ocid, of a project that publishes. */
export const selectPublishedAt = async (db: Db, ocid: string): Promise<Published | undefined> =>
  joinReleases(await selectPublished(db).where('r.ocid', '=', ocid).execute())[0]

/** In which project a case is. */
export async function selectCasePlace(db: Db, caseId: string): Promise<{ projectId: string } | undefined> {
  if (!isId(caseId)) return undefined
  return tables(db)
    .selectFrom('buying.case')
    .where('id', '=', caseId)
    .select('project_id as projectId')
    .executeTakeFirst()
}

/** Whose the purchases of a project are, and whether they are invented. */
export const selectProject = (db: Db, projectId: string) =>
  tables(db)
    .selectFrom('people.project as project')
    .innerJoin('people.organisation as organisation', 'organisation.id', 'project.organisation_id')
    .select(['project.name', 'organisation.name as organisation', 'project.is_invented as isInvented'])
    .where('project.id', '=', projectId)
    .executeTakeFirstOrThrow()

export type Firm = { id: string; firm: string; region: string; person: string }

/** Everybody who takes part in purchases, by the firm they speak for, empty for who has none, and their own name. */
export const selectFirms = (db: Db, projectId: string): Promise<Firm[]> =>
  tables(db)
    .selectFrom('buying.party as party')
    .leftJoin('buying.supplier as supplier', 'supplier.party_id', 'party.id')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .where('party.project_id', '=', projectId)
    .select((eb) => [
      'party.id',
      eb.fn.coalesce('supplier.firm', 'party.organisation').as('firm'),
      eb.fn.coalesce('supplier.region', sql<string>`''`).as('region'),
      eb.fn.coalesce('person.name', 'party.name').as('person'),
    ])
    .execute()

export async function selectOwnSource(db: Db, projectId: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('buying.own_source')
    .select('source_id')
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row?.source_id
}

export async function storeOwnSource(db: Db, projectId: string, sourceId: string): Promise<void> {
  await tables(db)
    .insertInto('buying.own_source')
    .values({ project_id: projectId, source_id: sourceId })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet({ source_id: sourceId }))
    .execute()
}
