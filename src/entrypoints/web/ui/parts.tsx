import type { Child, FC } from 'hono/jsx'
import { formatOf } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'

/** The trail above a page's heading. */
export const Breadcrumbs: FC<{ trail: { text: string; href: string }[] }> = ({ trail }) => (
  <nav class="govuk-breadcrumbs" aria-label={t('parts.breadcrumbs')}>
    <ol class="govuk-breadcrumbs__list">
      {trail.map(({ text, href }) => (
        <li class="govuk-breadcrumbs__list-item">
          <a class="govuk-breadcrumbs__link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

/** The page's one h1, with a line above it that says what kind of thing this is. */
export const Heading: FC<{ caption?: string; children?: Child }> = ({ caption, children }) => (
  <h1 class="govuk-heading-l">
    {caption ? <span class="govuk-caption-l">{caption}</span> : null}
    {children}
  </h1>
)

export const SubHeading: FC<{ children?: Child; id?: string }> = ({ children, id }) => (
  <h2 class="govuk-heading-m" id={id}>
    {children}
  </h2>
)

/** A paragraph of the page's own text. */
export const P: FC<{ children?: Child; quiet?: boolean }> = ({ children, quiet }) => (
  <p class={`govuk-body${quiet ? ' quiet' : ''}`}>{children}</p>
)

export const A: FC<{ href: string; children?: Child; download?: boolean }> = ({ href, children, download }) => (
  <a class="govuk-link" href={href} {...(download ? { download: '' } : {})}>
    {children}
  </a>
)

export type TagLook = 'waits' | 'done' | 'wrong' | 'plain'

/** A state in a word: never by colour alone. */
export const Tag: FC<{ look?: TagLook; children?: Child }> = ({ look = 'plain', children }) => (
  <strong class={`govuk-tag${look === 'plain' ? '' : ` govuk-tag--${look}`}`}>{children}</strong>
)

/** What a list shows before there is anything in it: what it is for, and the one thing to do first. */
export const Empty: FC<{ children?: Child }> = ({ children }) => <div class="govuk-inset-text">{children}</div>

/** What was done just now. */
export const Said: FC<{ children?: Child }> = ({ children }) => (
  <div class="said" role="status">
    {children}
  </div>
)

/** What waits for the person who looks. */
export const Waits: FC<{ children?: Child }> = ({ children }) => <div class="waits">{children}</div>

/** The next step of a page, at its end. */
export const Next: FC<{ children?: Child }> = ({ children }) => <section class="next">{children}</section>

/** More detail, one click deeper in the same place. */
export const More: FC<{ summary: string; children?: Child; open?: boolean }> = ({ summary, children, open }) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)

/** Names and values of one thing. */
export const SummaryList: FC<{ rows: { key: string; value: Child; actions?: Child }[] }> = ({ rows }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, actions }) => (
      <div class={`govuk-summary-list__row${actions ? '' : ' govuk-summary-list__row--no-actions'}`}>
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
        {actions ? <dd class="govuk-summary-list__actions">{actions}</dd> : null}
      </div>
    ))}
  </dl>
)

export type Column<Row> = { head: string; cell: (row: Row) => Child; numeric?: boolean; rowHead?: boolean }

/** Some browsers forget what a part of a table is when it is drawn as a block: it is said in so many words. */
const as = (role: string) => ({ role })

/**
 * A ruled table; its caption says what it lists. On a telephone a row becomes a block with its head and each value below the
 * name of its column (the roles keep it a table for a screen reader); what has no head of a row scrolls sideways by itself.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  hideCaption,
  dense,
}: {
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  hideCaption?: boolean
  /** Rows of somebody's data: one line each, long cells cut off by the style. */
  dense?: boolean
}) {
  const numeric = (column: Column<Row>, part: string) => (column.numeric ? ` govuk-table__${part}--numeric` : '')
  const stacks = !dense && columns.some(({ rowHead }) => rowHead)
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table
        {...as('table')}
        class={`govuk-table${dense ? ' govuk-table--dense' : ''}${stacks ? ' govuk-table--stacks' : ''}`}
      >
        <caption class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
          {caption}
        </caption>
        <thead {...as('rowgroup')} class="govuk-table__head">
          <tr {...as('row')} class="govuk-table__row">
            {columns.map((column) => (
              <th {...as('columnheader')} scope="col" class={`govuk-table__header${numeric(column, 'header')}`}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')} class="govuk-table__body">
          {rows.map((row) => (
            <tr {...as('row')} class="govuk-table__row">
              {columns.map((column) =>
                column.rowHead ? (
                  <th {...as('rowheader')} scope="row" class="govuk-table__header">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td {...as('cell')} data-head={column.head} class={`govuk-table__cell${numeric(column, 'cell')}`}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PagesProps = {
  page: number
  pageCount: number
  href: (page: number) => string
  /** What the list is called, where a page may have several. */
  of?: string
}

/** Links to the pages of a long list; nothing where one page holds it all. */
export const Pages: FC<PagesProps> = ({ page, pageCount, href, of }) => {
  if (pageCount <= 1) return null
  return (
    <nav
      class="govuk-pagination"
      aria-label={of ? t('frame.pair', { name: t('parts.pages'), value: of }) : t('parts.pages')}
    >
      {page > 1 ? (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={href(page - 1)} rel="prev">
            <span class="govuk-pagination__link-title">{t('parts.previous')}</span>
          </a>
        </div>
      ) : null}
      <p class="govuk-body">{t('parts.page-of', { page, pages: pageCount })}</p>
      {page < pageCount ? (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={href(page + 1)} rel="next">
            <span class="govuk-pagination__link-title">{t('parts.next')}</span>
          </a>
        </div>
      ) : null}
    </nav>
  )
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const MOMENT = { ...DAY, hour: '2-digit', minute: '2-digit' } as const

/** A day, written out in the language of the page. */
export const Day: FC<{ at: Date | string }> = ({ at }) => (
  <time datetime={new Date(at).toISOString()}>{formatOf(DAY).format(new Date(at))}</time>
)

/** A moment, written out, in UTC and saying so. */
export const Moment: FC<{ at: Date | string }> = ({ at }) => (
  <time datetime={new Date(at).toISOString()}>{`${formatOf(MOMENT).format(new Date(at))} UTC`}</time>
)
