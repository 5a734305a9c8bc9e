import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { canGoOut, type Report } from '#reports/index.ts'
import { path } from '../../routes.ts'
import { SubmitButton } from '../../ui/form.tsx'
import { P, SubHeading } from '../../ui/parts.tsx'

const Change: FC<{ report: Report }> = ({ report: { id: reportId, projectId, isForAll } }) => (
  <form method="post" action={path('report', { projectId, reportId })}>
    {isForAll ? (
      <SubmitButton name="for" value="members" look="secondary">
        {t('reports.for-all-stop')}
      </SubmitButton>
    ) : (
      <SubmitButton name="for" value="all" look="secondary">
        {t('reports.for-all-button')}
      </SubmitButton>
    )}
  </form>
)

/** Whether a paper of registers or of a meeting goes out with the project's pages, what is left out, and the way to change it. */
export const ForAll: FC<{ report: Report; mayOffer: boolean }> = ({ report, mayOffer }) => {
  if (report.kind === 'document') return null
  const { isForAll, kind } = report
  if (!canGoOut(report)) return <P quiet>{t('reports.for-all-before')}</P>
  return (
    <>
      <SubHeading>{t('reports.for-all')}</SubHeading>
      <P>{t(isForAll ? 'reports.for-all-yes' : 'reports.for-all-no')}</P>
      {isForAll || mayOffer ? <P>{t('reports.for-all-what')}</P> : null}
      {mayOffer && kind === 'minutes' ? <P>{t('reports.for-all-minutes')}</P> : null}
      {mayOffer ? <Change report={report} /> : null}
      {mayOffer && isForAll ? <P quiet>{t('reports.for-all-still')}</P> : null}
    </>
  )
}
