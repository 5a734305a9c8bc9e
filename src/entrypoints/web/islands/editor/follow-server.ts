import type { HocuspocusProvider } from '@hocuspocus/provider'
import type * as Y from 'yjs'
import type { watchAnswers } from './answers.ts'
import type { countKept } from './count-kept.ts'
import { type keepHere, wordsLeft } from './keep-here.ts'
import type { Say, Setup } from './page.ts'
import { hideTrouble, offerLeft, type Status, showTrouble } from './status.ts'

/** What the page wants of a connection, and gives to it. */
export type Wanted = { setup: Setup; say: Say; status: Status; allowWriting(may: boolean): void }

type Access = { type: 'access'; state: string; mayWrite: boolean; mayComment: boolean }
type Told = Access | { type: 'kept'; n: number } | { type: 'unstored'; reason: 'unstored' | 'disk-full' }

type Parts = {
  doc: Y.Doc
  counter: ReturnType<typeof countKept>
  answers: ReturnType<typeof watchAnswers>
  here: ReturnType<typeof keepHere>
  provider(): HocuspocusProvider
  isOver(): boolean
}

/** What a change of access means for somebody who writes, in words. */
function wordsOfAccess(say: Say, { state }: Access): string {
  if (state === 'draft' || state === 'revising') return say('may-not-write')
  return say('closed-meanwhile', { state: say(`in-state-${state}`) })
}

/** What an earlier tab left is written now, or given to copy where the document takes no writing. */
async function takeUpLeft({ doc, here, counter }: Parts, say: Say, access: Access): Promise<void> {
  const left = await here.listLeft()
  if (!left.length) return
  if (access.mayWrite) counter.takeUp(here.takeUp(left))
  else offerLeft(wordsOfAccess(say, access), wordsLeft(doc, left), () => void here.drop(left))
}

/** How the text stands by what the server has said of access and of storing. */
export function followServer({ setup, say, status, allowWriting }: Wanted, parts: Parts) {
  const { counter, answers, here, provider, isOver } = parts
  let isReadOnly = !setup.mayWrite
  let access: Access | undefined
  /** Why nothing can be kept just now; it stays shown until everything is. */
  let hindrance: 'unstored' | 'disk-full' | undefined
  const show = () => {
    if (isOver() || isReadOnly || !provider().isAuthenticated) return
    if (counter.isAllKept()) hindrance = undefined
    void here.keep()
    status.show(counter.isAllKept() ? 'saved' : (hindrance ?? answers.stateOfUnkept()))
  }
  const takeUp = async () => {
    if (!access || !provider().isSynced || isOver()) return
    await takeUpLeft(parts, say, access)
    show()
  }
  const hearAccess = (told: Access) => {
    access = told
    const wasWriting = !isReadOnly
    isReadOnly = !told.mayWrite
    allowWriting(told.mayWrite)
    if (told.mayWrite) hideTrouble()
    else status.show('read-only')
    show()
    if (wasWriting && isReadOnly) showTrouble(wordsOfAccess(say, told), counter.unkeptWords())
    void takeUp()
  }
  const hear = (told: Told) => {
    if (told.type === 'access') hearAccess(told)
    else answers.stop()
    if (told.type === 'unstored') hindrance = told.reason
    if (told.type === 'kept' && !isReadOnly) counter.keep(told.n)
    show()
  }
  return { show, takeUp, hear, isReadOnly: () => isReadOnly }
}
