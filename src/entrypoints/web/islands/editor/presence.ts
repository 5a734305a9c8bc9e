import type { HocuspocusProvider } from '@hocuspocus/provider'
import { part, type Say } from './page.ts'
import type { Status } from './status.ts'

type User = { id: string; name: string; color: string }

/** Each at least 4.5:1 under white letters. */
const COLOURS = ['#0b5563', '#5a3d8f', '#7a4f00', '#8a1f5c', '#00665e', '#3d5a0b', '#7a2e1f', '#2f4b9c']

/** Always the same colour for the same person. */
export function colourOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973
  return COLOURS[sum % COLOURS.length]!
}

/** Who else has the document open, each once. */
function othersIn(provider: HocuspocusProvider, own: string): Map<string, User> {
  const others = new Map<string, User>()
  for (const { user } of (provider.awareness?.getStates().values() ?? []) as Iterable<{ user?: User }>)
    if (user?.id && user.id !== own) others.set(user.id, user)
  return others
}

/** Lists in words who else is here, and says politely who came and went. */
export function showPresence(provider: HocuspocusProvider, own: string, say: Say, status: Status): void {
  const list = part('#here')
  let before = new Map<string, User>()
  list.textContent = say('alone')
  const update = () => {
    const now = othersIn(provider, own)
    if ([...now.keys()].join() === [...before.keys()].join()) return
    for (const [id, { name }] of now) if (!before.has(id)) status.speak(say('joined', { name }))
    for (const [id, { name }] of before) if (!now.has(id)) status.speak(say('left', { name }))
    before = now
    const names = [...now.values()].map(({ name }) => name)
    list.textContent = names.length ? say('also-here', { names: names.join(', ') }) : say('alone')
  }
  provider.awareness?.on('change', update)
  update()
}

/** A cursor of somebody else, with their name. */
export function drawCaret(user: Record<string, string>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.style.setProperty('--caret', user.color ?? '')
  // Drawn by the style, so that a name is never read as a word of the text; who is here stands in words above it.
  caret.dataset.name = user.name ?? ''
  caret.setAttribute('aria-hidden', 'true')
  return caret
}
