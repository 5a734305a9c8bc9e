import { plainText } from '#lib/prose/prose.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findTemplateIn } from '#playbooks/index.ts'
import { fromTemplate } from '../content/from-template.ts'
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

/** The places of its template that a document has not filled in; of one without a template, none. */
export async function findUntouched(ctx: Ctx, document: DocumentRecord): Promise<string[]> {
  const templateId = document.template?.split('@')[0]
  if (!templateId) return []
  const template = await findTemplateIn(ctx, document.projectId, templateId, document.language)
  if (!template) return []
  const offered = plainText(fromTemplate(template, () => ''))
  return pickUntouched(plainText(readProse(await openText(ctx, document.id))), offered)
}

/** The same, for whoever may read the document. */
export async function listUntouched(ctx: Ctx, input: Which): Promise<string[]> {
  await allow(ctx, 'document.read', input.projectId)
  return findUntouched(ctx, await needDocument(ctx, input))
}
