import type { Editor } from '@tiptap/core'
import { openDialog } from './dialogs.ts'
import { part, type Say } from './page.ts'

type Wanted = { address: string; say: Say; tell(text: string, link?: { href: string; text: string }): void }

/** The words that are selected; a comment stands at words of one paragraph. */
function quoteIn(editor: Editor): string {
  const { from, to } = editor.state.selection
  const words = editor.state.doc.textBetween(from, to, '\n').split('\n')[0] ?? ''
  return words.trim().slice(0, 2000)
}

/** Sends a comment; gives the words of the refusal where there is one. */
async function send(address: string, comment: { quote: string; text: string }): Promise<string | undefined> {
  try {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify(comment)
    const answer = await fetch(`/api/v1${address}/comments`, { method: 'POST', headers, body })
    if (answer.ok) return undefined
    const { error } = (await answer.json()) as { error?: { message: string } }
    return error?.message ?? String(answer.status)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Asks for a comment on the selected words, or on the whole; what was typed stays until it is taken. */
export async function askForComment(editor: Editor, { address, say, tell }: Wanted): Promise<void> {
  const quote = quoteIn(editor)
  let [text, refusal] = ['', '']
  for (;;) {
    const answer = await openDialog('#ask-comment', (form) => {
      part('#comment-quote').textContent = quote || say('comment-on-whole')
      part('#comment-refusal').textContent = refusal
      part<HTMLTextAreaElement>('#comment-text').value = text
      form.querySelector('textarea')?.focus()
    })
    editor.commands.focus()
    if (!answer) return
    text = String(answer.get('text') ?? '')
    refusal = (await send(address, { quote, text })) ?? ''
    if (!refusal) return tell(say('commented'), { href: `${address}#comments`, text: say('comments-where') })
  }
}
