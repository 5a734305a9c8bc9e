import { type Derogation, findParameterKind, listDerogations, sayValue } from '#buying/guardrails/index.ts'
import { asProduct } from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { sayDay } from '../report/say-time.ts'
import type { Pilot } from './pilot.ts'

/** An exception to the rules as a sentence: which limit, how much, from when until when; why, where it may be said. */
export function sayException(
  { parameter, value, from, until, reason }: Derogation,
  { currency, withReason }: { currency: string; withReason: boolean },
): string {
  const kind = findParameterKind(parameter)
  const language = currentLanguage()
  const chosen = typeof value === 'string' ? kind.options?.[value]?.[language] : undefined
  const said = chosen ?? sayValue({ value, type: kind.type, label: kind.label }, currency, language)
  const parts = { limit: kind.label[language], value: said, from: sayDay(from), until: sayDay(until) }
  return withReason ? t('pilot.exception-because', { ...parts, reason }) : t('pilot.exception', parts)
}

/**
 * The exceptions that a pilot rests on, for whoever was let in to it (buying:M17): a sponsor signs them with it. Reasons name
 * people at times, and are for members and sponsors.
 */
export async function listExceptions(
  ctx: Ctx,
  { projectId, derogations, currency }: Pilot,
  { withReason }: { withReason: boolean },
): Promise<string[]> {
  const all = await listDerogations(asProduct(ctx), projectId)
  return all.filter(({ id }) => derogations.includes(id)).map((one) => sayException(one, { currency, withReason }))
}
