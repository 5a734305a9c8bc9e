import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { dropDirections } from '#lib/text.ts'
import { isWebAddress } from '#lib/web-address.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../need.errors.ts'
import { readPackage } from '../packages/find-package.ts'
import { insertNotice, type NoticeRow, selectNotice, selectTexts, storeText, updateNotice } from './notice.store.ts'
import {
  countComplete,
  findGaps,
  lintTexts,
  type NoticeFacts,
  type NoticeFinding,
  type NoticeGap,
  type NoticeText,
} from './notice.ts'
import { noticeFields } from './notice-fields.ts'
import { findTemplate, textsOfTemplate } from './templates.ts'

const spoken = Object.keys(languages) as [Language, ...Language[]]
const day = z.union([z.literal('').transform(() => null), z.null(), z.iso.date('Write the day as YYYY-MM-DD.')])
const line = z.string().overwrite(dropDirections).trim().max(200, 'Shorten this to 200 characters.')

/** What is the same in every language of a notice. */
export const noticeFacts = z
  .object({
    languages: z.array(z.enum(spoken)).min(1, 'Choose at least one language.'),
    licence: line,
    contact: line,
    projectUrl: line.refine((url) => url === '' || isWebAddress(url), 'Enter an address that begins with https://.'),
    startOn: day,
    deliverBy: day,
  })
  .refine(({ startOn, deliverBy }) => !startOn || !deliverBy || startOn <= deliverBy, {
    path: ['deliverBy'],
    message: 'The work cannot be delivered before it begins.',
  })

/** The draft of a notice with all that a page of it shows. */
export type DraftNotice = NoticeRow & {
  packageId: string
  texts: NoticeText[]
  gaps: NoticeGap[]
  complete: ReturnType<typeof countComplete>
}

const describe = (packageId: string, row: NoticeRow, texts: NoticeText[]): DraftNotice => ({
  ...{ ...row, packageId, texts },
  gaps: findGaps(row, texts),
  complete: countComplete(row, texts),
})

async function readNotice(ctx: Ctx, projectId: string, packageId: string): Promise<DraftNotice> {
  const { id } = await readPackage(ctx, projectId, packageId)
  const row = await selectNotice(ctx.db, id)
  if (!row) throw refusals.noNotice()
  return describe(id, row, await selectTexts(ctx.db, id))
}

/** The draft of a package's notice. Throws `need.no-notice` where none was begun. */
export async function findNotice(ctx: Ctx, input: { projectId: string; packageId: string }): Promise<DraftNotice> {
  await allow(ctx, 'draft-notice.read', input.projectId)
  return readNotice(ctx, input.projectId, input.packageId)
}

/** What may be wrong with the texts of a notice (abuse:A18, abuse:A23). Nothing is changed. */
export async function lintNotice(ctx: Ctx, input: { projectId: string; packageId: string }): Promise<NoticeFinding[]> {
  const { texts } = await findNotice(ctx, input)
  return lintTexts(texts)
}

/** Begins the notice of a work package from a template, in the languages asked for. */
export function draftNotice(
  ctx: Ctx,
  input: { projectId: string; packageId: string; template: string; languages: readonly Language[] },
): Promise<DraftNotice> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, template: id, languages: asked } = input
    await allow(ctx, 'draft-notice.write', projectId)
    const { repository } = await readPackage(ctx, projectId, packageId)
    const template = findTemplate(id)
    if (!template) throw refusals.noSuchTemplate()
    const licence = template.licence === 'as-project' ? '' : template.licence
    const projectUrl = isWebAddress(repository) ? repository : ''
    const begun = { languages: [...asked], licence, contact: '', projectUrl, startOn: null, deliverBy: null }
    const facts = checkInput(noticeFacts, begun)
    const stamps = { changedAt: ctx.clock.now(), changedBy: actingPerson(ctx) }
    const row = { ...facts, template: id, version: 1, ...stamps }
    if (!(await insertNotice(ctx.db, packageId, row))) throw refusals.noticeBegun()
    for (const language of facts.languages)
      for (const [field, text] of Object.entries(textsOfTemplate(template, language)))
        await storeText(ctx.db, packageId, {
          field: field as NoticeText['field'],
          language,
          text,
          revision: 1,
          ...stamps,
        })
    await ctx.log.record(ctx, {
      type: 'draft-notice.begun',
      thing: `work-package:${packageId}`,
      projectId,
      data: { template: id },
    })
    return readNotice(ctx, projectId, packageId)
  })
}

