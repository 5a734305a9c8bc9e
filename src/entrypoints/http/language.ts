import { getCookie, setCookie } from 'hono/cookie'
import { findAccepted, isLanguage, type Language } from '#lib/words/language.ts'
import type { HttpContext } from './env.ts'

const COOKIE = 'fairlead_language'
const YEAR_S = 31_536_000

/** The language of a request: what the person chose, here or in their account; else what the browser wants most. */
export function languageOf(c: HttpContext): Language {
  const chosen = [c.var.viewer?.language, getCookie(c, COOKIE)].find(isLanguage)
  return chosen ?? findAccepted(c.req.header('accept-language')) ?? 'en'
}

/** Remembers a choice in this browser; it says nothing about who made it. */
export function rememberLanguage(c: HttpContext, language: Language): void {
  setCookie(c, COOKIE, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR_S })
}
