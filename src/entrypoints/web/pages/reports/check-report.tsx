import type { FC } from 'hono/jsx'
import { isAppError } from '#lib/app-error.ts'
import type { FieldMessages } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { findReportsByHash, type Report } from '#reports/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, P, Said, Waits } from '../../ui/parts.tsx'
import { CheckForm } from './check-form.tsx'

const Found: FC<{ reports: Report[]; projectId: string }> = ({ reports, projectId }) =>
  reports.length ? (
    <Said>
      <P>{t('reports.check-found')}</P>
      {reports.map(({ id, title, kind, madeAt, sha256 }) => (
        <p class="govuk-body">
          <A href={path('report', { projectId, reportId: id })}>{title}</A> ({t(`reports.kind.${kind}`)}),{' '}
          <Moment at={madeAt} />
          <br />
          <code>{sha256}</code>
        </p>
      ))}
    </Said>
  ) : (
    <Waits>{t('reports.check-none')}</Waits>
  )

/** What was found; or, where what was typed is no hash, the form with the message at its field. */
async function look(
  c: HttpContext,
  projectId: string,
  hash: string,
): Promise<{ reports?: Report[]; state: FormState }> {
  const state = emptyForm({ hash })
  if (!hash) return { state }
  try {
    return { reports: await findReportsByHash(c.var.ctx, { projectId, hash }), state }
  } catch (error) {
    if (!isAppError(error) || error.kind !== 'invalid') throw error
    return { state: { ...state, errors: (error.details.fields ?? {}) as FieldMessages } }
  }
}

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const { reports, state } = await look(c, projectId, c.req.query('hash')?.trim() ?? '')
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('reports.title'), href: path('reports', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('reports.check')}</Heading>
      {reports ? <Found reports={reports} projectId={projectId} /> : null}
      <CheckForm projectId={projectId} state={state} />
    </>
  )
  const status = Object.keys(state.errors).length ? 422 : 200
  return page(c, { title: t('reports.check'), project, room: 'reports', children: content }, status)
}
