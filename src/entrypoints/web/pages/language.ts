import { isLanguage } from '#lib/words/language.ts'
import { chooseLanguage } from '#people/index.ts'
import type { HttpContext } from '../../http/env.ts'
import { rememberLanguage } from '../../http/language.ts'
import { withForm } from '../../http/read-form.ts'
import { ownAddress } from '../own-address.ts'

/** Keeps the chosen language, in the account too where there is one, and goes back to the page it was chosen on. */
export const post = (c: HttpContext) =>
  withForm(c, false, async (form) => {
    const language = form.text('language')
    if (isLanguage(language)) {
      rememberLanguage(c, language)
      if (c.var.viewer) await chooseLanguage(c.var.ctx, { language })
    }
    return c.redirect(ownAddress(form.text('to')), 303)
  })
