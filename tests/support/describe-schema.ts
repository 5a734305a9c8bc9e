import type pg from 'pg'

const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'graphile_worker')`

const TABLES = `
  select c.oid::int as id, n.nspname || '.' || c.relname as name, c.relkind::text as kind, c.relrowsecurity as walled,
    array_to_string(array(
      select '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
             else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
        || case when a.attidentity <> '' then ' generated as identity' else '' end
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum), E',\\n') as columns,
    array_to_string(array(
      select '  constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where conrelid = c.oid and contype <> 'n' order by conname), E',\\n') as constraints,
    array(select pg_get_indexdef(i.indexrelid) || ';' from pg_index i
      where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)
      order by 1) as indexes,
    array(select pg_get_triggerdef(oid) || ';' from pg_trigger where tgrelid = c.oid and not tgisinternal order by tgname) as triggers,
    array(select 'create policy ' || polname || ' on ' || n.nspname || '.' || c.relname || ' for ' || polcmd::text
        || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
        || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';'
      from pg_policy where polrelid = c.oid order by polname) as policies,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as view
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and ${OURS} order by n.nspname, c.relname`

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as definition from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and p.prokind in ('f', 'p') order by n.nspname, p.proname, p.oid`

type Table = {
  name: string
  kind: string
  walled: boolean
  columns: string
  constraints: string
  indexes: string[]
  triggers: string[]
  policies: string[]
  view: string | null
}

function describeTable(table: Table): string {
  if (table.view) return `create view ${table.name} as\n${table.view}`
  const parts = [table.columns, table.constraints].filter(Boolean).join(',\n')
  const wall = table.walled ? [`alter table ${table.name} enable row level security;`] : []
  return [
    `create table ${table.name} (\n${parts}\n);`,
    ...table.indexes,
    ...table.triggers,
    ...wall,
    ...table.policies,
  ].join('\n')
}

/** The schema as the catalogue of PostgreSQL has it, in one order: what the migrations come to. */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const tables = await pool.query<Table>(TABLES)
  const functions = await pool.query<{ definition: string }>(FUNCTIONS)
  const parts = [...tables.rows.map(describeTable), ...functions.rows.map((row) => `${row.definition.trim()};`)]
  return `-- What the migrations come to. Written by: npm test -- db src/platform/postgres -u\n\n${parts.join('\n\n')}\n`
}
