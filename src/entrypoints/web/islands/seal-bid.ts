// On the form of an offer, `<form data-seal='{"context", "holders", "words"}'>`: what is in fields within `[data-sealed]`
// is sealed here, and only what is sealed is sent: the text as `sealed`, files as `file-0`, `file-1`. Without JavaScript, or
// on a page that came over plain HTTP, the form goes as it is and the server seals. If anything fails here, nothing is sent.
import { isAppError } from '#lib/app-error.ts'
import type { Holders } from '#lib/sealing/make-header.ts'
import { sealBid } from '#lib/sealing/seal-bid.ts'
import { type BidContext, writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import { sayFrom } from './editor/page.ts'
import { collect } from './sealing/collect.ts'
import { findFault } from './sealing/find-fault.ts'
import { atSubmit, canSeal, openTeller, type Pressed, readForm, sayHere, type Teller } from './sealing/form.ts'
import { markUnanswered } from './sealing/mark-unanswered.ts'
import { sendForm, showPage } from './sealing/send.ts'
import { rememberFiles, showFiles } from './sealing/sent-files.ts'

/** What the bidder can repair, under the name of its words. */
const REFUSED: Record<string, string> = { 'sealing.too-large': 'too-large' }

type Setup = { context: BidContext; holders: Holders; words: Record<string, string> }

/** All that is sent: the fields that are not secret, and what was sealed. */
async function sealForm(form: HTMLFormElement, pressed: Pressed, setup: Setup, { tell }: Teller): Promise<FormData> {
  tell('sealing')
  const { context, holders } = setup
  const { beside, sealedFiles, ...words } = collect(form, pressed, (name) => tell('sealing-file', { name }))
  beside.set('sealed', writeSealedBid(await sealBid({ context, holders, ...words })))
  for (const [i, parts] of sealedFiles.entries()) beside.append(`file-${i}`, new Blob(parts), `file-${i}`)
  return beside
}

async function send(form: HTMLFormElement, sealed: FormData, { tell, refuse }: Teller): Promise<void> {
  tell('sending')
  const sent = await sendForm(form, sealed)
  if (!('refusal' in sent || 'isUnknown' in sent))
    rememberFiles(readForm<Setup>(form, 'data-seal').context.offerId, form)
  if ('to' in sent) location.assign(sent.to)
  else if ('refusal' in sent) refuse('refused', { reason: sent.refusal })
  else if ('isUnknown' in sent) refuse('not-sent')
  else {
    showPage(sent.page)
    start()
  }
}

/** Takes over the form of the page, if it has one and this browser can seal. */
function start(): void {
  showFiles()
  const form = document.querySelector<HTMLFormElement>('form[data-seal]')
  if (!form || !canSeal()) return
  const setup = readForm<Setup>(form, 'data-seal')
  const say = sayFrom(setup.words)
  const teller = openTeller(form, say)
  sayHere(form)
  const sealAndSend = async (pressed: Pressed) => {
    const fault = await findFault(form)
    const { words, fields = [], ...values } = fault ?? {}
    if (words) teller.refuse(words, values)
    markUnanswered(form, fields, say('unanswered-field'))
    if (words) return
    const sealed = await sealForm(form, pressed, setup, teller).catch((error: unknown) => {
      teller.refuse((isAppError(error) && REFUSED[error.code]) || 'not-sealed')
    })
    if (sealed) await send(form, sealed, teller)
  }
  atSubmit(form, sealAndSend, () => teller.refuse('not-sent'))
}

start()
