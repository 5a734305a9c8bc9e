import { SERVANT_FIELD } from '#buying/award/index.ts'
import type { FoundCase } from '#buying/cases/index.ts'
import { criteriaOf, findBidLog, needNotice, type ProvenOffer, readProvenOffers } from '#buying/offers/index.ts'
import type { ClosedOfferLog } from '#lib/sealing/offer-log.ts'
import { parseJson } from '#lib/sealing/parse-json.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { BundleFile } from './bundle-file.ts'

/** The stages in which names are hidden from those who assess, and with them what would tell of them (abuse:A19). */
export const HIDDEN_STAGES: readonly string[] = ['open', 'sealed', 'evaluating']

/** The offers of a purchase as its file tells of them: each with what proves it, and the log that was closed over all. */
export type OffersOfCase = { criteria: string[]; log: ClosedOfferLog; offers: ProvenOffer[] }

/** The opened offers of a purchase, once names are no longer hidden; null where there are none. */
export async function gatherOffers(ctx: Ctx, { id, state }: FoundCase): Promise<OffersOfCase | null> {
  if (HIDDEN_STAGES.includes(state.stage)) return null
  const [offers, log] = [await readProvenOffers(ctx, id), await findBidLog(ctx, id)]
  return log && offers.length ? { criteria: criteriaOf(await needNotice(ctx, id)), log, offers } : null
}

/** What an offer says, each answer under the criterion that it is to; what the rules alone read stays in the file's data. */
export function sayAnswers({ bid }: ProvenOffer, criteria: readonly string[]): { to: string; text: string }[] {
  if (bid.void !== null) return [{ to: '', text: t('case-file.offer-void') }]
  const { answers } = bid
  const fields = criteria.map((_, i) => `criterion-${i + 1}`)
  const others = Object.keys(answers).filter((field) => !fields.includes(field) && field !== SERVANT_FIELD)
  return [
    ...criteria.map((to, i) => ({ to, text: answers[fields[i]!] ?? t('award.no-answer') })),
    ...others.map((field) => ({ to: '', text: answers[field]! })),
  ]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function writeOffer({ bid, leaf, sealed, contentKey }: ProvenOffer): string {
  const { number, supplierId, receivedAt } = bid
  const told = bid.void === null ? { answers: bid.answers, drawSecret: bid.drawSecret } : { void: bid.void }
  return json({ number, supplierId, receivedAt, ...told, leaf, sealed: parseJson(sealed), contentKey })
}

/** A file an offer, and the leaves of the log that its hash stands in. */
export function* writeOffers({ offers }: { offers: OffersOfCase | null }): Generator<BundleFile> {
  if (!offers) return
  yield { path: 'offers/log.json', content: json(offers.log) }
  for (const one of offers.offers) yield { path: `offers/offer-${one.bid.number}.json`, content: writeOffer(one) }
}
