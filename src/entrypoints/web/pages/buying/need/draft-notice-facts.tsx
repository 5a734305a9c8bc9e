import { changeNotice, type DraftNotice, findNotice, findPackage } from '#buying/need/index.ts'
import type { AppError } from '#lib/app-error.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P } from '../../../ui/parts.tsx'
import { PackageTrail } from './parts.tsx'

const typedOf = ({ licence, contact, projectUrl, startOn, deliverBy }: DraftNotice) =>
  emptyForm({ licence, contact, projectUrl, startOn: startOn ?? '', deliverBy: deliverBy ?? '' })

const Fields = ({ state, chosen }: { state: FormState; chosen: string[] }) => (
  <>
    <ChoiceField
      kind="checkbox"
      name="languages"
      label={t('draft-notice.languages')}
      hint={t('draft-notice.languages-hint')}
      state={state}
      chosen={chosen}
      choices={Object.entries(languages).map(([value, text]) => ({ value, text }))}
    />
    <TextField
      name="licence"
      label={t('draft-notice.licence')}
      hint={t('draft-notice.licence-hint')}
      state={state}
      spellcheck={false}
      width={30}
    />
    <TextField name="contact" label={t('draft-notice.contact')} hint={t('draft-notice.contact-hint')} state={state} />
    <TextField
      name="projectUrl"
      label={t('draft-notice.projectUrl')}
      hint={t('draft-notice.projectUrl-hint')}
      type="url"
      spellcheck={false}
      state={state}
    />
    <TextField name="startOn" label={t('price.startOn')} type="date" state={state} />
    <TextField name="deliverBy" label={t('price.deliverBy')} type="date" state={state} />
  </>
)

async function show(c: HttpContext, sent?: FormState, refusal?: AppError) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'draft-notice.write', project.id)
  const at = { projectId: project.id, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const notice = await findNotice(c.var.ctx, at)
  const state = sent ?? typedOf(notice)
  const isConflict = refusal?.code === 'need.changed-meanwhile'
  const content = (
    <>
      <PackageTrail projectId={project.id} one={one} />
      <ErrorSummary state={state} />
      <Heading caption={t('draft-notice.title')}>{t('draft-notice.facts')}</Heading>
      {isConflict ? (
        <P>
          <A href={path('draft-notice', at)}>{t('need.look-what-stands')}</A>
        </P>
      ) : null}
      <form method="post" action={path('draft-notice-facts', at)} novalidate>
        <input
          type="hidden"
          name="basedOn"
          value={isConflict ? notice.version : (state.values.basedOn ?? notice.version)}
        />
        <Fields state={state} chosen={sent?.chosen?.('languages') ?? notice.languages} />
        <SubmitButton>{t('need.save')}</SubmitButton>
      </form>
    </>
  )
  const status = isConflict ? 409 : refusal ? 422 : 200
  return page(c, { title: t('draft-notice.facts'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      const values = {
        ...{
          languages: form.all('languages') as Language[],
          licence: form.text('licence'),
          contact: form.text('contact'),
        },
        ...{ projectUrl: form.text('projectUrl'), startOn: form.text('startOn'), deliverBy: form.text('deliverBy') },
      }
      await changeNotice(c.var.ctx, { ...at, basedOn: Number(form.text('basedOn')) || 0, values })
      return c.redirect(path('draft-notice', at), 303)
    },
    (state, refusal) => show(c, state, refusal),
  )
