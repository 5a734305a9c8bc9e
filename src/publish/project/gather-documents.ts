import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { listDeliverables } from '#playbooks/index.ts'
import { findPapersOfTexts } from '#reports/index.ts'
import {
  type DocumentRecord,
  isClosed,
  listDocuments,
  productsOf,
  readDocumentContent,
} from '#workspace/documents/index.ts'
import { slugOf } from '../dataset/slugs.ts'
import { findAgreedProducts } from './document-products.ts'
import type { Judging } from './let-out.ts'
import { letLiveOut, listLiveParts, nameOfPart, saysLess } from './live-parts.ts'
import type { PublicDocument } from './public-project.ts'

/** A document that may go out, with its words as they were approved; nothing in them is made public yet. */
export type ChosenDocument = Omit<PublicDocument, 'content'> & { content: Content }

export type Place = { projectId: string; judging: Judging }
type Known = {
  deliverables: Awaited<ReturnType<typeof listDeliverables>>
  agreed: ReadonlySet<string>
  never: ReadonlySet<string>
}

/** Whether somebody has said that a text is for everybody: the agreement by its name, its template, or on its page. */
const isMeantForAll = (document: DocumentRecord, products: readonly string[], { agreed }: Known): boolean =>
  document.access === 'public' || products.some((product) => agreed.has(product))

async function mayGoOut({ judging }: Place, document: DocumentRecord, known: Known): Promise<boolean> {
  const products = productsOf(document, known.deliverables)
  const name = t('publish.document', { title: document.title })
  const thing = `document:${document.id}`
  const wouldGoOut = isMeantForAll(document, products, known)
  const whyKept = products.some((product) => known.never.has(product)) ? 'never' : 'members-only'
  if (!isClosed(document.state) || document.finalVersion === null) {
    judging.setAside({ name, thing, why: wouldGoOut ? 'not-approved' : whyKept })
    return false
  }
  if (wouldGoOut) return judging.ask(name, products, thing)
  judging.setAside({ name, thing, why: whyKept })
  return false
}

type Text = { thing: string; title: string; content: Content }

/** What a text shows of the project's registers goes out by the agreement, too: it was written for members. */
export async function letOut(ctx: Ctx, { judging }: Place, { thing, title, content }: Text) {
  const kept = new Set<string>()
  for (const live of listLiveParts(content)) {
    const name = t('publish.part-of-document', { part: nameOfPart(live), title })
    const products = ctx.things.blocks?.get(live)?.products ?? [live]
    if (await judging.ask(name, products, thing)) continue
    kept.add(live)
    judging.nameKept(name)
  }
  return { content: letLiveOut(content, kept), leavesOut: saysLess(content, kept) }
}

/** The papers made of a text, and their files, as the site lists them. */
export const listPapers = async (ctx: Ctx, projectId: string, sha256: string) =>
  (await findPapersOfTexts(ctx, { projectId, texts: [sha256] })).map(({ sha256, format, madeAt }) => ({
    ...{ sha256, format, madeOn: madeAt.toISOString() },
  }))

async function read(ctx: Ctx, place: Place, document: DocumentRecord): Promise<ChosenDocument> {
  const { projectId } = place
  const { id, language, changedAt } = document
  const frozen = await readDocumentContent(ctx, { projectId, documentId: id })
  const { title, sha256, version, state } = frozen
  const out = await letOut(ctx, place, { ...frozen, thing: `document:${id}` })
  const papers = await listPapers(ctx, projectId, sha256)
  const slug = slugOf(`${title} ${id.slice(-6)}`)
  const changedOn = changedAt.toISOString()
  return { id, slug, title, language, version: version ?? null, sha256, state, changedOn, papers, ...out }
}

/** The documents of a project that are approved and let out, in the order of their titles. */
export async function gatherDocuments(ctx: Ctx, place: Place): Promise<ChosenDocument[]> {
  const { projectId } = place
  const known = { deliverables: await listDeliverables(ctx, projectId), ...(await findAgreedProducts(ctx, projectId)) }
  const chosen: ChosenDocument[] = []
  for (const document of await listDocuments(ctx, projectId))
    if (await mayGoOut(place, document, known)) chosen.push(await read(ctx, place, document))
  return chosen.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}
