import type { FC } from 'hono/jsx'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { countMappingProblems, describeProblem, type ProblemCount } from '#pipeline/map/index.ts'
import { findFindings, type ReleaseFinding, type Severity } from '#pipeline/validate/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, More, Next, P, SubHeading, Table, Tag, type TagLook } from '../../ui/parts.tsx'

const severities: Severity[] = ['error', 'warning', 'notice']
const LOOKS: Record<Severity, TagLook> = { error: 'wrong', warning: 'waits', notice: 'plain' }

const Examples: FC<{ finding: ReleaseFinding; projectId: string }> = ({ finding, projectId }) => (
  <More summary={t('checks.examples', { count: finding.examples.length })}>
    <ul class="govuk-list">
      {finding.examples.map((example) => (
        <li>
          <A href={path('process', { projectId, ocid: example.ocid })}>{example.ocid}</A> <code>{example.pointer}</code>
          {example.value === undefined ? null : <> “{example.value}”</>}
        </li>
      ))}
    </ul>
    {finding.values.length ? (
      <P>{t('checks.values', { values: finding.values.map((v) => `${v.value} (${v.count})`).join(', ') })}</P>
    ) : null}
  </More>
)

const Finding: FC<{ finding: ReleaseFinding; projectId: string }> = ({ finding, projectId }) => (
  <li class="finding">
    <p class="govuk-body">
      <Tag look={LOOKS[finding.severity]}>{t(`checks.${finding.severity}`)}</Tag>{' '}
      <strong>{t('data.number', { count: finding.count })} ×</strong> {say(finding.message)}
    </p>
    {finding.path ? (
      <p class="govuk-body quiet">
        <code>{finding.path}</code>
      </p>
    ) : null}
    {finding.meant ? <P>{t('checks.meant', { meant: finding.meant })}</P> : null}
    {finding.examples.length ? <Examples finding={finding} projectId={projectId} /> : null}
  </li>
)

const LeftOut: FC<{ problems: ProblemCount[]; projectId: string }> = ({ problems, projectId }) => (
  <>
    <SubHeading>{t('checks.left-out')}</SubHeading>
    <P>{t('checks.left-out-what')}</P>
    <Table
      caption={t('checks.left-out')}
      hideCaption
      rows={problems}
      columns={[
        { head: t('data.source'), cell: (p) => p.source, rowHead: true },
        { head: t('snapshot.column'), cell: (p) => p.column },
        { head: t('checks.field'), cell: (p) => <code>{p.target}</code> },
        { head: t('aside.reason'), cell: (p) => describeProblem(p.reason) },
        { head: t('aside.count'), cell: (p) => t('data.number', { count: Number(p.count) }), numeric: true },
      ]}
    />
    <P>
      <A href={path('mapping-problems', { projectId })}>{t('checks.left-out-link')}</A>
    </P>
  </>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const found = await findFindings(ctx, { projectId })
  const problems = (await may(ctx, 'map.problems', projectId)) ? await countMappingProblems(ctx, projectId) : []
  const content = (
    <>
      <Heading>{t('checks.title')}</Heading>
      {found ? (
        <>
          <P>
            {t('checks.sum', {
              releases: found.validation.releases,
              errors: found.validation.errors,
              warnings: found.validation.warnings,
              notices: found.validation.notices,
            })}{' '}
            <Day at={found.validation.validatedAt} />
          </P>
          {found.validation.notChecked.map((sentence) => (
            <P>{sentence}</P>
          ))}
          {found.findings.length ? null : <P>{t('checks.nothing')}</P>}
          {severities.map((severity) => {
            const own = found.findings.filter((finding) => finding.severity === severity)
            return own.length ? (
              <>
                <SubHeading>{t(`checks.title-${severity}`)}</SubHeading>
                <ul class="findings">
                  {own.map((finding) => (
                    <Finding finding={finding} projectId={projectId} />
                  ))}
                </ul>
              </>
            ) : null
          })}
        </>
      ) : (
        <>
          <Empty>{t('checks.none')}</Empty>
          <P>
            <A href={path('data', { projectId })}>{t('data.title')}</A> ·{' '}
            <A href={path('mapping', { projectId })}>{t('mapping.title')}</A>
          </P>
        </>
      )}
      {problems.length ? <LeftOut problems={problems} projectId={projectId} /> : null}
      {found ? (
        <Next>
          <P>{t('checks.next')}</P>
          <LinkButton href={path('measures', { projectId })}>{t('checks.next-button')}</LinkButton>
        </Next>
      ) : null}
    </>
  )
  return page(c, { title: t('checks.title'), project, room: 'checks', children: content })
}
