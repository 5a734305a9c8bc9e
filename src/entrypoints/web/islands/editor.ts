// The editor of a document that several people write together. Without it, the same page leads to the plain way.
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { PROSE_FIELD } from '#lib/prose/prose.ts'
import { commonExtensions } from '#lib/prose/schema.ts'
import { askForComment } from './editor/comment.ts'
import { connect } from './editor/connect.ts'
import { askForPicture } from './editor/dialogs.ts'
import { drawnBlocks } from './editor/nodes.ts'
import { openNotice } from './editor/notice.ts'
import { part, readSetup, sayFrom } from './editor/page.ts'
import { openPaste } from './editor/paste-into.ts'
import { colourOf, drawCaret, showPresence } from './editor/presence.ts'
import { openStatus } from './editor/status.ts'
import { isCommentKey, isToolbarKey, leaveByTab, openToolbar } from './editor/toolbar.ts'

const root = part('#editor')
const setup = readSetup(root)
const say = sayFrom(setup.words)
const status = openStatus(say)

const { tell, follow } = openNotice(status)

const comment = () => askForComment(editor, { address: setup.address, say, tell })
const picture = () => askForPicture(editor, tell)

const { onPaste, cleaned } = openPaste({ editor: () => editor, say, tell })

const { doc, provider } = connect({ setup, say, status, allowWriting: (may) => editor?.setEditable(may, false) })

const editor: Editor = new Editor({
  element: part('#words'),
  injectCSS: false,
  editable: setup.mayWrite,
  extensions: [
    ...commonExtensions,
    ...drawnBlocks(setup, say),
    Collaboration.configure({ document: doc, field: PROSE_FIELD }),
    CollaborationCaret.configure({
      provider,
      user: { ...setup.person, color: colourOf(setup.person.id) },
      render: drawCaret,
    }),
  ],
  editorProps: {
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': say('textbox', { title: setup.title }),
      'aria-describedby': 'editor-help',
      class: 'prose',
    },
    transformPastedHTML: cleaned,
    handlePaste: (_view, event) => onPaste(event),
    handleDOMEvents: { keydown: leaveByTab() },
    handleKeyDown: (_view, event) => {
      if (isCommentKey(event)) void comment()
      if (!isToolbarKey(event)) return isCommentKey(event)
      part('#tools').querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
      return true
    },
  },
})

/** How long nobody types before claims are handed on: they are found under evidence as they stand then. */
const CLAIMS_AFTER_MS = 3000
let claimsTimer: ReturnType<typeof setTimeout> | undefined
let toldClaims = ''

function claimsNow(): string {
  const claims: string[] = []
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'claim') claims.push(`${node.attrs.claimId} ${node.attrs.kind} ${node.textContent}`)
    return node.type.name !== 'claim'
  })
  return claims.join('\n')
}

async function handOnClaims(): Promise<void> {
  const claims = claimsNow()
  if (claims === toldClaims || status.current() !== 'saved') return
  const answer = await fetch(`${setup.address}/claims`, { method: 'POST', redirect: 'manual' }).catch(() => undefined)
  if (answer && (answer.ok || answer.type === 'opaqueredirect')) toldClaims = claims
}

editor.on('update', ({ transaction }) => {
  if (transaction.getMeta('y-sync$')) return
  clearTimeout(claimsTimer)
  claimsTimer = setTimeout(handOnClaims, CLAIMS_AFTER_MS)
})

follow(editor)
for (const shown of ['#tools', '#editor-help', '#keys']) part(shown).hidden = false
openToolbar(part('#tools'), editor, { comment, picture })
showPresence(provider, setup.person.id, say, status)
root.dataset.ready = 'true'
