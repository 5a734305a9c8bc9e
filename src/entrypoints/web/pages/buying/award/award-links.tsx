import type { FC } from 'hono/jsx'
import type { FoundCase, Seat } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A } from '../../../ui/parts.tsx'

type Props = { found: FoundCase; seats: readonly Seat[] }

const hasEvent = ({ events }: FoundCase, type: string) => events.some((event) => event.type === type)

/** Whether somebody offered in the small lane whom the work was not given to. */
const hasUnchosen = ({ state: { contract, offers } }: FoundCase) =>
  contract !== null &&
  offers.some(({ supplierId, standing }) => standing === 'given' && supplierId !== contract.supplierId)

/** The pages of notice, offers and award of a purchase, which stay within reach after the contract. */
export const AwardLinks: FC<Props> = ({ found, seats }) => {
  const place = { projectId: found.projectId, caseId: found.id }
  const isOpened = hasEvent(found, 'offers.opened')
  const links = [
    ...(found.state.notice ? [{ href: path('case-notice', place), words: t('award.link-notice') }] : []),
    ...(found.lane === 'open' && isOpened ? [{ href: path('case-award', place), words: t('award.link-order') }] : []),
    ...(found.lane === 'small' && hasUnchosen(found)
      ? [{ href: path('case-award', place), words: t('award.feedback') }]
      : []),
    ...(isOpened && seats.includes('officer')
      ? [{ href: path('case-signals', place), words: t('signals.title') }]
      : []),
  ]
  if (!links.length) return null
  return (
    <ul class="govuk-list">
      {links.map(({ href, words }) => (
        <li>
          <A href={href}>{words}</A>
        </li>
      ))}
    </ul>
  )
}
