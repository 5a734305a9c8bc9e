import { findOwnWords } from '#buying/guardrails/index.ts'
import { speakAs } from '#lib/words/words.ts'
import type { HttpContext } from './env.ts'
import { param } from './params.ts'

/** Names states, acts and taxes of purchases as the rules of their project do. */
export const speakOwnWords = async (c: HttpContext, next: () => Promise<void>): Promise<void> =>
  speakAs(await findOwnWords(c.var.ctx, param(c, 'projectId')), next)
