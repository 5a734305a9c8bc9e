import { findActing } from '#buying/cases/index.ts'
import { listToOpen, needNotice, openOffers } from '#buying/offers/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs } from '../../../ui/parts.tsx'
import { caseOf, sayParty, trailOf } from '../cases/frame.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { OpeningParts, sayOpening } from './opening-parts.tsx'
import { readBrings } from './read-sealing-form.ts'

type Case = Awaited<ReturnType<typeof caseOf>>

/** What the reader holds the key to; nothing where they are none of the three, or the deadline has not come. */
async function findMine(c: HttpContext, { place, found, parties }: Case) {
  if (!found.state.notice) return { names: '', mine: undefined }
  const notice = await needNotice(c.var.ctx, found.id)
  const names = notice.holders.map(({ partyId }) => sayParty(parties, partyId)).join(', ')
  const own = [...parties.values()].find(({ personId }) => personId !== null && personId === c.var.viewer?.id)
  const keyId = notice.holders.find(({ partyId }) => partyId === own?.id)?.keyId
  if (found.stage !== 'sealed' || !keyId) return { names, mine: undefined }
  try {
    return { names, mine: { keyId, bids: await listToOpen(c.var.ctx, place) } }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { names, mine: undefined }
  }
}

async function show(c: HttpContext, shown: { state?: FormState; said?: string } = {}, status: 200 | 409 | 422 = 200) {
  const at = await caseOf(c)
  const { project, place, found } = at
  const { names, mine } = await findMine(c, at)
  const state = shown.state ?? emptyForm()
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <OpeningParts
        found={found}
        names={names}
        mine={mine}
        action={path('case-opening', place)}
        state={state}
        said={shown.said}
      />
      {await helpAt(c, found, 'opening')}
    </>
  )
  return page(c, { title: t('offers.open-offers'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = await caseOf(c)
      await findActing(c.var.ctx, { ...at.place, state: at.found.state }, ['key-holder'])
      const opening = await openOffers(c.var.ctx, { ...at.place, brings: await readBrings(form) })
      return show(c, { said: sayOpening(opening, at.parties) })
    },
    (state, { kind }) => show(c, { state }, kind === 'conflict' ? 409 : 422),
    { takesFiles: true },
  )
