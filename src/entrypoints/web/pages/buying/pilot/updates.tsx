import type { FC } from 'hono/jsx'
import { findTermsOfProject } from '#buying/need/index.ts'
import { isOpenToAll, listUpdates, type PilotUpdate, publishUpdate, tellUpdate, textOf } from '#buying/pilot/index.ts'
import { currentLanguage, formatOf, type Language, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
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
import { A, Breadcrumbs, Day, Empty, Heading, P, SubHeading, Tag } from '../../../ui/parts.tsx'
import { pilotOf, pilotTrail } from './frame.tsx'

const sayDay = (day: string) => formatOf({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day))

/** Where an update stands: for members, for everybody, or taken back. */
const standingOf = ({ publishedAt, takenBackAt }: PilotUpdate) =>
  takenBackAt ? 'taken-back' : publishedAt ? 'public' : 'inside'
const LOOKS = { 'taken-back': 'plain', public: 'done', inside: 'waits' } as const

type OneProps = { update: PilotUpdate; action: string; mayPublish: boolean; spoken: readonly Language[] }

const One: FC<OneProps> = ({ update, action, mayPublish, spoken }) => {
  const standing = standingOf(update)
  const { language, words } = textOf(update, currentLanguage())
  const missing = spoken.filter((one) => !update.texts[one] && Object.keys(update.texts).length)
  return (
    <section>
      <SubHeading>
        <Day at={update.day} />
      </SubHeading>
      <P>
        <Tag look={LOOKS[standing]}>{t(`pilot.update-${standing}`)}</Tag>
      </P>
      <div class="typed" lang={language}>
        <P>{words}</P>
      </div>
      {missing.length ? (
        <P quiet>{t('pilot.update-misses', { languages: missing.map((one) => languages[one]).join(', ') })}</P>
      ) : null}
      {mayPublish ? (
        <form method="post" action={action}>
          <input type="hidden" name="updateId" value={update.id} />
          <SubmitButton look="secondary" name="do" value={standing === 'public' ? 'take-back' : 'publish'}>
            {t(standing === 'public' ? 'pilot.take-back' : 'pilot.publish', { day: sayDay(update.day) })}
          </SubmitButton>
        </form>
      ) : null}
    </section>
  )
}

const WriteForm: FC<{ action: string; state: FormState; spoken: readonly Language[] }> = (props) => {
  const { action, state, spoken } = props
  const said = { ...state, errors: { ...state.errors, ...firstError(state, spoken) } }
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="do" value="tell" />
      <TextField name="day" type="date" label={t('pilot.update-day')} state={said} />
      {spoken.map((language) => (
        <TextAreaField
          name={`words-${language}`}
          label={t('pilot.update-words', { language: languages[language] })}
          hint={t('pilot.update-hint')}
          rows={5}
          state={said}
        />
      ))}
      <SubmitButton>{t('pilot.tell')}</SubmitButton>
    </form>
  )
}

/** What is wrong with the words stands at the first language. */
const firstError = ({ errors }: FormState, [first]: readonly Language[]): FormState['errors'] =>
  errors.words && first ? { [`words-${first}`]: errors.words } : {}

async function show(c: HttpContext, given?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, place, pilot } = await pilotOf(c)
  const updates = await listUpdates(ctx, place)
  const { languages: spoken } = await findTermsOfProject(ctx, project.id)
  const action = path('pilot-updates', place)
  const mayTell = pilot.state !== 'draft' && (await may(ctx, 'pilot.tell', project.id))
  const mayPublish = await may(ctx, 'pilot.publish', project.id)
  const isOpen = pilot.state !== 'draft' && (await isOpenToAll(ctx, place))
  const state = given ?? emptyForm({ day: ctx.clock.now().toISOString().slice(0, 10) })
  const content = (
    <>
      <Breadcrumbs trail={pilotTrail(project.id, pilot)} />
      <ErrorSummary state={state} />
      <Heading caption={pilot.name}>{t('pilot.updates')}</Heading>
      <P>{t('pilot.updates-what')}</P>
      <P>
        {isOpen ? (
          <A href={path('public-pilot', { pilotId: pilot.id })}>{t('pilot.open-page')}</A>
        ) : (
          t('pilot.updates-not-open')
        )}
      </P>
      {mayTell ? <WriteForm action={action} state={state} spoken={spoken} /> : null}
      {updates.length ? null : <Empty>{t('pilot.updates-none')}</Empty>}
      {updates.map((update) => (
        <One update={update} action={action} mayPublish={mayPublish} spoken={spoken} />
      ))}
    </>
  )
  return page(c, { title: t('pilot.updates'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), pilotId: param(c, 'pilotId') })
const setPublic = (c: HttpContext, form: Form, isPublic: boolean) =>
  publishUpdate(c.var.ctx, { ...placeOf(c), updateId: form.text('updateId'), isPublic })

const acts = {
  async tell(c: HttpContext, form: Form) {
    const written = Object.keys(languages).map((one) => [one, form.text(`words-${one}`)])
    await tellUpdate(c.var.ctx, { ...placeOf(c), day: form.text('day'), texts: Object.fromEntries(written) })
  },
  publish: (c: HttpContext, form: Form) => setPublic(c, form, true),
  'take-back': (c: HttpContext, form: Form) => setPublic(c, form, false),
}

/** Writes an update, publishes one, or takes it back. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('pilot-updates', placeOf(c)), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
