import { t } from '#lib/words/words.ts'
import type { ClaimContent, Content, ContentBlock, GroundContent, Inline, TableContent } from '../content.ts'
import { outsideLinkOf } from './links.ts'
import { dayOf, type Paper, sayHash, sayWhereToCheck, wordOfGround, wordsOfClaim } from './paper.ts'

/** What Markdown or the HTML within it would give a meaning, anywhere or at the start of a line. */
const SPECIAL = /[\\`*_{}[\]<>#|~&!$^]/g
const AT_START = /^(\s*)([-+=]|\d+(?=[.)]))/gm

const escapeText = (text: string): string =>
  text
    .replace(SPECIAL, '\\$&')
    .replace(AT_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/\b(https?|ftp|www|mailto)([:.])/gi, '$1\\$2')

/** A code span ends at as many backticks as it begins with: more than any in it. */
function writeCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return text.trim() === '' ? escapeText(text) : `${fence} ${text.replace(/\s+/g, ' ')} ${fence}`
}

/** Marks stand against letters: blanks at the ends go outside them. */
function mark(text: string, sign: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return inner ? `${before}${sign}${inner}${sign}${after}` : text
}

function writeInline({ text, bold, italic, code, strike, link }: Inline): string {
  let written = code ? writeCode(text) : escapeText(text)
  if (bold) written = mark(written, '**')
  if (italic) written = mark(written, '_')
  if (strike) written = mark(written, '~~')
  const address = outsideLinkOf(link)
  return address && written.trim() ? `[${written}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)` : written
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
const writeInlines = (inlines: readonly Inline[]) => inlines.map(writeInline).join('').replace(/\n/g, '\\\n').trim()
const writeLine = (inlines: readonly Inline[]) => oneLine(inlines.map(writeInline).join('')).trim()

const indent = (text: string, by: string) => text.replace(/^(?!$)/gm, by)
const prefix = (text: string, by: string) => text.replace(/^/gm, by)

function writeTable({ caption, head, rows }: TableContent): string {
  const row = (cells: readonly (readonly Inline[])[]) => `| ${cells.map(writeLine).join(' | ')} |`
  const lines = [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')
  return caption ? `**${escapeText(oneLine(caption)).trim()}**\n\n${lines}` : lines
}

const writeFigure = ({ title, picture, note, table }: Extract<ContentBlock, { type: 'figure' }>): string =>
  [
    `**${escapeText(oneLine(title)).trim()}**`,
    escapeText(oneLine(picture.alt)),
    note ? escapeText(oneLine(note)) : '',
    table ? writeTable(table) : '',
  ]
    .filter(Boolean)
    .join('\n\n')

function writeGround({ ground, name, note, address }: GroundContent): string {
  const shown = writeLine([{ text: name, ...(address ? { link: address } : {}) }])
  return `- ${wordOfGround(ground)}: ${shown}${note ? ` (${escapeText(oneLine(note))})` : ''}`
}

function writeClaim(claim: ClaimContent, blocks: Content): string {
  const grounds = claim.grounds.length ? `${t('claims.rests-on')}:\n\n${claim.grounds.map(writeGround).join('\n')}` : ''
  const parts = [`**${wordsOfClaim(claim)}**`, writeBlocks(blocks), grounds].filter(Boolean)
  return prefix(parts.join('\n\n'), '> ')
}

function writeItem(blocks: Content, sign: string): string {
  const text = indent(writeBlocks(blocks), ' '.repeat(sign.length)).trimStart()
  return `${sign}${text}`
}

function writeCodeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

function writeBlock(block: ContentBlock): string {
  if (block.type === 'heading') return `${'#'.repeat(Math.min(6, block.level + 1))} ${writeLine(block.inlines)}`
  if (block.type === 'paragraph') return writeInlines(block.inlines)
  if (block.type === 'list')
    return block.items.map((item, i) => writeItem(item, block.ordered ? `${i + 1}. ` : '- ')).join('\n')
  if (block.type === 'quote') return prefix(writeBlocks(block.blocks), '> ')
  if (block.type === 'code') return writeCodeBlock(block.text)
  if (block.type === 'table') return writeTable(block)
  if (block.type === 'figure') return writeFigure(block)
  return block.type === 'claim' ? writeClaim(block.claim, block.blocks) : '---'
}

const writeBlocks = (content: Content) => content.map(writeBlock).filter(Boolean).join('\n\n')

/** A text as Markdown (CommonMark with tables), its title first and its hash last. Text stays text: what would mean something is escaped. */
export function renderMarkdown(content: Content, paper: Paper): string {
  const about = (paper.about ?? []).map(({ name, value }) => `${escapeText(name)}: ${escapeText(oneLine(value))}`)
  const head = [
    `# ${escapeText(oneLine(paper.title))}`,
    [paper.kind && escapeText(paper.kind), dayOf(paper)].filter(Boolean).join(', '),
  ]
  const foot = [sayHash(paper), escapeText(sayWhereToCheck(paper) ?? '')]
  const parts = [...head, about.join('\\\n'), writeBlocks(content), '---', ...foot]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
