import { t } from '#lib/words/words.ts'
import { deleteAccount, findAccount, listDeletionObstacles, type Obstacles } from '#people/index.ts'
import { endSession } from '../../../http/end-session.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P, Waits } from '../../ui/parts.tsx'

const Obstacle = ({ obstacles: { isLastAdministrator, projects } }: { obstacles: Obstacles }) => (
  <Waits>
    <P>{t('account-delete.not-yet')}</P>
    <ul class="govuk-list govuk-list--bullet">
      {isLastAdministrator ? (
        <li>
          {t('account-delete.last-administrator')} <A href={path('accounts')}>{t('account-delete.accounts-link')}</A>
        </li>
      ) : null}
      {projects.map(({ projectId, project }) => (
        <li>
          {t('account-delete.last-lead', { project })}{' '}
          <A href={path('people', { projectId })}>{t('account-delete.people-link', { project })}</A>
        </li>
      ))}
    </ul>
  </Waits>
)

const DeleteForm = ({ hasPassword, state }: { hasPassword: boolean; state: FormState }) => (
  <form method="post" action={path('account-delete')} novalidate>
    {hasPassword ? (
      <TextField
        name="password"
        label={t('account-delete.password')}
        type="password"
        autocomplete="current-password"
        state={state}
      />
    ) : (
      <P>{t('account-delete.fresh')}</P>
    )}
    <SubmitButton look="warning">{t('account-delete.button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const [account, obstacles] = [await findAccount(ctx), await listDeletionObstacles(ctx)]
  const isFree = !obstacles.isLastAdministrator && obstacles.projects.length === 0
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('account-delete.title')}</Heading>
      <P>{t('account-delete.what', { email: account.email })}</P>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('account-delete.gone')}</li>
        <li>{t('account-delete.letters')}</li>
        <li>{t('account-delete.kept')}</li>
        <li>{t('account-delete.final')}</li>
      </ul>
      {isFree ? <DeleteForm hasPassword={account.hasPassword} state={state} /> : <Obstacle obstacles={obstacles} />}
      <P>
        <A href={path('account')}>{t('account-delete.keep')}</A>
      </P>
    </>
  )
  return page(c, { title: t('account-delete.title'), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const session = await ctx.auth.findSession(c.req.raw.headers)
      await deleteAccount(ctx, { password: form.values.password ?? '', signedInAt: session?.startedAt })
      return endSession(c, path('home'))
    },
    (state) => show(c, state, 422),
  )
