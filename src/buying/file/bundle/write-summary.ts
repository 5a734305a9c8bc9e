import type { FoundCase } from '#buying/cases/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Content } from '#platform/render/content.ts'
import { heading, list, type Names, paragraph, sayMoment, sayWho, table } from './blocks.ts'
import { type OffersOfCase, sayAnswers } from './offers.ts'
import { writeLog, writeQuestions } from './write-log.ts'
import { writeAsked, writePlan } from './write-plan.ts'

/** How an offer was judged: by whom, criterion by criterion, with the reason. */
function writeVerdicts({ events }: FoundCase, bid: string, names: Names): Content {
  const rows = events.flatMap(({ type, data, party }) => {
    if (type !== 'bid.assessed' || data.bid !== bid) return []
    return data.verdicts.map(({ criterion, passes, rationale }) => {
      const what = t(passes ? 'award.met' : 'award.not-met')
      const name = t('case-file.done-by', { what, who: sayWho(names, party) })
      return [criterion, t('frame.pair', { name, value: rationale })]
    })
  })
  return rows.length ? [table([t('case-file.offer-criterion'), t('case-file.verdict')], rows)] : []
}

/** What each offer says and how it was judged: what the choice rests on. */
function writeOffers(found: FoundCase, offers: OffersOfCase | null, names: Names): Content {
  if (!offers) return []
  const told = offers.offers.flatMap((offer): Content => {
    const { number, supplierId, receivedAt } = offer.bid
    const from = { number, who: sayWho(names, supplierId), when: sayMoment(receivedAt.toISOString()) }
    const rows = sayAnswers(offer, offers.criteria).map(({ to, text }) => [to, text])
    return [
      heading(t('case-file.offer-from', from), 3),
      table([t('case-file.offer-criterion'), t('case-file.offer-answer')], rows),
      ...writeVerdicts(found, offer.bid.id, names),
    ]
  })
  return [heading(t('case-file.offers')), paragraph(t('case-file.offers-intro')), ...told]
}

/** What a layperson reads of a purchase: what, who, when, what the rules said, and the money; in words. */
export function writeSummary(found: FoundCase, names: Names, offers: OffersOfCase | null): Content {
  const { state } = found
  const stage = findWords(`case.stage-${state.stage}`) ?? state.stage
  const money = findWords(`case.money-${state.money}`) ?? state.money
  const stands = [
    t('frame.pair', { name: t('case-file.state'), value: stage }),
    t('frame.pair', { name: t('case-file.money'), value: money }),
  ]
  return [
    paragraph(`${stands.join('. ')}.`),
    ...writePlan(found, names),
    ...writeAsked(found, names),
    ...writeOffers(found, offers, names),
    ...writeQuestions(found, names),
    ...writeLog(found, names),
    heading(t('case-file.summary-verify')),
    list([t('case-file.how-1'), t('case-file.how-2'), t('case-file.how-3')]),
  ]
}
