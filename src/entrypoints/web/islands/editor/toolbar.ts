import type { Editor } from '@tiptap/core'
import { markClaim } from '#lib/prose/mark-claim.ts'
import { claimKinds } from '#lib/prose/prose.ts'
import { askForLink } from './dialogs.ts'

type Tool = { run(editor: Editor): unknown; isOn?(editor: Editor): boolean; can?(editor: Editor): boolean }

const heading = (level: 2 | 3 | 4): Tool => ({
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

const mark = (name: 'bold' | 'italic' | 'strike' | 'code'): Tool => ({
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
})

const inTable = (editor: Editor) => editor.isActive('table')

const tools: Record<string, Tool> = {
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  bold: mark('bold'),
  italic: mark('italic'),
  code: mark('code'),
  bullets: {
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  numbers: {
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  quote: {
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  link: { run: askForLink, isOn: (editor) => editor.isActive('link') },
  table: {
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    can: (editor) => !inTable(editor),
  },
  'row-add': { run: (editor) => editor.chain().focus().addRowAfter().run(), can: inTable },
  'row-remove': { run: (editor) => editor.chain().focus().deleteRow().run(), can: inTable },
  'column-add': { run: (editor) => editor.chain().focus().addColumnAfter().run(), can: inTable },
  'column-remove': { run: (editor) => editor.chain().focus().deleteColumn().run(), can: inTable },
  'table-remove': { run: (editor) => editor.chain().focus().deleteTable().run(), can: inTable },
  undo: { run: (editor) => editor.chain().focus().undo().run() },
  redo: { run: (editor) => editor.chain().focus().redo().run() },
  ...Object.fromEntries(
    claimKinds.map((kind) => [
      `claim-${kind}`,
      {
        run: (editor: Editor) => {
          const tr = markClaim(editor.state, { kind, claimId: crypto.randomUUID() })
          if (tr) editor.view.dispatch(tr)
          editor.view.focus()
        },
        can: (editor: Editor) => markClaim(editor.state, { kind, claimId: '' }) !== undefined,
      } satisfies Tool,
    ]),
  ),
}

/** One stop for Tab; arrows, Home and End move within (WAI-ARIA toolbar). Tools that are not shown are left out. */
function rove(bar: HTMLElement, all: HTMLButtonElement[]): void {
  for (const [i, button] of all.entries()) button.tabIndex = i === 0 ? 0 : -1
  bar.addEventListener('keydown', (event) => {
    const buttons = all.filter((button) => button.offsetParent !== null)
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
      event.key
    ]
    const next = to === undefined ? undefined : buttons.at(to % buttons.length)
    if (!next) return
    event.preventDefault()
    for (const button of all) button.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
}

/** Ties the page's buttons to the editor, `own` being what the page itself does. A tool that cannot be used now says so and stays reachable. */
export function openToolbar(bar: HTMLElement, editor: Editor, own: Record<string, () => unknown>): void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('button[data-do]')]
  rove(bar, buttons)
  const update = () => {
    for (const button of buttons) {
      const tool = tools[button.dataset.do ?? '']
      if (tool?.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)))
      button.setAttribute('aria-disabled', String(!editor.isEditable || (tool?.can ? !tool.can(editor) : false)))
    }
  }
  bar.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[data-do]')
    if (!button || button.getAttribute('aria-disabled') === 'true') return
    const name = button.dataset.do ?? ''
    if (own[name]) own[name]()
    else tools[name]?.run(editor)
    // At once, so that the first letter typed goes where the tool has led.
    if (!document.querySelector('dialog[open]')) editor.view.focus()
  })
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') editor.commands.focus()
  })
  editor.on('transaction', update)
  update()
}

/** From the words to the toolbar, as most editors have it. */
export function isToolbarKey(event: KeyboardEvent): boolean {
  return event.altKey && event.key === 'F10'
}

/** As other editors of shared texts have it. */
export function isCommentKey(event: KeyboardEvent): boolean {
  return event.altKey && (event.ctrlKey || event.metaKey) && event.code === 'KeyM'
}

/**
 * In a table or a list Tab belongs to the text; after Escape it is the browser's again, so that nobody is kept in
 * (WCAG 2.1.2). True where the editor must not see the key.
 */
export function leaveByTab(): (view: unknown, event: KeyboardEvent) => boolean {
  let isLeaving = false
  return (_view, { key }) => {
    const leaves = isLeaving && key === 'Tab'
    if (key !== 'Shift') isLeaving = key === 'Escape'
    return leaves
  }
}
