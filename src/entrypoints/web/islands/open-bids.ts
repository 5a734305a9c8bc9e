// On the page where somebody opens offers with their key, `<form data-open-bids='{"keyId", "bids", "words"}'>`: their part of
// each offer is opened here and sent as the file `answers`, in JSON. The file and the passphrase stay here. Without JavaScript the
// server opens the parts, in memory.
import { isAppError } from '#lib/app-error.ts'
import { type HolderKey, openHolderKey } from '#lib/sealing/holder-key.ts'
import { openShare } from '#lib/sealing/open-share.ts'
import type { BidHeader } from '#lib/sealing/sealed-bid.ts'
import { sayFrom } from './editor/page.ts'
import { atSubmit, canSeal, openTeller, readForm, sayHere, type Teller } from './sealing/form.ts'
import { sendForm, showPage } from './sealing/send.ts'

type Bid = { bid: string; header: BidHeader }
type Setup = { keyId: string; bids: Bid[]; words: Record<string, string> }

const TOLD_EVERY = 25

async function openKey(form: HTMLFormElement, keyId: string, { refuse }: Teller): Promise<HolderKey | undefined> {
  const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
  const passphrase = form.querySelector<HTMLInputElement>('[name=passphrase]')?.value ?? ''
  if (!file) {
    refuse('no-file')
    return undefined
  }
  try {
    const key = await openHolderKey(await file.text(), passphrase)
    if (key.keyId === keyId) return key
    refuse('other-key', { mark: keyId })
  } catch (error) {
    if (!isAppError(error)) throw error
    refuse(error.code === 'sealing.wrong-passphrase' ? 'wrong-passphrase' : 'wrong-file')
  }
  return undefined
}

async function openShares(bids: readonly Bid[], key: HolderKey, { tell }: Teller) {
  const answers = []
  for (const [i, { bid, header }] of bids.entries()) {
    if (i % TOLD_EVERY === 0) tell('opening', { done: i + 1, all: bids.length })
    answers.push({ bid, ...(await openShare(header, key)) })
  }
  return answers
}

/** As a file: the parts of many offers are more than a field of a form may hold. */
async function send(form: HTMLFormElement, answers: unknown, { tell, refuse }: Teller): Promise<void> {
  tell('sending')
  const body = new FormData()
  body.set('answers', new Blob([JSON.stringify(answers)], { type: 'application/json' }), 'answers.json')
  const sent = await sendForm(form, body)
  if ('to' in sent) location.assign(sent.to)
  else if ('refusal' in sent) refuse('refused', { reason: sent.refusal })
  else if ('isUnknown' in sent) refuse('not-sent')
  else {
    showPage(sent.page)
    start()
  }
}

/** Takes over the form of the page, if it has one and this browser can use a key. */
function start(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-open-bids]')
  if (!form || !canSeal()) return
  const { keyId, bids, words } = readForm<Setup>(form, 'data-open-bids')
  const teller = openTeller(form, sayFrom(words))
  sayHere(form)
  const open = async () => {
    const key = await openKey(form, keyId, teller)
    if (key) await send(form, await openShares(bids, key, teller), teller)
  }
  atSubmit(form, open, () => teller.refuse('failed'))
}

start()
