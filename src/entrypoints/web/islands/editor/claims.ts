import type { Editor } from '@tiptap/core'
import { part, type Say, type Setup } from './page.ts'
import type { Status } from './status.ts'

/** How long nobody types before claims are handed on: they are found under evidence as they stand then. */
const CLAIMS_AFTER_MS = 3000
/** How long somebody who opens a claim waits until the text is saved. */
const SAVED_WITHIN_MS = 5000
const LOOK_EACH_MS = 100

type Strength = Setup['claims'][string]

function wordsOfClaims(editor: Editor): string {
  const claims: string[] = []
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'claim') claims.push(`${node.attrs.claimId} ${node.attrs.kind} ${node.textContent}`)
    return node.type.name !== 'claim'
  })
  return claims.join('\n')
}

/** Says at each claim of the text how well it is grounded. */
function showStrengths(setup: Setup, say: Say): void {
  for (const claim of part('#words').querySelectorAll<HTMLElement>('.claim[data-claim]')) {
    const strength = setup.claims[claim.dataset.claim ?? ''] ?? 'none'
    claim.dataset.strength = strength
    claim.querySelector('.claim__strength')!.textContent = say(`strength-${strength}`)
  }
}

async function untilSaved(status: Status): Promise<boolean> {
  for (let waited = 0; waited < SAVED_WITHIN_MS && status.current() !== 'saved'; waited += LOOK_EACH_MS)
    await new Promise((done) => setTimeout(done, LOOK_EACH_MS))
  return status.current() === 'saved'
}

/** What asks how strong the claims of this document are now; they may have got evidence on a page of their own. */
function openRefresh(setup: Setup, say: Say): () => Promise<void> {
  return async () => {
    const query = new URLSearchParams({ in: `document:${setup.documentId}`, limit: '500' })
    const answer = await fetch(`/api/v1${setup.claimsAddress}?${query}`).catch(() => undefined)
    if (!answer?.ok) return
    const claims = (await answer.json()) as { id: string; strength: Strength }[]
    setup.claims = Object.fromEntries(claims.map(({ id, strength }) => [id, strength]))
    showStrengths(setup, say)
  }
}

type Wanted = { setup: Setup; say: Say; status: Status; tell(text: string): void }

/** Hands the claims of a text on to the room of evidence, leads to their pages, and keeps their strength as it is there. */
export function followClaims(editor: Editor, { setup, say, status, tell }: Wanted): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = ''
  const handOn = async (): Promise<boolean> => {
    const claims = wordsOfClaims(editor)
    if (claims === told) return true
    if (status.current() !== 'saved') return false
    const answer = await fetch(`${setup.address}/claims`, { method: 'POST', redirect: 'manual' }).catch(() => undefined)
    const isTaken = answer !== undefined && (answer.ok || answer.type === 'opaqueredirect')
    if (isTaken) told = claims
    return isTaken
  }
  editor.on('update', ({ transaction }) => {
    if (transaction.getMeta('y-sync$')) return
    clearTimeout(timer)
    timer = setTimeout(handOn, CLAIMS_AFTER_MS)
  })
  part('#words').addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.claim__label a')
    if (!link) return
    event.preventDefault()
    if (!editor.isEditable || ((await untilSaved(status)) && (await handOn()))) location.assign(link.href)
    else tell(say('claim-unsaved'))
  })
  const refresh = openRefresh(setup, say)
  window.addEventListener('focus', () => void refresh())
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && refresh()))
}
