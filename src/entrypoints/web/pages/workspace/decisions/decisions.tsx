import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listDecisions, type StandingDecision } from '#workspace/decisions/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Day, Empty, Heading, P, Tag } from '../../../ui/parts.tsx'
import { findNames } from '../register/view.ts'

/** Who decided: members by name, then others as they were written. */
export const sayWho = (decision: StandingDecision, nameOf: (id: string | null) => string): string =>
  [...decision.decidedBy.map(nameOf), decision.decidedByOthers].filter(Boolean).join(', ')

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const decisions = await listDecisions(ctx, { projectId })
  const { nameOf } = await findNames(c)
  const content = (
    <>
      <Heading>{t('decision.title')}</Heading>
      <P>{t('decision.what')}</P>
      {decisions.length ? (
        <PagedTable
          c={c}
          caption={t('decision.title')}
          hideCaption
          rows={decisions}
          columns={[
            {
              head: t('decision.one'),
              rowHead: true,
              cell: ({ id, text }) => <A href={path('decision', { projectId, decisionId: id })}>{text}</A>,
            },
            { head: t('decision.decided-on'), cell: ({ decidedOn }) => <Day at={decidedOn} /> },
            { head: t('decision.decided-by'), cell: (one) => sayWho(one, nameOf) },
            {
              head: t('decision.state'),
              cell: ({ supersededBy, isPublic }) => (
                <>
                  <Tag look={supersededBy ? 'plain' : 'done'}>
                    {t(supersededBy ? 'decision.state-superseded' : 'decision.state-stands')}
                  </Tag>{' '}
                  {isPublic ? <Tag>{t('decision.isPublic')}</Tag> : null}
                </>
              ),
            },
          ]}
        />
      ) : (
        <Empty>{t('decision.empty')}</Empty>
      )}
      {(await may(ctx, 'decision.write', projectId)) ? (
        <LinkButton href={path('new-decision', { projectId })}>{t('decision.add')}</LinkButton>
      ) : null}
    </>
  )
  return page(c, { title: t('decision.title'), project, room: 'decisions', children: content })
}
