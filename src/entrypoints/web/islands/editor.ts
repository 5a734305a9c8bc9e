// The editor of a document that several people write together. Without it, the same page leads to the plain way.
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { PROSE_FIELD } from '#lib/prose/prose.ts'
import { commonExtensions } from '#lib/prose/schema.ts'
import { followClaims } from './editor/claims.ts'
import { askForComment } from './editor/comment.ts'
import { connect } from './editor/connect.ts'
import { askForLive, askForPicture } from './editor/dialogs.ts'
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
const live = () => askForLive(editor)
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

follow(editor)
followClaims(editor, { setup, say, status, tell })
for (const shown of ['#tools', '#editor-help', '#keys']) part(shown).hidden = false
openToolbar(part('#tools'), editor, { comment, picture, live })
showPresence(provider, setup.person.id, say, status)
root.dataset.ready = 'true'
