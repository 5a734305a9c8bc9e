import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../http/env.ts'
import { PagedTable } from './paged-table.tsx'

const columns = [{ head: 'Number', cell: (row: number) => `row ${row}.` }]

/** The page of a list of so many rows at an address. */
async function show(count: number, query: string): Promise<string> {
  const rows = Array.from({ length: count }, (_, i) => i)
  const app = new Hono<Env>().get('/actions', (c) =>
    c.html(
      <>
        <PagedTable c={c} caption="Numbers" columns={columns} rows={rows} />
        <PagedTable c={c} name="settled" caption="Others" columns={columns} rows={[]} />
      </>,
    ),
  )
  return (await app.request(`/actions${query}`)).text()
}
const shown = (html: string) => [...html.matchAll(/row (\d+)\./g)].map(([, row]) => Number(row))

describe('a table of a long list', () => {
  it('shows every row once, on one of its pages', async () => {
    const all = await Promise.all([1, 2, 3].map((page) => show(120, `?page=${page}`)))
    expect(all.map((html) => shown(html).length)).toEqual([50, 50, 20])
    expect(all.flatMap(shown)).toEqual(Array.from({ length: 120 }, (_, i) => i))
  })

  it('has no links where one page holds it all', async () => {
    expect(await show(50, '')).not.toContain('<nav')
    expect(await show(0, '')).not.toContain('<nav')
  })

  it('keeps in its links what else the address asks for', async () => {
    const html = await show(120, '?mine=1&settled=4&page=2')
    expect(html).toContain('href="/actions?mine=1&amp;settled=4&amp;page=1"')
    expect(html).toContain('href="/actions?mine=1&amp;settled=4&amp;page=3"')
    expect(html).toContain('aria-label="Pages of this list: Numbers"')
  })

  it('shows the nearest page to a number that is none of its own', async () => {
    for (const [query, first] of [
      ['?page=99', 100],
      ['?page=-1', 0],
      ['?page=x', 0],
    ] as const)
      expect([query, shown(await show(120, query))[0]]).toEqual([query, first])
  })
})
