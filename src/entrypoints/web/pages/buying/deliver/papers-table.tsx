import type { FC } from 'hono/jsx'
import type { CaseDocument } from '#buying/deliver/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { showBytes } from '#platform/render/shown.ts'
import { A, Empty, Moment, More, P, Table } from '../../../ui/parts.tsx'

const isForMachines = ({ kind, fileName }: CaseDocument) => fileName === `${kind}.json`

/** What a paper is called: by what it proves; a file that came with it by its own name, as somebody else’s. */
function nameOf(paper: CaseDocument): string {
  const { kind, fileName } = paper
  const isOurs = isForMachines(paper) || fileName === `${kind}.html`
  return isOurs ? (findWords(`deliver.document-${kind}`) ?? kind) : t('deliver.paper-sent', { name: fileName })
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
      <Table
        caption={t('deliver.papers')}
        hideCaption
        columns={columns}
        rows={papers.filter((one) => !isForMachines(one))}
      />
      <More summary={t('deliver.paper-machines')}>
        <Table
          caption={t('deliver.paper-machines')}
          hideCaption
          columns={columns}
          rows={papers.filter(isForMachines)}
        />
      </More>
    </>
  )
}
