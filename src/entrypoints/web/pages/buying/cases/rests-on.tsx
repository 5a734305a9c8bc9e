import type { FC } from 'hono/jsx'
import type { FoundCase, KeptEvent } from '#buying/cases/index.ts'
import { listDerogations } from '#buying/guardrails/index.ts'
import { sayException } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { type FormState, SelectField } from '../../../ui/form.tsx'

export type Derogations = readonly { value: string; text: string }[]

const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'purchase-page' } })

const sayAll = async (ctx: Ctx, { projectId, currency }: FoundCase) =>
  (await listDerogations(asProduct(ctx), projectId)).map((one) => ({
    ...one,
    text: sayException(one, { currency, withReason: false }),
  }))

/** The derogations on which an officer's decision can rest today; none where there is nothing to decide. */
export async function listRestsOn(ctx: Ctx, found: FoundCase): Promise<Derogations> {
  if (found.state.check?.outcome !== 'ask') return []
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const all = (await sayAll(ctx, found)).filter(({ from, until }) => from <= today && today <= until)
  return all.map(({ id, text }) => ({ value: id, text }))
}

/** Which of them the decision rests on, if any. */
export const RestsOn: FC<{ derogations: Derogations; state: FormState }> = ({ derogations, state }) =>
  derogations.length ? (
    <SelectField
      name="derogationId"
      label={t('registers.optional', { label: t('buying.rests-on') })}
      state={state}
      choices={[{ value: '', text: t('buying.rests-on-none') }, ...derogations]}
    />
  ) : null

const derogationOf = ({ type, data }: KeptEvent) => (type === 'officer.decided' ? data.derogationId : null)

/** What decisions of a purchase rest on, in words, by the event. */
export async function sayRests(ctx: Ctx, found: FoundCase): Promise<ReadonlyMap<string, string>> {
  const resting = found.events.filter(derogationOf)
  if (!resting.length) return new Map()
  const said = new Map((await sayAll(ctx, found)).map(({ id, text }) => [id, text]))
  return new Map(
    resting.map((event) => [event.id, t('buying.rests', { derogation: said.get(derogationOf(event) ?? '') ?? '' })]),
  )
}
