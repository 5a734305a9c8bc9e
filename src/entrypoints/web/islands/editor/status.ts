import { part, type Say } from './page.ts'

export type SavedState =
  | 'connecting'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'unanswered'
  | 'unstored'
  | 'disk-full'
  | 'read-only'
  | 'ended'

/** Somebody who listens is not told each letter: only what stays so for this long. */
const CALM_MS = 1500

/** Shows how the text stands, and tells it politely to those who listen. */
export function openStatus(say: Say) {
  const shown = part('#saved')
  const spoken = part('#spoken')
  let state: SavedState = 'connecting'
  let told: SavedState | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const speak = (text: string) => {
    spoken.textContent = text
  }
  const show = (next: SavedState) => {
    if (next === state && shown.dataset.state) return
    state = next
    shown.textContent = say(`state-${next}`)
    shown.dataset.state = next
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (state !== told && state !== 'saving' && state !== 'connecting') speak(say(`state-${state}`))
      told = state
    }, CALM_MS)
  }
  return { show, speak, current: () => state }
}
export type Status = ReturnType<typeof openStatus>

/** Shows in words what went wrong, with what was typed and is not kept, to be copied. */
export function showTrouble(words: string, unsaved: string): void {
  const box = part('#trouble')
  part('#trouble-words').textContent = words
  const lost = part('#unsaved')
  lost.hidden = unsaved === ''
  part<HTMLTextAreaElement>('#unsaved-text').value = unsaved
  box.hidden = false
  box.focus()
}

/** Gives words that an earlier tab left, to be copied, and forgets them when told to. */
export function offerLeft(words: string, unsaved: string, forget: () => void): void {
  showTrouble(words, unsaved)
  const button = part<HTMLButtonElement>('#forget-unsaved')
  button.hidden = false
  button.onclick = () => {
    forget()
    hideTrouble()
  }
}

export function hideTrouble(): void {
  part('#trouble').hidden = true
  part('#forget-unsaved').hidden = true
}
