import { createHash } from 'node:crypto'
import { checkText } from '#lib/check-input.ts'
import { type ProseNode, sectionsOf } from '#lib/prose/prose.ts'
import { readMarkdown } from '#lib/prose/read-markdown.ts'
import { writeMarkdown } from '#lib/prose/write-markdown.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { readProse } from './content/y-prose.ts'
import { refusals } from './documents.errors.ts'
import { needDocument } from './find-documents.ts'
import { changeText, openText } from './live/text.ts'
import { takesWriting } from './states/states.ts'

type Which = { projectId: string; documentId: string }

/** A part of a document as Markdown, for the plain way; `mark` tells whether it has changed since it was read. */
export type Section = { index: number; heading: string; markdown: string; mark: string }

const markOf = (markdown: string) => createHash('sha256').update(markdown).digest('base64url').slice(0, 22)

function listSections(prose: ProseNode): Section[] {
  const sections = sectionsOf(prose)
  const all = sections.length ? sections : [{ heading: '', from: 0, to: 0 }]
  return all.map(({ heading, from, to }, index) => {
    const markdown = writeMarkdown({ type: 'doc', content: (prose.content ?? []).slice(from, to) })
    return { index, heading, markdown, mark: markOf(markdown) }
  })
}

/** The sections of a document as they stand now. */
export async function readSections(ctx: Ctx, input: Which): Promise<Section[]> {
  await allow(ctx, 'document.read', input.projectId)
  await needDocument(ctx, input)
  return listSections(readProse(await openText(ctx, input.documentId)))
}

/** Sections may have moved since the page was read: the one with the mark, else the one at the same place. */
function findTarget(sections: Section[], index: number, mark: string): { target?: Section; isSame: boolean } {
  const at = sections[index]
  if (at?.mark === mark) return { target: at, isSame: true }
  const moved = sections.find((section) => section.mark === mark)
  if (moved) return { target: moved, isSame: true }
  return at ? { target: at, isSame: false } : { isSame: false }
}

/**
 * Writes one section anew, from Markdown. `mark` is that of the section as it was read: where somebody has changed it
 * since, `document.changed-meanwhile` gives both texts back and nothing is written; so does `document.not-writable` where the
 * document takes no writing any more. With no mark, a section that is gone is written anew at the end.
 */
export function writeSection(
  ctx: Ctx,
  input: Which & { index: number; mark: string; markdown: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.write', input.projectId)
    const { markdown } = checkText({ markdown: input.markdown })
    const document = await needDocument(ctx, input, true)
    const prose = readProse(await openText(ctx, document.id))
    const { target, isSame } = findTarget(listSections(prose), input.index, input.mark)
    const texts = { theirs: target?.markdown ?? '', yours: markdown }
    if (!takesWriting(document.state)) throw refusals.notWritable(document.state, texts)
    // A section that is gone is written anew at the end, by somebody who has seen that it is gone.
    const isGone = !target && input.mark === ''
    if (!isSame && !isGone) throw refusals.changedMeanwhile(texts.theirs, texts.yours)
    await changeText(ctx, document, (before) => {
      const blocks = before.content ?? []
      const end = { from: blocks.length, to: blocks.length }
      const range = target ? (sectionsOf(before)[target.index] ?? { from: 0, to: 0 }) : end
      const written = markdown.trim() ? (readMarkdown(markdown).content ?? []) : []
      return { type: 'doc', content: [...blocks.slice(0, range.from), ...written, ...blocks.slice(range.to)] }
    })
    const thing = `document:${document.id}`
    await ctx.log.record(ctx, { type: 'document.section-written', thing, projectId: input.projectId })
  })
}
