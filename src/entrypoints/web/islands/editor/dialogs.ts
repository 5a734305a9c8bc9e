import type { Editor } from '@tiptap/core'
import { part } from './page.ts'

/** Opens a dialog of the page; resolves with its form once it was sent, or with nothing where it was left. */
export function openDialog(selector: string, fill: (form: HTMLFormElement) => void): Promise<FormData | undefined> {
  const dialog = part<HTMLDialogElement>(selector)
  const form = dialog.querySelector('form')!
  form.reset()
  fill(form)
  dialog.showModal()
  return new Promise((done) => {
    const onClose = () => done(dialog.returnValue === 'ok' ? new FormData(form) : undefined)
    dialog.returnValue = ''
    dialog.addEventListener('close', onClose, { once: true })
  })
}

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement

export async function askForLink(editor: Editor): Promise<void> {
  const answer = await openDialog('#ask-link', (form) => {
    field(form, 'href').value = String(editor.getAttributes('link').href ?? '')
  })
  editor.commands.focus()
  if (!answer) return
  const href = String(answer.get('href') ?? '').trim()
  const chain = editor.chain().focus().extendMarkRange('link')
  if (href) chain.setLink({ href }).run()
  else chain.unsetLink().run()
}

/** Sends a picture to be kept with the document; gives the hash it is named by. */
export async function uploadPicture(file: Blob): Promise<string> {
  const address = part('#editor').dataset.files ?? ''
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': file.type }, body: file })
  const said = (await answer.json()) as { file?: string; message?: string }
  if (!answer.ok || !said.file) throw new Error(said.message ?? String(answer.status))
  return said.file
}

export async function askForPicture(editor: Editor, tell: (text: string) => void): Promise<void> {
  const answer = await openDialog('#ask-picture', () => {})
  editor.commands.focus()
  const picture = answer?.get('picture')
  if (!(picture instanceof File) || !picture.size) return
  try {
    const file = await uploadPicture(picture)
    const attrs = { file, alt: String(answer?.get('alt') ?? '').trim(), title: '' }
    editor.chain().focus().insertContent({ type: 'image', attrs }).run()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
  }
}

/** Asks for the words of a picture that came without any. */
export async function askForAlt(before: string): Promise<string | undefined> {
  const answer = await openDialog('#ask-alt', (form) => {
    field(form, 'alt').value = before
  })
  return answer ? String(answer.get('alt') ?? '').trim() : undefined
}

/** Asks which live part, and puts it behind the block of the cursor, as templates have it. */
export async function askForLive(editor: Editor): Promise<void> {
  const answer = await openDialog('#ask-live', () => {})
  editor.commands.focus()
  const chosen = String(answer?.get('part') ?? '')
  const gap = chosen.indexOf(' ')
  if (gap < 0) return
  const attrs = { id: chosen.slice(0, gap), settings: JSON.parse(chosen.slice(gap + 1)) }
  const { $to } = editor.state.selection
  const at = $to.depth ? $to.after(1) : $to.pos
  const blocks = [{ type: 'live', attrs }, ...(at === editor.state.doc.content.size ? [{ type: 'paragraph' }] : [])]
  editor.chain().insertContentAt(at, blocks).focus().run()
}
