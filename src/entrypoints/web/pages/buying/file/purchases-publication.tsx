import { findPublicationSetting, setPublication, takeOwnPurchases } from '#buying/file/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
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
import { A, Breadcrumbs, Heading, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'

const from = (values: readonly ('plan' | 'notice' | 'order' | 'end' | 'never')[]) =>
  values.map((value) => ({ value, text: t(`case-file.from-${value}`) }))
const yes = (text: string) => [{ value: 'yes', text }]

const Fields = ({ state }: { state: FormState }) => (
  <>
    <ChoiceField
      kind="checkbox"
      name="isOpen"
      label={t('case-file.publishing')}
      choices={yes(t('case-file.open'))}
      state={state}
    />
    <ChoiceField
      kind="radio"
      name="smallFrom"
      label={t('case-file.small-from')}
      hint={t('case-file.small-from-hint')}
      choices={from(['plan', 'order', 'end', 'never'])}
      state={state}
    />
    <ChoiceField
      kind="radio"
      name="openFrom"
      label={t('case-file.open-from')}
      choices={from(['plan', 'notice'])}
      state={state}
    />
    <ChoiceField
      kind="checkbox"
      name="showsBids"
      label={t('case-file.bids')}
      choices={yes(t('case-file.bids-yes'))}
      state={state}
    />
    <TextField name="buyerName" label={t('case-file.buyer')} hint={t('case-file.buyer-hint')} state={state} />
    <TextField
      name="ocidPrefix"
      label={t('case-file.prefix')}
      hint={t('case-file.prefix-hint')}
      spellcheck={false}
      state={state}
    />
  </>
)

async function show(c: HttpContext, given?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const setting = await findPublicationSetting(ctx, projectId)
  const flags = { isOpen: setting.isOpen ? 'yes' : '', showsBids: setting.showsBids ? 'yes' : '' }
  const { smallFrom, openFrom, buyerName, ocidPrefix } = setting
  const state = given ?? emptyForm({ ...flags, smallFrom, openFrom, buyerName, ocidPrefix })
  const action = path('purchases-publication', { projectId })
  const mayTake = await may(ctx, 'case-publication.take', projectId)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('publish.title'), href: path('publish', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('case-file.publishing')}</Heading>
      <P>{t('case-file.publishing-intro')}</P>
      {(await may(ctx, 'case-publication.set', projectId)) ? (
        <form method="post" action={action} novalidate>
          <Fields state={state} />
          <SubmitButton name="do" value="save">
            {t('column.save')}
          </SubmitButton>
        </form>
      ) : (
        <SummaryList
          rows={[
            { key: t('case-file.publishing'), value: setting.isOpen ? t('case-file.open') : t('case-file.closed') },
            { key: t('case-file.small-from'), value: t(`case-file.from-${smallFrom}`) },
            { key: t('case-file.open-from'), value: t(`case-file.from-${openFrom}`) },
          ]}
        />
      )}
      {setting.isOpen ? (
        <P>
          <A href={path('purchases-feed', { projectId })}>{t('case-file.feed-link')}</A>
        </P>
      ) : null}
      {setting.isOpen && mayTake ? (
        <form method="post" action={action}>
          <SubHeading>{t('case-file.take')}</SubHeading>
          <P>{t('case-file.take-intro')}</P>
          <SubmitButton look="secondary" name="do" value="take">
            {t('case-file.take')}
          </SubmitButton>
        </form>
      ) : null}
    </>
  )
  return page(c, { title: t('case-file.publishing'), project, room: 'publish', children: content }, given ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

const save = async (c: HttpContext, projectId: string, form: Form) => {
  const { dutyCents } = await findPublicationSetting(c.var.ctx, projectId)
  const [isOpen, showsBids] = [form.text('isOpen') === 'yes', form.text('showsBids') === 'yes']
  const [smallFrom, openFrom] = [form.text('smallFrom'), form.text('openFrom')]
  const named = { buyerName: form.text('buyerName'), ocidPrefix: form.text('ocidPrefix') }
  await setPublication(c.var.ctx, { projectId, isOpen, showsBids, smallFrom, openFrom, dutyCents, ...named })
  return path('purchases-publication', { projectId })
}

const take = async (c: HttpContext, projectId: string) => {
  const { sourceId, snapshotId } = await takeOwnPurchases(c.var.ctx, { projectId })
  return path('snapshot', { projectId, sourceId, snapshotId })
}

/** Takes how purchases are published, or brings those that are into the project's data. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => c.redirect(await actOf({ save, take }, form)(c, param(c, 'projectId'), form), 303),
    (state) => show(c, state),
  )
