import type { HttpContext } from '../../http/env.ts'
import { type Column, Pages, Table } from './parts.tsx'

const ROWS_A_PAGE = 50

/** Which part of a long list the address asks for; `name` tells two lists of one page apart. */
export function pageOf<Row>(c: HttpContext, rows: readonly Row[], name = 'page') {
  const pageCount = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE))
  const asked = Math.trunc(Number(c.req.query(name) ?? 1)) || 1
  const page = Math.min(Math.max(1, asked), pageCount)
  return { page, pageCount, rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE) }
}

/** The address of another part of the list, with whatever else this one asks for. */
function hrefOf(c: HttpContext, name: string, page: number): string {
  const query = new URLSearchParams(c.req.query())
  query.set(name, String(page))
  return `${c.req.path}?${query}`
}

type Props<Row> = {
  c: HttpContext
  /** The part of the address that holds the page's number, where the page has another list. */
  name?: string
  caption: string
  hideCaption?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
}

/** A table of a list that may have grown over years: fifty rows, and links to the rest. */
export function PagedTable<Row>({ c, name = 'page', rows, ...table }: Props<Row>) {
  const shown = pageOf(c, rows, name)
  return (
    <>
      <Table {...table} rows={shown.rows} />
      <Pages page={shown.page} pageCount={shown.pageCount} of={table.caption} href={(page) => hrefOf(c, name, page)} />
    </>
  )
}
