import type pg from 'pg'
import { locks } from './locks.ts'

/**
 * The role that the product works as: it reads and writes rows, owns nothing, and is bound by row-level security. The
 * tables belong to whoever migrates.
 */
export const LESSER_ROLE = 'fairlead_app'

/** What a start says where nothing binds the product. */
export const UNWALLED =
  'The user in DATABASE_URL passes row-level security, so PostgreSQL keeps no wall of its own around sealed offers. Name one without BYPASSRLS.'

/** True where PostgreSQL lets whoever this connection acts for through every wall around rows. */
export async function passesWalls(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  )
  return rows[0].passes
}

/** Roles are the server's, not the database's: two starts on two databases may make it at once. */
const MAKE_ROLE = `do $$ begin
  if not exists (select from pg_roles where rolname = '${LESSER_ROLE}') then create role ${LESSER_ROLE} login; end if;
exception when duplicate_object or unique_violation then null;
end $$`

const SCHEMAS = `select quote_ident(nspname) as name from pg_namespace
  where nspowner = current_user::regrole and nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`

/** The queue's tables have row-level security without a policy, which shuts out all but their owner. */
const SHUT_TABLES = `select c.oid::regclass::text as name from pg_class c
  where c.relnamespace = to_regnamespace('graphile_worker') and c.relrowsecurity
    and not exists (select from pg_policy where polrelid = c.oid)`

async function listNames(client: pg.ClientBase, sql: string): Promise<string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name)
}

const grantSchema = (schema: string) => `
  grant usage on schema ${schema} to ${LESSER_ROLE};
  grant select, insert, update, delete on all tables in schema ${schema} to ${LESSER_ROLE};
  grant usage on all sequences in schema ${schema} to ${LESSER_ROLE};`

const openTable = (table: string) => `create policy product on ${table} to ${LESSER_ROLE} using (true);`

/** Makes the role where it is missing, and lets it at the rows of every table there is by now; to be told again after new ones. */
export async function admitLesserRole(client: pg.ClientBase): Promise<void> {
  await client.query(MAKE_ROLE)
  const grants = (await listNames(client, SCHEMAS)).map(grantSchema)
  const policies = (await listNames(client, SHUT_TABLES)).map(openTable)
  await client.query(['begin', ...grants, ...policies, 'commit'].join(';'))
}

/** A database of an earlier version knows the role not yet; an empty one waits for its migrations. */
const IS_ADMITTED = `select exists (select from pg_roles where rolname = '${LESSER_ROLE}')
  and coalesce((select has_schema_privilege('${LESSER_ROLE}', oid, 'usage') from pg_namespace where nspname = 'platform'), true)
  as admitted`

/** As `admitLesserRole`, where that was never done, one process at a time. */
export async function ensureLesserRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(IS_ADMITTED)
  if (rows[0].admitted) return
  await client.query('select pg_advisory_lock($1)', [locks.migrating])
  await admitLesserRole(client).finally(() => client.query('select pg_advisory_unlock($1)', [locks.migrating]))
}
