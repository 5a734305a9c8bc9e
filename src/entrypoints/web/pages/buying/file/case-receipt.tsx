import { findReceipt } from '#buying/file/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More, P, SummaryList } from '../../../ui/parts.tsx'
import { CodeLines } from './code-lines.tsx'
import { ReceiptView } from './receipt-view.tsx'

/** One receipt; what proves it in the log is one click deeper. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const place = { projectId: project.id, caseId: param(c, 'caseId') }
  const { found, receipt, names, proof } = await findReceipt(c.var.ctx, { ...place, eventId: param(c, 'eventId') })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: found.title, href: path('case', place) },
          { text: t('case-file.title'), href: path('case-file', place) },
        ]}
      />
      <Heading caption={t('case.one', { number: found.number })}>{t('case-file.receipt')}</Heading>
      <ReceiptView receipt={receipt} names={names} currency={found.currency} />
      {proof ? (
        <P>
          <A href={path('case-receipt-file', { ...place, eventId: receipt.eventId })} download>
            {t('receipt.download')}
          </A>{' '}
          · <A href={path('check-receipt')}>{t('receipt.check')}</A>
        </P>
      ) : null}
      {proof ? (
        <More summary={t('case-file.working')}>
          <SummaryList
            rows={[
              ...(receipt.check
                ? [{ key: t('case-file.rules-hash'), value: <code>{receipt.check.rulesetHash}</code> }]
                : []),
              { key: t('case-file.record'), value: <code>{proof.body}</code> },
              { key: t('case-file.leaf'), value: String(proof.position) },
              {
                key: t('case-file.proof'),
                value: <CodeLines text={proof.path.map((hash) => hash.toString('hex')).join('\n')} />,
              },
              { key: t('case-file.checkpoint'), value: <CodeLines text={proof.checkpoint} /> },
              { key: t('case-file.key'), value: <code>{proof.key}</code> },
            ]}
          />
        </More>
      ) : null}
    </>
  )
  return page(c, { title: t('case-file.receipt'), project, room: 'purchases', children: content })
}
