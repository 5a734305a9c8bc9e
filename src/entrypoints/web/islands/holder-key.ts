// On the page where somebody makes a key for opening offers, `<form data-holder-key='{"words"}'>`: the key is made here, its
// file is saved and chosen again, so that it is known to be saved, and only then the public half is sent, as `publicKey`.
// The passphrase and the file stay here. Without JavaScript the server makes the key.
import { isAppError } from '#lib/app-error.ts'
import { type HolderPublicKey, makeHolderKey, openHolderKey } from '#lib/sealing/holder-key.ts'
import { sayFrom } from './editor/page.ts'
import {
  atSubmit,
  canSeal,
  openTeller,
  type Pressed,
  readForm,
  sayHere,
  sendInstead,
  type Teller,
} from './sealing/form.ts'

type Made = { holder: HolderPublicKey; fileName: string }
type Fields = { passphrase: HTMLInputElement; again: HTMLInputElement; part: HTMLElement; chosen: HTMLInputElement }

function findFields(form: HTMLFormElement): Fields {
  const find = <E extends HTMLElement>(selector: string) => form.querySelector<E>(selector)!
  return {
    passphrase: find('[name=passphrase]'),
    again: find('[name=again]'),
    part: find('[data-saved]'),
    chosen: find('[data-saved] [type=file]'),
  }
}

/** Hands the file to the person to keep. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // Not at once: the browser may only begin to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function makeKey({ passphrase, again, part, chosen }: Fields, teller: Teller): Promise<Made | undefined> {
  if (passphrase.value !== again.value) {
    teller.refuse('different')
    return undefined
  }
  teller.tell('making')
  const { holder, file } = await makeHolderKey(passphrase.value)
  const fileName = `fairlead-key-${holder.keyId}.json`
  saveFile(fileName, file)
  part.hidden = false
  teller.tell('made')
  chosen.focus()
  return { holder, fileName }
}

/** Whether the file that was chosen is the one that was made, and opens with the passphrase. */
async function isRightFile({ passphrase, chosen }: Fields, made: Made): Promise<boolean> {
  const text = await chosen.files?.[0]?.text()
  if (text === undefined) return false
  const opened = await openHolderKey(text, passphrase.value).catch(() => undefined)
  return opened?.keyId === made.holder.keyId
}

const form = document.querySelector<HTMLFormElement>('form[data-holder-key]')
if (form && canSeal()) {
  const say = sayFrom(readForm<{ words: Record<string, string> }>(form, 'data-holder-key').words)
  const teller = openTeller(form, say)
  const fields = findFields(form)
  let made: Made | undefined
  sayHere(form)
  const button = form.querySelector('button')
  const handIn = async (pressed: Pressed) => {
    try {
      made ??= await makeKey(fields, teller)
    } catch (error) {
      teller.refuse(isAppError(error) && error.code === 'sealing.short-passphrase' ? 'short' : 'failed')
    }
    if (made && button) button.textContent = say('hand-in')
    if (!made || !fields.chosen.files?.length) return
    if (!(await isRightFile(fields, made))) return teller.refuse('other-file', { file: made.fileName })
    teller.tell('sending')
    sendInstead(form, pressed, { name: 'publicKey', value: made.holder.publicKey })
  }
  atSubmit(form, handIn, () => teller.refuse('failed'))
}
