import { findOwnKey } from '#buying/offers/sealing/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { HolderKeyParts, takeKey } from '../buying/offers/holder-key-parts.tsx'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 409 | 422 = 200) {
  const held = heldIn(c)
  const own = await findOwnKey(c.var.ctx, { held })
  const action = path('shared-key', { linkId: held.linkId })
  const content = <HolderKeyParts own={own} action={action} state={state} />
  return page(c, { title: t('holder-key.title'), children: content }, status)
}

/** Where somebody from outside, by a link to that seat, makes their key. */
export const get = (c: HttpContext) => asHolder(c, () => show(c, emptyForm()))

export const post = (c: HttpContext) =>
  asHolder(c, () =>
    submit(
      c,
      (form) => {
        const held = heldIn(c)
        return takeKey(c, { held }, form, {
          next: path('shared-key', { linkId: held.linkId }),
          asPage: (children) => page(c, { title: t('holder-key.title'), children }),
        })
      },
      (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
    ),
  )
