import type { FC } from 'hono/jsx'
import { listLinked, listPossible, type Split, splitOf } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, More, P } from '../../../ui/parts.tsx'
import type { Acting } from './act-forms.tsx'
import { plainForms } from './act-forms.tsx'
import { acts } from './act-on-case.ts'
import { readActing } from './acting.ts'
import { Exits } from './exits.tsx'
import { caseOf, trailOf } from './frame.tsx'
import { LinkedDrawing } from './linked-drawing.tsx'
import { Explanations, LinkedTable } from './linked-table.tsx'
import { ReportView } from './report.tsx'
import { SplitSays } from './split-says.tsx'

/** The decision for whoever is an officer here, and the ways out for whoever asks for the work. */
const WhatToDo: FC<{ acting: Acting; split: Split | null }> = ({ acting, split }) => {
  const { found, seats } = acting
  const waits = found.waits?.act === 'decide'
  const mayDecide =
    waits && seats.includes('officer') && listPossible(found.state, ['officer']).includes('officer.decided')
  const Decide = plainForms['officer.decided']
  return (
    <>
      {mayDecide && Decide ? (
        <div class="waits">
          <Decide acting={acting} />
        </div>
      ) : null}
      {split && waits && seats.includes('requester') ? <Exits acting={acting} /> : null}
    </>
  )
}

async function show(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, place, found, parties } = await caseOf(c)
  const linked = await listLinked(ctx, place)
  const { acting, check } = await readActing(ctx, { found, parties, action: path('case-linked', place), state })
  const split = check ? splitOf(check.report, found.totalCents ?? 0) : null
  const counted = new Set(split?.caseIds)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      {state ? <ErrorSummary state={state} /> : null}
      <Heading caption={found.title}>{t('linked.title')}</Heading>
      {split ? <SplitSays split={split} currency={found.currency} /> : null}
      <P>{t('linked.what')}</P>
      {linked.length ? (
        <>
          <LinkedDrawing
            {...{ title: found.title, totalCents: found.totalCents, currency: found.currency, linked, counted }}
          />
          <LinkedTable found={found} linked={linked} parties={parties} split={split} />
        </>
      ) : (
        <Empty>{t('linked.none')}</Empty>
      )}
      {check && found.state.check ? (
        <More summary={t('buying.last-check')}>
          <ReportView report={check.report} currency={found.currency} />
        </More>
      ) : null}
      <Explanations found={found} />
      <WhatToDo acting={acting} split={split} />
    </>
  )
  return page(c, { title: t('linked.title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** What is done here; everything else is done on the page of the purchase. */
const here = { decide: acts.decide!, separate: acts.separate! }

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { place, found } = await caseOf(c)
      await actOf(here, form)(c.var.ctx, { ...place, found }, form)
      return c.redirect(path('case', { projectId: param(c, 'projectId'), caseId: param(c, 'caseId') }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
