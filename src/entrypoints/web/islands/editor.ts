// The editor of a document that several people write together. Without it, the same page leads to the plain way.
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { PROSE_FIELD } from '#lib/prose/prose.ts'
import { commonExtensions } from '#lib/prose/schema.ts'
import { connect } from './editor/connect.ts'
import { uploadPicture } from './editor/dialogs.ts'
import { drawnBlocks } from './editor/nodes.ts'
import { part, readSetup, sayFrom } from './editor/page.ts'
import { cleanPaste } from './editor/paste.ts'
import { colourOf, drawCaret, showPresence } from './editor/presence.ts'
import { openStatus } from './editor/status.ts'
import { isToolbarKey, openToolbar } from './editor/toolbar.ts'

const root = part('#editor')
const setup = readSetup(root)
const say = sayFrom(setup.words)
const status = openStatus(say)

function tell(text: string): void {
  part('#said').textContent = text
  status.speak(text)
}

/** The bytes of a `data:` address; the page's own policy lets nobody fetch one. */
function blobOf(address: string): Blob {
  const [head = '', data = ''] = address.slice('data:'.length).split(',', 2)
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: head.split(';')[0] ?? '' })
}

/** Pictures of a paste are kept as files first, then stand in the text by their hash. */
async function pastePictures(html: string): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const image of page.querySelectorAll<HTMLImageElement>('img[src^="data:image/"]')) {
    const file = await uploadPicture(blobOf(image.src)).catch(() => '')
    if (file) image.setAttribute('data-file', file)
    else image.remove()
  }
  editor.chain().focus().insertContent(page.body.innerHTML).run()
}

function tellPaste(done: ReturnType<typeof cleanPaste>): void {
  const parts = [
    done.insertions || done.deletions ? say('paste-tracked', done) : '',
    done.pictures ? say('paste-pictures', done) : '',
    done.lostPictures ? say('paste-lost', done) : '',
  ].filter(Boolean)
  if (parts.length) tell(parts.join(' '))
}

function onPaste(event: ClipboardEvent): boolean {
  const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => /^image\/(png|jpeg)$/.test(type))
  const html = event.clipboardData?.getData('text/html') ?? ''
  if (files.length && !html) {
    for (const picture of files)
      uploadPicture(picture)
        .then((file) => editor.commands.insertContent({ type: 'image', attrs: { file, alt: '', title: '' } }))
        .then(() => tell(say('paste-pictures')))
        .catch((error: Error) => tell(error.message))
    return true
  }
  if (!html) return false
  const done = cleanPaste(html)
  tellPaste(done)
  if (!done.pictures) return false
  pastePictures(done.html).catch((error: Error) => tell(error.message))
  return true
}

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
    transformPastedHTML: (html) => cleanPaste(html).html,
    handlePaste: (_view, event) => onPaste(event),
    handleKeyDown: (_view, event) => {
      if (!isToolbarKey(event)) return false
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

part('#tools').hidden = false
openToolbar(part('#tools'), editor)
showPresence(provider, setup.person.id, say, status)
root.dataset.ready = 'true'
