import { claimKinds, type ProseNode, plainText } from '#lib/prose/prose.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findTemplateIn } from '#playbooks/index.ts'
import { fromTemplate } from '../content/from-template.ts'
import { nodesOf } from '../content/to-content.ts'
import { readProse } from '../content/y-prose.ts'
import type { DocumentRecord } from '../document.ts'
import { needDocument } from '../find-documents.ts'
import { openText } from '../live/text.ts'
import type { Which } from '../states/move.ts'

/** What a template leaves to be filled in stands in square brackets. */
const PLACE = /\[[^[\]]*[\p{L}…][^[\]]*\]/gu

const placesIn = (text: string): string[] => text.match(PLACE) ?? []

/** The places of a template that still stand in a text as they were, in their order; brackets of the writers are theirs. */
export function pickUntouched(text: string, template: string): string[] {
  const offered = new Set(placesIn(template))
  return placesIn(text).filter((place) => offered.has(place))
}

/** The claims of a text that say nothing yet, each by its kind. */
export const listWordless = (text: ProseNode): string[] =>
  nodesOf(text, 'claim')
    .filter((node) => !plainText(node).trim())
    .map(({ attrs }) => claimKinds.find((kind) => kind === attrs?.kind) ?? 'finding')
    .map((kind) => t('claim.wordless', { kind: t(`claim.${kind}`) }))

async function findOffered(ctx: Ctx, document: DocumentRecord): Promise<string> {
  const templateId = document.template?.split('@')[0]
  const template = templateId && (await findTemplateIn(ctx, document.projectId, templateId, document.language))
  return template ? plainText(fromTemplate(template, () => '')) : ''
}

/** The places of its template that a document has not filled in, and claims that nobody has worded. */
export async function findUntouched(ctx: Ctx, document: DocumentRecord): Promise<string[]> {
  const text = readProse(await openText(ctx, document.id))
  return [...pickUntouched(plainText(text), await findOffered(ctx, document)), ...listWordless(text)]
}

/** The same, for whoever may read the document. */
export async function listUntouched(ctx: Ctx, input: Which): Promise<string[]> {
  await allow(ctx, 'document.read', input.projectId)
  return findUntouched(ctx, await needDocument(ctx, input))
}
