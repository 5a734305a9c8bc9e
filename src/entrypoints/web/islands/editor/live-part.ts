import type { Say, Setup } from './page.ts'

type Part = { id: string; settings: Record<string, string> }

/** Asks the server what a part shows now; undefined where it does not answer. */
async function fetchShown({ address }: Setup, { id, settings }: Part): Promise<string | undefined> {
  const query = new URLSearchParams({ part: id, settings: JSON.stringify(settings) })
  const answer = await fetch(`${address}/live?${query}`, { redirect: 'manual' }).catch(() => undefined)
  return answer?.ok ? answer.text() : undefined
}

/** A live part where it stands in the text: what it shows now, drawn by the server, and a button that asks again. */
export function drawLivePart(part: Part, setup: Setup, say: Say): HTMLElement {
  const name = setup.parts[part.id] ?? part.id
  const dom = document.createElement('section')
  dom.className = 'live'
  dom.contentEditable = 'false'
  dom.setAttribute('aria-label', say('live', { name }))
  const head = document.createElement('div')
  head.className = 'live__head'
  head.append(say('live', { name }))
  const again = document.createElement('button')
  again.type = 'button'
  again.textContent = say('live-again')
  head.append(again)
  const shown = document.createElement('div')
  shown.className = 'live__shown'
  dom.append(head, shown)
  const load = async () => {
    shown.setAttribute('aria-busy', 'true')
    const markup = await fetchShown(setup, part)
    // Markup of ours alone: the server has escaped what it shows.
    if (markup === undefined) shown.textContent = say('live-lost')
    else shown.innerHTML = markup || say('live-empty')
    shown.removeAttribute('aria-busy')
  }
  again.addEventListener('click', load)
  void load()
  return dom
}
