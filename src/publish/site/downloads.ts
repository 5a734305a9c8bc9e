import { t } from '#lib/words/words.ts'
import { html } from '#platform/render/html.ts'
import { showBytes } from '#platform/render/shown.ts'
import type { Part } from '../dataset/part.ts'
import { titleOfTable } from '../dataset/tables.ts'
import type { Frame } from './frame.ts'
import { renderTable } from './pieces.ts'
import type { DownloadFile, SiteInput } from './site-input.ts'

/** What a download holds, by its name. */
export function nameFile(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/^invented-/, '')
  const [name, kind] = file.split(/\.(?=[^.]+$)/) as [string, string | undefined]
  if (kind === 'csv') return t('site.file-csv', { table: titleOfTable(name) })
  if (kind === 'parquet') return t('site.file-parquet', { table: titleOfTable(name) })
  if (kind === 'xlsx') return t('site.file-xlsx')
  if (name === 'records') return t('site.file-records')
  if (name === 'compiled') return t('site.file-compiled')
  return t('site.file-releases', { year: name.replace('releases-', '') })
}

/** The order in which downloads are listed: packages, lines, workbook, then tables. */
const ORDER = ['json', 'jsonl', 'xlsx', 'csv', 'parquet']
const rank = ({ path }: DownloadFile) => ORDER.indexOf(path.slice(path.lastIndexOf('.') + 1))

/** The page of downloads. */
export function* renderDownloads({ files, isPreview }: SiteInput, frame: Frame): Generator<Part> {
  const ordered = files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
  const title = t('site.downloads')
  const table = renderTable(
    title,
    [
      { head: t('site.file'), cell: (file) => html`<a href="${file.path}" download>${nameFile(file.path)}</a>` },
      { head: t('site.size'), cell: (file) => showBytes(file.bytes), numeric: true },
      { head: t('site.sha256'), cell: (file) => html`<code>${file.sha256}</code>` },
    ],
    ordered,
  )
  const content = html`<h1>${title}</h1><p>${t('site.files-intro')}</p>${isPreview ? html`<p>${t('site.files-later')}</p>` : table}<p>${t('site.csv-note')}</p>`
  yield { path: 'downloads.html', content: frame({ path: 'downloads.html', title, part: 'downloads', content }) }
}
