import { type AtLink, withCaseLink } from '#buying/cases/index.ts'
import { listToOpen, needNotice, openOffers } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs } from '../../ui/parts.tsx'
import { sayParty } from '../buying/cases/frame.tsx'
import { WordsHere } from '../buying/need/words-here.tsx'
import { OpeningParts, sayOpening } from '../buying/offers/opening-parts.tsx'
import { readBrings } from '../buying/offers/read-sealing-form.ts'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

const placeOf = ({ found }: AtLink) => ({ projectId: found.projectId, caseId: found.id })

/** What the holder of the link has the key to; nothing where they are none of the three, or the deadline has not come. */
async function findMine(ctx: Ctx, at: AtLink) {
  const { found, seat, partyId, parties } = at
  if (!found.state.notice || seat !== 'key-holder') return { names: '', mine: undefined }
  const { holders } = await needNotice(ctx, found.id)
  const names = holders.map((holder) => sayParty(parties, holder.partyId)).join(', ')
  const keyId = holders.find((holder) => holder.partyId === partyId)?.keyId
  if (found.stage !== 'sealed' || !keyId) return { names, mine: undefined }
  return { names, mine: { keyId, bids: await listToOpen(ctx, placeOf(at)) } }
}

async function show(c: HttpContext, shown: { state?: FormState; said?: string } = {}, status: 200 | 409 | 422 = 200) {
  const held = heldIn(c)
  const { found, names, mine } = await withCaseLink(c.var.ctx, held, async (ctx, at) => ({
    ...(await findMine(ctx, at)),
    found: at.found,
  }))
  const content = (
    <>
      <Breadcrumbs trail={[{ text: found.title, href: path('shared', { linkId: held.linkId }) }]} />
      <OpeningParts
        found={found}
        names={names}
        mine={mine}
        action={path('shared-opening', { linkId: held.linkId })}
        state={shown.state ?? emptyForm()}
        said={shown.said}
      />
      <WordsHere step="opening" />
    </>
  )
  return page(c, { title: t('offers.open-offers'), children: content }, status)
}

/** Where somebody from outside, by a link to that seat, opens offers with their key. */
export const get = (c: HttpContext) => asHolder(c, () => show(c))

export const post = (c: HttpContext) =>
  asHolder(c, () =>
    submit(
      c,
      async (form) => {
        const brings = await readBrings(form)
        const said = await withCaseLink(c.var.ctx, heldIn(c), async (ctx, at) =>
          sayOpening(await openOffers(ctx, { ...placeOf(at), brings }), at.parties),
        )
        return show(c, { said })
      },
      (state, { kind }) => show(c, { state }, kind === 'conflict' ? 409 : 422),
      { takesFiles: true },
    ),
  )
