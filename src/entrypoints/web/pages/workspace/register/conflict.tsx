import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { FormState } from '../../../ui/form.tsx'
import { P, SubHeading, Table } from '../../../ui/parts.tsx'
import { Shown, writeValues } from './fields.tsx'
import { type About, type FieldView, wordOf } from './view.ts'

/** What stands now, where somebody else saved first; undefined for any other refusal. */
export function currentOf(refusal: AppError | undefined): Readonly<Record<string, unknown>> | undefined {
  if (refusal?.code !== 'workspace.changed-meanwhile') return undefined
  return refusal.details.current as Readonly<Record<string, unknown>>
}

type Props = {
  view: { register: { kind: string } }
  fields: readonly FieldView[]
  current: Readonly<Record<string, unknown>>
  state: FormState
  about: About
}

/** What somebody else made of an entry meanwhile, beside what was typed, field by field where the two differ. */
export const Conflict: FC<Props> = ({ view, fields, current, state, about }) => {
  const now = writeValues(fields, current)
  const differing = fields.filter(({ name, as }) => as !== 'hidden' && now[name] !== (state.values[name] ?? '').trim())
  const by = current.changedBy as string | null | undefined
  return (
    <section class="waits">
      <SubHeading>{t('registers.conflict')}</SubHeading>
      <P>{t('registers.conflict-what', { name: about.nameOf(by ?? null) })}</P>
      {differing.length ? (
        <Table
          caption={t('registers.conflict')}
          hideCaption
          rows={differing}
          columns={[
            { head: t('registers.conflict-field'), cell: ({ name }) => wordOf(view, name), rowHead: true },
            {
              head: t('registers.conflict-now'),
              cell: (field) => <Shown view={view} field={field} value={current[field.name]} about={about} />,
            },
            {
              head: t('registers.conflict-yours'),
              cell: (field) => <Shown view={view} field={field} value={state.values[field.name] ?? ''} about={about} />,
            },
          ]}
        />
      ) : (
        <P>{t('registers.conflict-same')}</P>
      )}
    </section>
  )
}
