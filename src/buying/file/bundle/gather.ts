import { type FoundCase, findCase, nameParty } from '#buying/cases/index.ts'
import type { StoredCheck } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ProvenEvents, proveEvents } from '#platform/log/prove-events.ts'
import { readReleases } from '../publication/publish-case.ts'
import { makeReceipts } from '../receipts/make-receipts.ts'
import type { Receipt } from '../receipts/receipt.ts'
import { sayCheck } from '../receipts/say-check.ts'
import { type BundledDocument, selectBundled, selectNames, selectSeats } from './bundle.store.ts'
import { gatherOffers, type OffersOfCase } from './offers.ts'
import { placeDocuments } from './place-documents.ts'
import { type KeptRules, readChecks, readRules } from './read-checks.ts'

type Place = { projectId: string; caseId: string }

/** All that the file of a purchase is made of. */
export type Gathered = {
  found: FoundCase
  names: ReadonlyMap<string, string>
  documents: (BundledDocument & { path: string })[]
  checks: StoredCheck[]
  rules: KeptRules[]
  receipts: Receipt[]
  offers: OffersOfCase | null
  proofs: ProvenEvents
  releases: Awaited<ReturnType<typeof readReleases>>
}

/** The receipts of a purchase for whoever was let in to it. */
export async function gatherReceipts(ctx: Ctx, found: FoundCase) {
  const [seats, checks] = [await selectSeats(ctx.db, found.id), await readChecks(ctx, found)]
  const said = new Map(checks.map((check) => [check.id, sayCheck(check, found.currency)]))
  return { checks, receipts: makeReceipts(found, seats, said) }
}

/** What everybody in the purchases of a project is called, by party. */
export const findNames = async (ctx: Ctx, projectId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await selectNames(ctx.db, projectId)).map((one) => [one.id, nameParty(one)]))

/** Gathers the file of a purchase. Must run outside a transaction that has recorded something of it. */
export async function gatherFile(ctx: Ctx, place: Place): Promise<Gathered> {
  const found = await findCase(ctx, place)
  const documents = placeDocuments(await selectBundled(ctx.db, found.id))
  const signed = await gatherReceipts(ctx, found)
  const papers = documents.flatMap(({ paperId }) => (paperId ? [`paper:${paperId}`] : []))
  return {
    ...{ found, documents, names: await findNames(ctx, place.projectId) },
    ...signed,
    offers: await gatherOffers(ctx, found),
    rules: await readRules(ctx, signed.checks),
    releases: await readReleases(ctx, found),
    proofs: keepOwn(await proveEvents(ctx, [`case:${found.id}`, ...papers]), found),
  }
}

/** Of what the log holds only what happened in the purchase and what proves it: the file stays the same when a link is sent. */
function keepOwn(proofs: ProvenEvents, { events }: FoundCase): ProvenEvents {
  const ids = new Set(events.map(({ id }) => id))
  const isOwn = ({ body }: { body: string }) => ids.has(JSON.parse(body).data?.event)
  return { ...proofs, events: proofs.events.filter(isOwn) }
}
