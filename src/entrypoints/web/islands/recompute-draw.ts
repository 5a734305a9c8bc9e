// On the page of a draw, `<div data-draw="ADDRESS" data-words='{…}'>` with a button and a `[data-status]`: the draw is made
// again here, from what was published of it.
import { type PublishedDraw, recomputeDraw } from '#lib/sealing/recompute-draw.ts'
import { sayFrom } from './editor/page.ts'
import { canSeal } from './sealing/form.ts'

async function makeAgain(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  const made = await recomputeDraw((await answer.json()) as PublishedDraw)
  return made.isRight ? 'right' : made.problem
}

const box = document.querySelector<HTMLElement>('[data-draw]')
const button = box?.querySelector('button')
const status = box?.querySelector<HTMLElement>('[data-status]')
if (box && button && status && canSeal()) {
  const say = sayFrom(JSON.parse(box.dataset.words ?? '{}'))
  box.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    const found = await makeAgain(box.dataset.draw ?? '').catch(() => 'failed')
    status.dataset.state = found
    status.textContent = say(found)
    button.disabled = false
  })
}
