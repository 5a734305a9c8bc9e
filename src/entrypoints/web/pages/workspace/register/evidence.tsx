import { findWords, t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { sayName } from '../../../things.ts'
import type { Choice } from '../../../ui/form.tsx'

const kindName = (ref: string): string => {
  const kind = ref.slice(0, ref.indexOf(':'))
  return findWords(`${kind}.one`) ?? findWords(`kind.${kind}`) ?? kind
}

const choiceOf = ({ ref, name }: Card): Choice => ({
  value: ref,
  text: t('frame.pair', { name: kindName(ref), value: sayName({ ref, name }) }),
})

/** Things of the project that could show something: the newest of every kind that a claim can rest on, by kind. */
export async function listEvidence(ctx: Ctx, projectId: string): Promise<Choice[]> {
  const kinds = [...(ctx.things.kinds?.values() ?? [])].filter(({ ground, search }) => ground && search)
  const found = await Promise.all(kinds.map((kind) => kind.search!(ctx, projectId, '')))
  return [{ value: '', text: t('registers.none-chosen') }, ...found.flat().map(choiceOf)]
}
