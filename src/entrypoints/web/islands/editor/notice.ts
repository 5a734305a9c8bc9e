import type { Editor } from '@tiptap/core'
import { part } from './page.ts'
import type { Status } from './status.ts'

function linkTo({ href, text }: { href: string; text: string }): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = href
  link.textContent = text
  return link
}

/** Says what an act did, until it is closed or something else is typed. */
export function openNotice(status: Status) {
  const box = part('#notice')
  let isFresh = false
  const close = () => {
    box.hidden = true
  }
  const tell = (text: string, link?: { href: string; text: string }) => {
    part('#said').textContent = text
    if (link) part('#said').append(' ', linkTo(link))
    box.hidden = false
    status.speak(text)
    // What was pasted enters the text in this same turn: it is no next change.
    isFresh = true
    setTimeout(() => {
      isFresh = false
    }, 0)
  }
  const follow = (editor: Editor) => {
    part('#close-notice').addEventListener('click', () => {
      close()
      editor.view.focus()
    })
    editor.on('update', ({ transaction }) => {
      if (!isFresh && !transaction.getMeta('y-sync$')) close()
    })
  }
  return { tell, follow }
}