/** Changes what is the same in every language: licence, contact, address of the project, days, the languages themselves. */
export function changeNotice(
  ctx: Ctx,
  input: { projectId: string; packageId: string; basedOn: number; values: z.input<typeof noticeFacts> },
): Promise<DraftNotice> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, basedOn } = input
    await allow(ctx, 'draft-notice.write', projectId)
    const before = await readNotice(ctx, projectId, packageId)
    const facts: NoticeFacts = checkInput(noticeFacts, input.values)
    const stamps = { changedAt: ctx.clock.now(), changedBy: actingPerson(ctx) }
    const isStored = await updateNotice(ctx.db, packageId, basedOn, { ...before, ...facts, ...stamps })
    if (!isStored) throw refusals.changedMeanwhile({ ...before })
    await ctx.log.record(ctx, { type: 'draft-notice.changed', thing: `work-package:${packageId}`, projectId })
    return readNotice(ctx, projectId, packageId)
  })
}

/** What becomes of a field when some of its texts are written: who says something new, and who waits for a look. */
function revise(
  before: readonly NoticeText[],
  written: Readonly<Partial<Record<Language, string>>>,
  saysTheSame: boolean,
): { language: Language; text: string; revision: number }[] {
  const textOf = (language: Language) => before.find((one) => one.language === language)?.text ?? ''
  const newest = Math.max(0, ...before.map(({ revision }) => revision))
  const given = Object.entries(written) as [Language, string][]
  const changed = given.filter(([language, text]) => text !== textOf(language))
  const isNew = changed.length > 0 && !saysTheSame
  const revision = isNew ? newest + 1 : Math.max(1, newest)
  const looked = saysTheSame ? given : changed
  return looked.map(([language, text]) => ({ language, text, revision }))
}

/**
 * Writes one text of a notice, in one language or in several. Languages that were not written wait to be looked at, unless
 * it is said that all say the same (then those given count as looked at, changed or not).
 */
export function saveNoticeText(
  ctx: Ctx,
  input: {
    projectId: string
    packageId: string
    field: string
    texts: Readonly<Partial<Record<Language, string>>>
    saysTheSame?: boolean
  },
): Promise<DraftNotice> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, saysTheSame = false } = input
    await allow(ctx, 'draft-notice.write', projectId)
    const field = noticeFields.find(({ name }) => name === input.field)
    if (!field) throw refusals.noSuchField()
    const { texts, languages: own } = await readNotice(ctx, projectId, packageId)
    const kept = z.string().max(field.most * 2, `Shorten this to ${field.most} characters.`)
    const normal = kept.transform((text) => text.replaceAll('\r\n', '\n').trim())
    const written = checkInput(z.partialRecord(z.enum(own as [Language]), normal), input.texts)
    const before = texts.filter((one) => one.field === field.name)
    const stamps = { changedAt: ctx.clock.now(), changedBy: actingPerson(ctx) }
    for (const one of revise(before, written, saysTheSame))
      await storeText(ctx.db, packageId, { ...one, field: field.name, ...stamps })
    const data = { field: field.name, languages: Object.keys(written) }
    await ctx.log.record(ctx, { type: 'draft-notice.changed', thing: `work-package:${packageId}`, projectId, data })
    return readNotice(ctx, projectId, packageId)
  })
}
