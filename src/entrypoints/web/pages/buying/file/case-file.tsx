import type { FC } from 'hono/jsx'
import { describeFile, type Gathered, type Receipt } from '#buying/file/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, More, P, SubHeading, SummaryList, Table } from '../../../ui/parts.tsx'
import { CodeLines } from './code-lines.tsx'
import { HowTo } from './how-to-verify.tsx'
import { TimeTaken } from './time-taken.tsx'

const sayEvent = (type: string) => findWords(`event.${type}`) ?? type

const Holds: FC<{ file: Gathered }> = ({ file: { found, documents, checks, releases } }) => (
  <ul class="govuk-list govuk-list--bullet">
    <li>{t('case-file.events', { count: found.events.length })}</li>
    <li>{t('case-file.documents', { count: documents.length })}</li>
    <li>{t('case-file.checks', { count: checks.length })}</li>
    <li>{t('case-file.releases', { count: releases.releases.length, published: releases.published })}</li>
  </ul>
)

const Receipts: FC<{ file: Gathered }> = ({ file: { found, receipts, names } }) => (
  <Table
    caption={t('case-file.receipts')}
    hideCaption
    rows={receipts}
    columns={[
      {
        head: t('case-file.receipt-what'),
        rowHead: true,
        cell: ({ eventId, type, words }: Receipt) => (
          <A href={path('case-receipt', { projectId: found.projectId, caseId: found.id, eventId })}>
            {type === 'case.stated' ? (words[0] ?? sayEvent(type)) : sayEvent(type)}
          </A>
        ),
      },
      { head: t('case-file.receipt-who'), cell: ({ party }) => names.get(party) || t('case-file.somebody') },
      { head: t('case-file.receipt-as'), cell: ({ seat }) => t(`case.seat-${seat}`) },
      { head: t('case-file.receipt-when'), cell: ({ at }) => <Moment at={at} /> },
    ]}
  />
)

/** What stands behind it: the signed state of the log, its key, and where each event stands in it. */
const Working: FC<{ file: Gathered }> = ({ file: { proofs, documents } }) => (
  <More summary={t('case-file.working')}>
    <SummaryList
      rows={[
        { key: t('case-file.key'), value: <code>{proofs.key}</code> },
        { key: t('case-file.checkpoint'), value: <CodeLines text={proofs.checkpoint} /> },
        ...documents.map(({ path, sha256 }) => ({ key: path, value: <code>{sha256}</code> })),
        ...proofs.events.map(({ position, body }) => ({
          key: `${t('case-file.leaf')} ${position}`,
          value: <code>{body}</code>,
        })),
      ]}
    />
    <P>
      <A href={path('how-to-verify')}>{t('case-file.script')}</A>
    </P>
  </More>
)

/** The file of a purchase, for whoever may read it: what it holds, how it is verified, and who signed what. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const place = { projectId: project.id, caseId: param(c, 'caseId') }
  const file = await describeFile(c.var.ctx, place)
  const { found, releases } = file
  const ocid = releases.published ? releases.releases[0]?.ocid : undefined
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('case.title'), href: path('purchases', { projectId: project.id }) },
          { text: found.title, href: path('case', place) },
        ]}
      />
      <Heading caption={t('case.one', { number: found.number })}>{t('case-file.title')}</Heading>
      <P>{t('case-file.intro')}</P>
      <LinkButton href={path('case-bundle', place)}>{t('case-file.download')}</LinkButton>
      <SubHeading>{t('case-file.holds')}</SubHeading>
      <Holds file={file} />
      <P quiet>
        {ocid ? (
          <>
            {t('case-file.public-at')} <A href={path('public-purchase', { ocid })}>{ocid}</A>
          </>
        ) : (
          t('case-file.not-public')
        )}
      </P>
      <TimeTaken found={found} />
      <SubHeading>{t('case-file.how')}</SubHeading>
      <HowTo />
      <SubHeading>{t('case-file.receipts')}</SubHeading>
      <P>{t('case-file.receipts-intro')}</P>
      <Receipts file={file} />
      <Working file={file} />
    </>
  )
  return page(c, { title: t('case-file.title'), project, room: 'purchases', children: content })
}
