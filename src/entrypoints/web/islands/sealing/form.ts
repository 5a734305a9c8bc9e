import type { Say } from '../editor/page.ts'

/** Whether this browser can seal: it computes no keys on a page that came over plain HTTP. */
export const canSeal = (): boolean => Boolean(globalThis.crypto?.subtle)

/** What the page hands to its form, as JSON in one attribute. */
export const readForm = <T>(form: HTMLFormElement, attribute: string): T =>
  JSON.parse(form.getAttribute(attribute) ?? '{}') as T

/** Says that the browser does it itself, in the place of what the server would have to do. */
export function sayHere(form: HTMLFormElement): void {
  for (const plain of form.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true
  for (const here of form.querySelectorAll<HTMLElement>('[data-here]')) here.hidden = false
}

/** Tells what goes on, also to those who listen; a refusal is told at once. */
export function openTeller(form: HTMLFormElement, say: Say) {
  const status = form.querySelector<HTMLElement>('[data-status]')
  const show = (text: string, isRefusal: boolean) => {
    if (!status) return
    status.textContent = text
    status.dataset.state = isRefusal ? 'refused' : 'busy'
    status.classList.toggle('govuk-error-message', isRefusal)
    if (isRefusal) status.focus()
  }
  return {
    tell: (key: string, values?: Record<string, string | number>) => show(say(key, values), false),
    refuse: (key: string, values?: Record<string, string | number>) => show(say(key, values), true),
  }
}
export type Teller = ReturnType<typeof openTeller>

const buttonsOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLButtonElement>('button')

/** The button by which a form is sent: its value is sent, too. */
export type Pressed = HTMLButtonElement | null

/** Does `work` at each submission, one at a time, in the place of sending the form; `sorry` tells of a fault. */
export function atSubmit(form: HTMLFormElement, work: (pressed: Pressed) => Promise<void>, sorry: () => void): void {
  let isBusy = false
  const run = async (pressed: Pressed) => {
    isBusy = true
    for (const button of buttonsOf(form)) button.disabled = true
    await work(pressed).catch(sorry)
    for (const button of buttonsOf(form)) button.disabled = false
    isBusy = false
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!isBusy) void run(event.submitter as Pressed)
  })
}

/** Sends the form with one value that was made here; what is within `[data-stays]` is disabled, so that it is not sent. */
export function sendInstead(form: HTMLFormElement, pressed: Pressed, made: { name: string; value: string }): void {
  for (const own of form.querySelectorAll<HTMLInputElement>('[data-stays] [name]')) own.disabled = true
  for (const { name, value } of pressed?.name ? [pressed, made] : [made])
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  // Not form.submit(): a field of that name would stand in its place.
  HTMLFormElement.prototype.submit.call(form)
}
