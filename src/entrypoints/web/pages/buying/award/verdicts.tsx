import type { FC } from 'hono/jsx'
import type { BidVerdicts } from '#buying/award/index.ts'
import type { Party } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { P, SubHeading, SummaryList, Tag } from '../../../ui/parts.tsx'
import { sayParty } from '../cases/frame.tsx'

type Parties = ReadonlyMap<string, Party>
type Said = BidVerdicts['verdicts'][number]['said']

const differ = (said: Said) => new Set(said.map(({ passes }) => passes)).size > 1

/** Each verdict on a criterion with its reason, and whether they differ; nobody is named. */
export const Verdicts: FC<{ of: BidVerdicts['verdicts'] }> = ({ of }) => (
  <SummaryList
    rows={of.map(({ criterion, said }) => ({
      key: criterion,
      value: (
        <>
          {differ(said) ? (
            <P>
              <Tag look="waits">{t('award.they-differ')}</Tag>
            </P>
          ) : null}
          {said.map(({ passes, rationale }) => (
            <P>
              <Tag look={passes ? 'done' : 'wrong'}>{t(passes ? 'award.met' : 'award.not-met')}</Tag> {rationale}
            </P>
          ))}
        </>
      ),
    }))}
  />
)

const titleOf = ({ number, supplierId }: BidVerdicts, parties: Parties) =>
  supplierId
    ? t('award.offer-of', { number, name: sayParty(parties, supplierId) })
    : t('award.offer-number', { number })

/** What was said of each offer, before one is chosen and after; nothing as long as it may not be read. */
export const AllVerdicts: FC<{ bids: readonly BidVerdicts[]; parties: Parties }> = ({ bids, parties }) =>
  bids.length ? (
    <section id="verdicts">
      <SubHeading>{t('award.verdicts')}</SubHeading>
      <P>{t('award.all-must-agree')}</P>
      {bids.map((bid) => (
        <>
          <h3 class="govuk-heading-s">
            {titleOf(bid, parties)}{' '}
            <Tag look={bid.passes ? 'done' : 'wrong'}>{t(bid.passes ? 'award.passes' : 'award.passes-not')}</Tag>
          </h3>
          <Verdicts of={bid.verdicts} />
        </>
      ))}
    </section>
  ) : null
