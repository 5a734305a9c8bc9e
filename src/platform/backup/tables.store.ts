import type pg from 'pg'

/** A table with the columns that can be written; those that PostgreSQL makes itself are made again. */
export type Table = { name: string; columns: string[]; sequences: { column: string; sequence: string }[] }

const BATCH_ROWS = 500

/** The tables of the product; not the queue's, which is filled anew, and not that of the migrations. */
const OURS = `
  select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
    array(select quote_ident(attname) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    coalesce((select json_agg(json_build_object('column', attname, 'sequence', sequence)) from (
      select a.attname, pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) as sequence
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) s
      where sequence is not null), '[]') as sequences
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'graphile_worker')
    and (n.nspname, c.relname) <> ('platform', 'migration')
  order by n.nspname, c.relname`

export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  return (await client.query<Table>(OURS)).rows
}

/**
 * Lets a backup through the walls that PostgreSQL keeps around rows (row-level security), until its transaction ends: what
 * lies behind them is sealed, and belongs into a backup as it is. Tables with such a wall know this word.
 */
export async function openWalls(client: pg.ClientBase): Promise<void> {
  await client.query(`select set_config('fairlead.bids', 'backup', true)`)
}

/** The rows of a table, each as one line of JSON: bytes as hexadecimal, numbers with all their digits. */
export async function* readRows(client: pg.ClientBase, table: string): AsyncGenerator<string[]> {
  await client.query(`declare backup no scroll cursor for select to_jsonb(t)::text as row from ${table} t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${BATCH_ROWS} from backup`)
    if (rows.length > 0) yield rows.map(({ row }) => row)
    if (rows.length < BATCH_ROWS) break
  }
  await client.query('close backup')
}

/** Inserts rows as `readRows` gave them. Their numbers are taken as they are, also where PostgreSQL counts itself. */
export async function insertRows(client: pg.ClientBase, { name, columns }: Table, rows: string[]): Promise<void> {
  const list = columns.join(', ')
  await client.query(
    `insert into ${name} (${list}) overriding system value
     select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  )
}

export async function countRows(client: pg.ClientBase, table: string): Promise<number> {
  return (await client.query(`select count(*) as count from ${table}`)).rows[0].count
}

/** Lets counting go on after the highest number that was inserted. */
export async function advanceSequences(client: pg.ClientBase, { name, sequences }: Table): Promise<void> {
  for (const { column, sequence } of sequences)
    await client.query(
      `select setval('${sequence}', max("${column}")) from ${name} having max("${column}") is not null`,
    )
}

const FOREIGN_KEYS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and conparentid = 0
    and connamespace::regnamespace::text not in ('graphile_worker')`

/**
 * Empties the tables (migrations may have put rows in) and runs `load` with references and triggers put aside, so that
 * tables can be filled in any order; references are checked, all at once, when they are put back. To be called in a
 * transaction.
 */
export async function refillTables(client: pg.ClientBase, tables: Table[], load: () => Promise<void>) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(FOREIGN_KEYS)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
  await load()
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  for (const { table, name, definition } of rows)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}
