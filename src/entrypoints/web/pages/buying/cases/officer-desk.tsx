import { listSignalsToLookAt, type SignalsToLookAt } from '#buying/award/index.ts'
import {
  listParties,
  listWaitingForOfficer,
  type Party,
  readDrift,
  type WaitingForOfficer,
} from '#buying/cases/index.ts'
import { isOpen, listPackages, listQuestions } from '#buying/need/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Breadcrumbs, Empty, Heading, Moment, P, Tag } from '../../../ui/parts.tsx'
import { DriftPart } from './drift.tsx'
import { sayCents, sayParty, trailOf } from './frame.tsx'
import { saySplit } from './split-says.tsx'
import { sayWaited } from './timeline.tsx'

/** One thing that waits, of a purchase or of a work package, as the list shows it. */
type Row = {
  href: string
  name: string
  kind: 'decision' | 'split' | 'question' | 'dispute' | 'signals' | 'ending'
  asks: string[]
  who: string
  from: string
  numbers: string
}

function rowOfCase(wait: WaitingForOfficer, parties: ReadonlyMap<string, Party>): Row {
  const { of, about, asking, split, by, from, text } = wait
  const place = { projectId: of.projectId, caseId: of.id }
  const total = of.totalCents === null ? '' : t('officer.total', { total: sayCents(of.totalCents, of.currency) })
  return {
    href: split ? path('case-linked', place) : path('case', place),
    name: of.title,
    kind: split ? 'split' : about,
    asks: about === 'decision' ? asking.map(({ sentence }) => sentence[currentLanguage()]) : [text],
    who: sayParty(parties, by),
    from,
    numbers: split ? saySplit(split, of.currency) : total,
  }
}

/** Questions about work packages, which nobody has answered. */
async function rowsOfPackages(ctx: Ctx, projectId: string, parties: ReadonlyMap<string, Party>): Promise<Row[]> {
  const titles = new Map((await listPackages(ctx, projectId)).map(({ id, title }) => [id, title]))
  const open = (await listQuestions(ctx, { projectId })).filter(isOpen)
  const partyOf = (person: string | null) => [...parties.values()].find(({ personId }) => personId === person)?.id
  return open.map(({ packageId, question, askedAt, askedBy }) => ({
    ...{ kind: 'question', asks: [question], from: askedAt.toISOString(), numbers: '' },
    href: path('package-questions', { projectId, packageId: packageId ?? '' }),
    name: titles.get(packageId ?? '') ?? t('work-package.one'),
    who: sayParty(parties, askedBy && partyOf(askedBy)),
  }))
}

/** Offers that have more in common than those of different firms mostly have; whose they are is not told here (abuse:A15). */
const rowOfSignals = ({ projectId, caseId, title, from, signals }: SignalsToLookAt): Row => ({
  ...{ href: path('case-signals', { projectId, caseId }), name: title, kind: 'signals', from, who: '', numbers: '' },
  asks: [
    ...signals.map(({ kinds }) => kinds.map((kind) => t(`signals.kind-${kind}`)).join('; ')),
    t('officer.signals'),
  ],
})

/** What waits for an officer, what has waited longest first: what, who asks, since when, and the numbers. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const parties = new Map((await listParties(ctx, projectId)).map((party) => [party.id, party]))
  const ofCases = (await listWaitingForOfficer(ctx, projectId)).map((wait) => rowOfCase(wait, parties))
  const ofSignals = (await listSignalsToLookAt(ctx, projectId)).map(rowOfSignals)
  const rows = [...ofCases, ...ofSignals, ...(await rowsOfPackages(ctx, projectId, parties))].toSorted((a, b) =>
    a.from.localeCompare(b.from),
  )
  const now = ctx.clock.now()
  const columns = [
    { head: t('officer.about'), rowHead: true, cell: ({ href, name }: Row) => <A href={href}>{name}</A> },
    {
      head: t('officer.asks'),
      cell: ({ kind, asks }: Row) => (
        <>
          <Tag look="waits">{t(`officer.kind-${kind}`)}</Tag>
          {asks.map((one) => (
            <P>
              <span class="typed">{one}</span>
            </P>
          ))}
        </>
      ),
    },
    { head: t('officer.numbers'), cell: ({ numbers }: Row) => numbers },
    { head: t('officer.who'), cell: ({ who }: Row) => who },
    {
      head: t('officer.since'),
      cell: ({ from }: Row) => (
        <>
          <Moment at={from} /> ({sayWaited(from, now)})
        </>
      ),
    },
  ]
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <Heading>{t('officer.title')}</Heading>
      <P>{t('officer.what')}</P>
      {rows.length ? (
        <PagedTable c={c} caption={t('officer.count', { count: rows.length })} columns={columns} rows={rows} />
      ) : (
        <Empty>{t('officer.none')}</Empty>
      )}
      <DriftPart drift={await readDrift(ctx, projectId)} />
    </>
  )
  return page(c, { title: t('officer.title'), project, room: 'purchases', children: content })
}
