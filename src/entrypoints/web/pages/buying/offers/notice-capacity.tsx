import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import type { NoticeToPublish } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, SelectField } from '../../../ui/form.tsx'
import { SubHeading } from '../../../ui/parts.tsx'

/** What the rules want said of the work before it is published, and under which name they know that it was. */
const ASKED = { standsAlone: 'standaloneAnswered', ownPeople: 'capacityAnswered' } as const
type Asked = keyof typeof ASKED

/** Whether the form of the notice asks this, in words of its own: no other page does. */
export const isAskedByNotice = (fact: string): boolean => (Object.values(ASKED) as string[]).includes(fact)

/** What nobody has said yet: a work package may have answered both. */
const openOf = ({ state }: FoundCase): Asked[] =>
  (Object.keys(ASKED) as Asked[]).filter((name) => state.stated[ASKED[name]]?.value !== true)

const choices = () => [
  { value: '', text: t('buying.choose') },
  { value: 'yes', text: t('offers.said-yes') },
  { value: 'no', text: t('offers.said-no') },
]

/** Whether the work stands on its own, and whether own people could do it; neither is published. */
export const CapacityFields: FC<{ found: FoundCase; state: FormState }> = ({ found, state }) => {
  const open = openOf(found)
  if (!open.length) return null
  return (
    <>
      <SubHeading>{t('offers.capacity')}</SubHeading>
      {open.map((name) => (
        <SelectField
          name={`capacity.${name}`}
          label={t(`offers.capacity-${name}`)}
          hint={t(`offers.capacity-${name}-hint`)}
          state={state}
          choices={choices()}
        />
      ))}
    </>
  )
}

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** The answers of the form; the room asks for each until it is there. */
export const readCapacity = (form: Form, found: FoundCase) =>
  Object.fromEntries(
    openOf(found).map((name) => [name, ANSWERS[form.text(`capacity.${name}`)] ?? null]),
  ) as NonNullable<NoticeToPublish['capacity']>
