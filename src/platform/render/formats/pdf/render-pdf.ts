import { readFile } from 'node:fs/promises'
import { t } from '#lib/words/words.ts'
import type { Limits } from '../../../limited-process.ts'
import { shipped } from '../../../root.ts'
import type { Content } from '../../content.ts'
import { cleanText } from '../clean-text.ts'
import { hasHeadings, type Layout, type PaperSize } from '../layout.ts'
import { dayOf, type Paper, sayWhereToCheck } from '../paper.ts'
import { refusals } from '../render.errors.ts'
import { layBlocks } from './lay-out.ts'
import { type PlacedPicture, placePictures } from './pictures.ts'
import { runTypesetter } from './run-typesetter.ts'
import { listLacking, sayLacking, writeWithout } from './signs.ts'

const LIMITS: Limits = { seconds: 20, megabytes: 1024 }
/** A text whose signs lack is set again without them; each time it may say of others. */
const ATTEMPTS = 6
/** From this many headings on, a text has a list of them at its start. */
const CONTENTS_FROM = 6

/** A fault of the typesetter's own over where a link stands: rare, and no reason to give somebody no paper. */
const LINK_FAULT = /link ancestor/

export type PdfOptions = Pick<Layout, 'size' | 'contents'> & { limits?: Limits }

const countHeadings = (content: Content) =>
  content.filter((block) => block.type === 'heading' && block.level < 3).length

function describePaper(paper: Paper, size: PaperSize, write: (text: string) => string) {
  const [lang = 'en', ...parts] = paper.language.toLowerCase().split('-')
  const said = (text: string) => write(cleanText(text))
  return {
    title: said(paper.title) || '–',
    kind: said(paper.kind ?? ''),
    author: t('frame.product'),
    lang,
    region: parts.find((part) => /^[a-z]{2}$/.test(part)) ?? null,
    size,
    hash: paper.hash,
    check: said(sayWhereToCheck(paper) ?? ''),
    day: dayOf(paper),
    about: (paper.about ?? []).map(({ name, value }) => ({ name: said(name), value: said(value) })),
    words: { page: t('render.page'), contents: t('render.contents'), hash: said(t('render.hash')) },
  }
}

type Setting = {
  content: Content
  paper: Paper
  size: PaperSize
  /** Whether a list of headings stands at its start. */
  contents: boolean
  pictures: ReturnType<typeof placePictures>
}

type Allowance = { lacking: ReadonlySet<string>; links: boolean }

function writeJson({ content, paper, size, contents, pictures }: Setting, { lacking, links }: Allowance): string {
  const write = writeWithout(lacking)
  const blocks = layBlocks(content, { pictures, write, level: { last: 0 }, links })
  const note = sayLacking(lacking)
  return JSON.stringify({ ...describePaper(paper, size, write), blocks, note, contents })
}

/** Titles stand in the outline of the file, pictures in files of their own: what lacks there is replaced there. */
const withoutLacking = (picture: PlacedPicture, lacking: ReadonlySet<string>): PlacedPicture => {
  if (lacking.size === 0 || !picture.path.endsWith('.svg')) return picture
  return { ...picture, bytes: Buffer.from(writeWithout(lacking)(Buffer.from(picture.bytes).toString())) }
}

/**
 * A text as a tagged PDF that says it keeps PDF/UA-1, set in a process of its own with limits on time and memory; the same
 * text gives the same bytes. Signs that no font has are written by their number and emoji left out, which its last line says; links that cannot be set, as words. Throws `render.no-alt`,
 * `render.bad-picture`, `render.too-long`, `render.too-much`, `render.not-typeset`.
 */
export async function renderPdf(content: Content, paper: Paper, options: PdfOptions = {}): Promise<Uint8Array> {
  const { size = 'a4', limits = LIMITS } = options
  const contents =
    options.contents === undefined ? countHeadings(content) >= CONTENTS_FROM : options.contents && hasHeadings(content)
  const pictures = placePictures(content)
  const template = await readFile(shipped('platform', 'render', 'formats', 'pdf', 'template.typ'), 'utf8')
  const timestamp = Math.floor(paper.date.getTime() / 1000)
  const lacking = new Set<string>()
  let links = true
  for (let attempt = 1; ; attempt++) {
    const placed = [...pictures.values()].map((picture) => withoutLacking(picture, lacking))
    const json = writeJson({ content, paper, size, contents, pictures }, { lacking, links })
    const outcome = await runTypesetter({ template, content: json, pictures: placed, timestamp }, limits)
    if ('pdf' in outcome) return outcome.pdf
    const more = listLacking(outcome.refused).filter((sign) => !lacking.has(sign))
    const stumbles = links && LINK_FAULT.test(outcome.refused)
    if (stumbles) links = false
    if ((more.length === 0 && !stumbles) || attempt === ATTEMPTS)
      throw refusals.notTypeset(outcome.refused.slice(0, 300))
    for (const sign of more) lacking.add(sign)
  }
}
