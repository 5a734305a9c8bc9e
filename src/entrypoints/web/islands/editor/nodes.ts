import { ownBlocks } from '#lib/prose/schema.ts'
import { askForAlt } from './dialogs.ts'
import { drawLivePart } from './live-part.ts'
import type { Say, Setup } from './page.ts'

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

type ClaimAttrs = { kind: string; claimId: string }

/** A claim: its kind, how strong it is, a link to its page, and its words. */
function drawClaim({ kind, claimId }: ClaimAttrs, setup: Setup, say: Say) {
  const dom = element('section', 'claim')
  const strength = setup.claims[claimId] ?? 'none'
  dom.dataset.strength = strength
  dom.dataset.claim = claimId
  const label = element('div', 'claim__label')
  label.contentEditable = 'false'
  const link = element('a', 'govuk-link', say('claim-see')) as HTMLAnchorElement
  link.href = `${setup.claimsAddress}/${claimId}`
  label.append(
    ...[element('strong', '', say(`claim-${kind}`)), ' '],
    ...[element('span', 'claim__strength', say(`strength-${strength}`)), ' ', link],
  )
  const contentDOM = element('div', 'claim__words')
  dom.append(label, contentDOM)
  return { dom, contentDOM }
}

/** The blocks that are drawn in a way of their own, for this page. */
export function drawnBlocks(setup: Setup, say: Say) {
  const Image = ownBlocks.Image.extend({
    addNodeView:
      () =>
      ({ node, editor, getPos }) => {
        const { file, alt } = node.attrs as { file: string; alt: string }
        const dom = element('figure', 'picture')
        const image = document.createElement('img')
        image.src = `${setup.address}/files/${file}`
        image.alt = alt
        const words = element('button', 'picture__words', alt || say('no-alt')) as HTMLButtonElement
        words.type = 'button'
        words.dataset.missing = String(!alt)
        words.addEventListener('click', async () => {
          const next = editor.isEditable ? await askForAlt(alt) : undefined
          const at = getPos()
          if (next === undefined || at === undefined) return
          editor.chain().focus().setNodeSelection(at).updateAttributes('image', { alt: next }).run()
        })
        dom.append(image, words)
        return { dom, ignoreMutation: () => true, stopEvent: (event) => event.type === 'mousedown' }
      },
  })
  const Claim = ownBlocks.Claim.extend({
    addNodeView:
      () =>
      ({ node }) => {
        const { dom, contentDOM } = drawClaim(node.attrs as ClaimAttrs, setup, say)
        return {
          ...{ dom, contentDOM, ignoreMutation: (change) => !contentDOM.contains(change.target) },
          stopEvent: ({ target }) => target instanceof Element && target.closest('.claim__label a') !== null,
        }
      },
  })
  const Live = ownBlocks.Live.extend({
    addNodeView:
      () =>
      ({ node }) => {
        const dom = drawLivePart(node.attrs as { id: string; settings: Record<string, string> }, setup, say)
        const isOwn = (target: EventTarget | null) => target instanceof Element && target.closest('button, a') !== null
        return { dom, ignoreMutation: () => true, stopEvent: ({ target }) => isOwn(target) }
      },
  })
  const Hint = ownBlocks.Hint.extend({
    addNodeView:
      () =>
      ({ node }) => {
        const dom = element('aside', 'hint')
        dom.append(element('strong', '', say('hint')), ` ${String(node.attrs.text)}`)
        return { dom }
      },
  })
  return [Image, Claim, Live, Hint]
}
