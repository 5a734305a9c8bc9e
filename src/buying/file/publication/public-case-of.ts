import { readFile } from 'node:fs/promises'
import type { FoundCase } from '#buying/cases/index.ts'
import { listDocuments, type Notice } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { makeOcid } from '#standard/index.ts'
import type { PublicCase, PublicNotice, PublicParty } from '../projection/public-case.ts'
import { type Firm, selectFirms, selectProject } from './publication.store.ts'
import { selectRelated } from './related.store.ts'
import type { PublicationSetting } from './setting.ts'

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A supplier who is a natural person, and whose firm is their own name, is published without it. */
export const sayPublicName = ({ firm, person }: Pick<Firm, 'firm' | 'person'>): string =>
  plain(firm) === '' || plain(firm) === plain(person) ? t('case-file.one-person') : firm

/** Suppliers of a project as everybody may read their names. */
export async function namePublicly(ctx: Ctx, projectId: string): Promise<Map<string, PublicParty>> {
  const firms = await selectFirms(ctx.db, projectId)
  return new Map(
    firms.map(({ id, region, ...named }) => [
      id,
      { id: `party-${id}`, name: sayPublicName(named), ...(region && { region }) },
    ]),
  )
}

/** What a notice said, as the document says it whose hash stands in the log. */
async function readNotice(ctx: Ctx, sha256: string): Promise<PublicNotice> {
  const text = await readFile(ctx.files.pathOf(sha256), 'utf8')
  const { content, terms } = JSON.parse(text) as Pick<Notice, 'content' | 'terms'>
  const { deliverables, criteria, acceptance } = content.texts[content.languages[0]!]!
  return { method: terms.method, deliverables, criteria, acceptance, licence: content.licence }
}

async function readNotices(ctx: Ctx, { id, lane }: FoundCase): Promise<Map<string, PublicNotice>> {
  const notices = new Map<string, PublicNotice>()
  if (lane === 'small') return notices
  for (const { kind, sha256 } of await listDocuments(ctx, id))
    if (kind === 'notice') notices.set(sha256, await readNotice(ctx, sha256))
  return notices
}

/** The ocid that a case is given: projects that share a prefix do not share numbers. */
export const ocidOf = (setting: PublicationSetting, { projectId, number }: { projectId: string; number: number }) =>
  makeOcid(setting.ocidPrefix, `${projectId.slice(-12)}-${number}`)

/** A purchase as it can be published under an ocid, by what its project decided. */
export async function publicCaseOf(
  ctx: Ctx,
  found: FoundCase,
  { setting, ocid }: { setting: PublicationSetting; ocid: string },
): Promise<PublicCase> {
  const { projectId, number, currency, events } = found
  const { organisation } = await selectProject(ctx.db, projectId)
  return {
    ...{ ocid, number, currency, events, showsBids: setting.showsBids },
    buyer: { id: `buyer-${projectId}`, name: setting.buyerName || organisation },
    suppliers: await namePublicly(ctx, projectId),
    methodDetails: { small: t('case.lane-small'), open: t('case.lane-open') },
    awardDetails: {
      draw: t('offers.method-short-draw'),
      ranking: t('offers.method-short-ranking'),
      rotation: t('offers.method-short-rotation'),
    },
    notices: await readNotices(ctx, found),
    related: await selectRelated(ctx.db, found.id),
  }
}
