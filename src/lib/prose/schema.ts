import { type Extensions, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

type Attributed = { getAttribute(name: string): string | null }

/** An attribute of a block that stands in HTML under a name of its own, for copying within and between documents. */
const fromHtml = (key: string, name: string, usual = '') => ({
  [key]: {
    default: usual,
    parseHTML: (element: Attributed) => element.getAttribute(name) ?? usual,
    renderHTML: (attributes: Record<string, unknown>) => ({ [name]: attributes[key] }),
  },
})

/** A picture by the hash of its file; it always says in words what it shows. */
const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ ...fromHtml('file', 'data-file'), alt: { default: '' }, title: { default: '' } }),
  parseHTML: () => [{ tag: 'img[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
})

/** A finding, figure, quotation or recommendation; what it rests on is kept beside the text. */
const Claim = Node.create({
  name: 'claim',
  group: 'block',
  content: '(paragraph | bulletList | orderedList | blockquote)+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ ...fromHtml('kind', 'data-kind', 'finding'), ...fromHtml('claimId', 'data-claim') }),
  parseHTML: () => [{ tag: 'section[data-claim]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { class: 'claim', ...HTMLAttributes }, 0],
})

/** A part that shows what a register or a measure holds at the time of reading. */
const Live = Node.create({
  name: 'live',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    ...fromHtml('id', 'data-live'),
    settings: {
      default: {},
      parseHTML: (element: Attributed) => JSON.parse(element.getAttribute('data-settings') ?? '{}'),
      renderHTML: ({ settings }: Record<string, unknown>) => ({ 'data-settings': JSON.stringify(settings) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-live]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { class: 'live', ...HTMLAttributes }],
})

/** Guidance to the writer: seen in the editor, no part of the text. */
const Hint = Node.create({
  name: 'hint',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...fromHtml('text', 'data-hint') }),
  parseHTML: () => [{ tag: 'aside[data-hint]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { class: 'hint', ...HTMLAttributes }],
})

const CaptionedTable = Table.extend({
  addAttributes() {
    return { ...this.parent?.(), caption: { default: '', renderHTML: () => ({}) } }
  },
})

/** The blocks that the editor draws in a way of its own. */
export const ownBlocks = { Image, Claim, Live, Hint }

/** Every kind of block and mark that a document can hold, apart from those that are drawn in a way of their own. */
export const commonExtensions: Extensions = [
  StarterKit.configure({
    undoRedo: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, protocols: ['http', 'https', 'mailto'], defaultProtocol: 'https' },
  }),
  CaptionedTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
]
