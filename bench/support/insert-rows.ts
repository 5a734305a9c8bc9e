import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

const AT_ONCE = 1000

/** Puts rows into a table as they are, past every operation. */
export async function insertRows(ctx: Ctx, table: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = JSON.stringify(rows.slice(at, at + AT_ONCE))
    await sql`insert into ${sql.table(table)}
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(ctx.db)
  }
}
