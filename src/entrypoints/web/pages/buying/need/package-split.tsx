import {
  checkSplit,
  type FullPackage,
  findPackage,
  findTermsOfProject,
  type KeptSplit,
  listRelated,
  listSplitChecks,
  type RelatedPackage,
  readSplitExits,
  readSplitQuestions,
  sayIn,
} from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Empty, Heading, Moment, More, P, SubHeading, Table, Tag } from '../../../ui/parts.tsx'
import { readYesNo, sayMoney } from './numbers.ts'
import { AskHere, Explained, PackageTrail, YesNo } from './parts.tsx'

const looks = { within: 'done', separate: 'done', 'one-need': 'waits', unanswered: 'waits' } as const

const Evidence = ({ split, one, related }: { split: KeptSplit; one: FullPackage; related: RelatedPackage[] }) => {
  const itemName = (id: string) => one.items.find((item) => item.id === id)?.title ?? t('split.gone')
  const earlierName = (ref: string) =>
    related.find(({ package: { id } }) => ref === `work-package:${id}`)?.package.title ?? t('split.gone')
  return (
    <More summary={t('split.evidence')}>
      <Table
        caption={t('split.evidence')}
        hideCaption
        rows={split.evidence}
        columns={[
          { head: t('backlog.item'), rowHead: true, cell: ({ item }) => itemName(item) },
          { head: t('backlog.known'), cell: ({ knownOn }) => (knownOn ? <Day at={knownOn} /> : t('need.not-said')) },
          { head: t('split.earlier'), cell: ({ earlier }) => earlierName(earlier) },
          { head: t('split.begun'), cell: ({ begunOn }) => <Day at={begunOn} /> },
        ]}
      />
    </More>
  )
}

const Result = (props: { split: KeptSplit; one: FullPackage; related: RelatedPackage[]; currency: string | null }) => {
  const { split, currency } = props
  return (
    <section>
      <SubHeading>{t('split.result')}</SubHeading>
      <P>
        <Tag look={looks[split.result]}>{t(`split.tag-${split.result}`)}</Tag>
      </P>
      <P>{t(`split.result-${split.result}`)}</P>
      <P>{t('split.sum', { sum: sayMoney(split.sumCents, currency), limit: sayMoney(split.limitCents, currency) })}</P>
      {split.exits.length ? (
        <dl>
          {split.exits.map((exit) => (
            <>
              <dt>
                <strong>{sayIn(readSplitExits()[exit].name)}</strong>
              </dt>
              <dd>{sayIn(readSplitExits()[exit].what)}</dd>
            </>
          ))}
        </dl>
      ) : null}
      {split.evidence.length ? <Evidence {...props} /> : null}
      <P quiet>
        {t('split.asked')} <Moment at={split.askedAt} />
      </P>
    </section>
  )
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  const at = { projectId, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const related = await listRelated(c.var.ctx, at)
  const [split] = await listSplitChecks(c.var.ctx, at)
  const { currency } = await findTermsOfProject(c.var.ctx, projectId)
  const mayAsk = await may(c.var.ctx, 'work-package.write', projectId)
  const content = (
    <>
      <PackageTrail projectId={projectId} one={one} />
      <ErrorSummary state={state} />
      <Heading caption={one.title}>{t('split.title')}</Heading>
      <P>{t('split.what')}</P>
      {split ? <Result split={split} one={one} related={related} currency={currency} /> : null}
      {related.length ? (
        <ul class="govuk-list govuk-list--bullet">
          {related.map(({ package: other }) => (
            <li>
              <A href={path('work-package', { projectId, packageId: other.id })}>{other.title}</A>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{t('split.none')}</Empty>
      )}
      {mayAsk ? (
        <form method="post" action={path('package-split', at)} novalidate>
          {readSplitQuestions().map(({ id, question, hint }) => (
            <YesNo name={id} label={sayIn(question)} hint={sayIn(hint)} state={state} />
          ))}
          <SubmitButton>{t('split.button')}</SubmitButton>
        </form>
      ) : null}
      <Explained text={t('split.what')} />
      <AskHere projectId={projectId} packageId={one.id} step="split" />
    </>
  )
  return page(c, { title: t('split.title'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      const [knownTogether, sameOutcome] = [readYesNo(form.text('knownTogether')), readYesNo(form.text('sameOutcome'))]
      await checkSplit(c.var.ctx, { ...at, answers: { knownTogether, sameOutcome } })
      return c.redirect(path('package-split', at), 303)
    },
    (state) => show(c, state, 422),
  )
