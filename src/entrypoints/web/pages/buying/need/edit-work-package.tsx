import type { FC } from 'hono/jsx'
import { changePackage, type FullPackage, findPackage, suggestKey } from '#buying/need/index.ts'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P } from '../../../ui/parts.tsx'
import { type GroupName, groupAfter, groups } from './groups.ts'
import { AskHere, Explained, PackageTrail, YesNo } from './parts.tsx'

type Fields = FC<{ state: FormState; one: FullPackage }>

const What: Fields = ({ state, one }) => (
  <>
    <TextField name="title" label={t('work-package.name')} hint={t('work-package.name-hint')} state={state} />
    <TextAreaField
      name="outcome"
      label={t('work-package.outcome')}
      hint={t('work-package.outcome-hint')}
      state={state}
      rows={3}
    />
    <TextField
      name="repository"
      label={t('work-package.repository')}
      hint={t('work-package.repository-hint')}
      state={state}
      spellcheck={false}
    />
    <TextAreaField
      name="whyNow"
      label={t('work-package.whyNow')}
      hint={t('work-package.whyNow-hint')}
      state={state}
      rows={3}
    />
    <TextField
      name="requirementKey"
      label={t('work-package.requirementKey')}
      hint={t('work-package.requirementKey-hint', { suggested: suggestKey(one.repository, one.title) })}
      state={state}
      spellcheck={false}
    />
  </>
)

const Alone: Fields = ({ state }) => (
  <>
    <YesNo
      name="standsAlone"
      label={t('work-package.standsAlone')}
      hint={t('work-package.standsAlone-hint')}
      state={state}
    />
    <TextAreaField name="standsAloneWhy" label={t('work-package.standsAloneWhy')} state={state} rows={2} />
    <YesNo
      name="hasCapacity"
      label={t('work-package.hasCapacity')}
      hint={t('work-package.hasCapacity-hint')}
      state={state}
    />
    <TextAreaField name="capacityWhy" label={t('work-package.capacityWhy')} state={state} rows={2} />
  </>
)

const Effort: Fields = ({ state }) => (
  <>
    <TextField
      name="minutes"
      label={t('work-package.minutes')}
      hint={t('work-package.minutes-hint')}
      state={state}
      inputmode="decimal"
      width={8}
    />
    <TextField
      name="adminMinutes"
      label={t('work-package.adminMinutes')}
      hint={t('work-package.adminMinutes-hint')}
      state={state}
      inputmode="decimal"
      width={8}
    />
    <TextField name="hourlyRateCents" label={t('work-package.rate')} state={state} inputmode="decimal" width={12} />
    <TextField
      name="maxTaxBp"
      label={t('work-package.tax')}
      hint={t('work-package.tax-hint')}
      state={state}
      inputmode="decimal"
      width={8}
    />
    <TextField
      name="limitCents"
      label={t('work-package.limit')}
      hint={t('work-package.limit-hint')}
      state={state}
      inputmode="decimal"
      width={12}
    />
    <TextField
      name="priceCents"
      label={t('work-package.price')}
      hint={t('work-package.price-hint')}
      state={state}
      inputmode="decimal"
      width={12}
    />
  </>
)

const forms: Record<GroupName, Fields> = { what: What, alone: Alone, effort: Effort }

const groupOf = (c: HttpContext) => groups.find(({ name }) => name === param(c, 'group'))

async function show(c: HttpContext, state?: FormState, refusal?: AppError) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'work-package.write', projectId)
  const group = groupOf(c)
  if (!group) return c.notFound()
  const at = { projectId, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const shown = state ?? emptyForm(group.write(one))
  const isConflict = refusal?.code === 'need.changed-meanwhile'
  const Form = forms[group.name]
  const title = t(`work-package.group-${group.name}`)
  const content = (
    <>
      <PackageTrail projectId={projectId} one={one} />
      <ErrorSummary state={shown} />
      <Heading caption={one.title}>{title}</Heading>
      {isConflict ? (
        <P>
          <A href={path('work-package', at)}>{t('need.look-what-stands')}</A>
        </P>
      ) : null}
      <form method="post" action={path('edit-work-package', { ...at, group: group.name })} novalidate>
        <input type="hidden" name="basedOn" value={isConflict ? one.version : (shown.values.basedOn ?? one.version)} />
        <Form state={shown} one={one} />
        <SubmitButton>{t(groupAfter(group.name) ? 'need.save-and-go-on' : 'need.save')}</SubmitButton>
      </form>
      <Explained text={t(`work-package.explained-${group.name}`)} />
      <AskHere projectId={projectId} packageId={one.id} step={group.name} />
    </>
  )
  return page(c, { title, project, room: 'work-packages', children: content }, isConflict ? 409 : refusal ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      const group = groupOf(c)
      if (!group) return c.notFound()
      await changePackage(c.var.ctx, { ...at, basedOn: Number(form.text('basedOn')) || 0, values: group.read(form) })
      const next = groupAfter(group.name)
      return c.redirect(next ? path('edit-work-package', { ...at, group: next.name }) : path('work-package', at), 303)
    },
    (state, refusal) => show(c, state, refusal),
  )
