import type { FC } from 'hono/jsx'
import { type FoundCase, listHolders, needsAccount, type Party } from '#buying/cases/index.ts'
import type { Opportunity } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { path } from '../../../routes.ts'
import { A, Moment, P, SummaryList } from '../../../ui/parts.tsx'

/** That it is published, since when, and until when questions and offers are taken. */
export const Standing: FC<{ found: FoundCase; of: Opportunity }> = ({ found, of }) => {
  const published = found.events.find(({ type }) => type === 'notice.published')
  if (of.stage !== 'open' || !published) return null
  const rows = [
    { key: t('offers.published-at'), at: published.at },
    { key: t('offers.questions-until'), at: of.questionsUntil },
    { key: t('offers.closes'), at: of.closesAt },
  ]
  return (
    <>
      <P>{t('offers.published-said')}</P>
      <SummaryList rows={rows.map(({ key, at }) => ({ key, value: <Moment at={at} /> }))} />
    </>
  )
}

/** Those who have the duty to assess offers: who can, and who needs an account first. */
export async function readAssessors(ctx: Ctx, found: FoundCase): Promise<{ able: Party[]; unable: Party[] }> {
  const all = await listHolders(ctx, found, 'evaluator')
  const unable = all.filter((one) => needsAccount(one, 'evaluator'))
  return { able: all.filter((one) => !unable.includes(one)), unable }
}

type Props = Awaited<ReturnType<typeof readAssessors>> & { projectId: string }

/** How many of them count, beside the number that the notice promises. */
export const Assessors: FC<Props> = ({ able, unable, projectId }) => (
  <>
    {t('offers.can-assess', { count: able.length })}{' '}
    {unable.length ? t('offers.cannot-assess', { names: unable.map(({ name }) => name).join(', ') }) : null}{' '}
    {unable.length ? <A href={path('buying-people', { projectId })}>{t('buying.people-link')}</A> : null}
  </>
)
