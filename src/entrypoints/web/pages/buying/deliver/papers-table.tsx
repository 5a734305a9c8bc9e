import type { FC } from 'hono/jsx'
import type { CaseDocument } from '#buying/deliver/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { showBytes } from '#platform/render/shown.ts'
import { A, Empty, Moment, P, Table } from '../../../ui/parts.tsx'

/** What a paper is called: by what it proves; a file that came with it by its own name, as somebody else’s. */
function nameOf({ kind, fileName, mediaType }: CaseDocument): string {
  const name = findWords(`deliver.document-${kind}`) ?? kind
  if (fileName === `${kind}.html`) return name
  if (mediaType === 'application/json' && fileName === `${kind}.json`) return `${name}, ${t('deliver.paper-machines')}`
  return t('deliver.paper-sent', { name: fileName })
}

/** Papers of a purchase to be saved, in the order of what they prove. */
export const PapersTable: FC<{ papers: readonly CaseDocument[]; hrefOf: (id: string) => string }> = (props) => {
  const { papers, hrefOf } = props
  if (papers.length === 0) return <Empty>{t('deliver.papers-none')}</Empty>
  const columns = [
    {
      head: t('deliver.paper-one'),
      rowHead: true,
      cell: (one: CaseDocument) => (
        <A href={hrefOf(one.id)} download>
          {nameOf(one)}
        </A>
      ),
    },
    { head: t('deliver.paper-at'), cell: ({ madeAt }: CaseDocument) => <Moment at={madeAt} /> },
    { head: t('deliver.paper-size'), numeric: true, cell: ({ bytes }: CaseDocument) => showBytes(bytes) },
  ]
  return (
    <>
      <P>{t('deliver.papers-what')}</P>
      <Table caption={t('deliver.papers')} hideCaption columns={columns} rows={[...papers]} />
    </>
  )
}
