import { languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findPublishSettings, openLicences, savePublishSettings } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More } from '../../ui/parts.tsx'

const Licences = () => (
  <More summary={t('publish.licences')}>
    <ul class="govuk-list">
      {openLicences.map((licence) => (
        <li>
          {licence.name}: <A href={licence.url}>{licence.url}</A>
        </li>
      ))}
    </ul>
  </More>
)

/** Whether the project would like to work with others: what for, and whom to ask. */
const Invitation = ({ state }: { state: FormState }) => (
  <>
    <ChoiceField
      kind="checkbox"
      name="invites"
      label={t('publish.invites')}
      hint={t('publish.invites-hint')}
      choices={[{ value: 'yes', text: t('publish.invites-yes') }]}
      state={state}
    />
    <TextAreaField
      name="invitesWhat"
      label={t('publish.invites-what')}
      hint={t('publish.invites-what-hint')}
      rows={3}
      state={state}
    />
    <TextField
      name="invitesContact"
      label={t('publish.invites-contact')}
      hint={t('publish.invites-contact-hint')}
      state={state}
    />
  </>
)

async function show(c: HttpContext, given?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'publish.configure', projectId)
  const { needed: _, invites, ...settings } = await findPublishSettings(c.var.ctx, { projectId })
  const state = given ?? emptyForm({ ...settings, invites: invites ? 'yes' : '' })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('publish.title'), href: path('publish', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('publish.settings')}</Heading>
      <form method="post" action={path('publish-settings', { projectId })} novalidate>
        <TextField name="title" label={t('publish.site-title')} state={state} />
        <TextAreaField
          name="description"
          label={t('publish.description')}
          hint={t('publish.description-hint')}
          rows={4}
          state={state}
        />
        <TextField
          name="slug"
          label={t('publish.slug')}
          hint={t('publish.slug-hint', { url: c.var.ctx.config.url })}
          spellcheck={false}
          state={state}
        />
        <TextField name="licenceName" label={t('look.licence')} hint={t('publish.licence-hint')} state={state} />
        <Licences />
        <TextField name="licenceUrl" label={t('publish.licence-url')} type="url" spellcheck={false} state={state} />
        <TextField name="contactName" label={t('publish.contact')} hint={t('publish.contact-hint')} state={state} />
        <TextField name="contactEmail" label={t('people.email')} type="email" spellcheck={false} state={state} />
        <TextField name="frequency" label={t('publish.frequency')} hint={t('publish.frequency-hint')} state={state} />
        <TextField
          name="address"
          label={t('publish.address')}
          hint={t('publish.address-hint')}
          type="url"
          spellcheck={false}
          state={state}
        />
        <ChoiceField
          kind="radio"
          name="language"
          label={t('publish.language')}
          hint={t('publish.language-hint')}
          choices={Object.entries(languages).map(([value, text]) => ({ value, text }))}
          state={state}
        />
        <Invitation state={state} />
        <SubmitButton>{t('column.save')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('publish.settings'), project, room: 'publish', children: content }, given ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

const FIELDS = [
  'title',
  'description',
  'slug',
  'licenceName',
  'licenceUrl',
  'contactName',
  'contactEmail',
  'frequency',
  'address',
  'language',
  'invitesWhat',
  'invitesContact',
]

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const given = Object.fromEntries(FIELDS.map((name) => [name, form.text(name)])) as { slug: string; title: string }
      await savePublishSettings(c.var.ctx, { projectId, ...given, invites: form.has('invites') })
      return c.redirect(path('publish', { projectId }), 303)
    },
    (state) => show(c, state),
  )
