import type { FoundCase } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { makeOcid } from '#standard/index.ts'
import type { PublicCase, PublicParty } from '../projection/public-case.ts'
import { type Firm, selectFirms, selectProject } from './publication.store.ts'
import type { PublicationSetting } from './setting.ts'

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A supplier who is a natural person, and whose firm is their own name, is published without it. */
export const sayPublicName = ({ firm, person }: Pick<Firm, 'firm' | 'person'>): string =>
  plain(firm) === '' || plain(firm) === plain(person) ? t('case-file.one-person') : firm

async function namePublicly(ctx: Ctx, projectId: string): Promise<Map<string, PublicParty>> {
  const firms = await selectFirms(ctx.db, projectId)
  return new Map(
    firms.map(({ id, region, ...named }) => [
      id,
      { id: `party-${id}`, name: sayPublicName(named), ...(region && { region }) },
    ]),
  )
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
  }
}
