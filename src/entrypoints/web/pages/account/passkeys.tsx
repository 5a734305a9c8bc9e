import { t } from '#lib/words/words.ts'
import { findAccount, type Passkey, removePasskey, renamePasskey } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Day, Empty, Heading, P, SubHeading } from '../../ui/parts.tsx'

/** A field a passkey: each form has its own, so that a wrong name is told where it was typed. */
const fieldOf = (passkey: Passkey) => `name-${passkey.id}`

const PasskeyForm = ({ passkey, state }: { passkey: Passkey; state: FormState }) => {
  const name = passkey.name ?? t('passkeys.unnamed')
  const values = { [fieldOf(passkey)]: name, ...state.values }
  return (
    <form method="post" action={path('account-passkeys')} novalidate>
      <SubHeading>{name}</SubHeading>
      {passkey.createdAt ? (
        <P quiet>
          {t('passkeys.added')} <Day at={passkey.createdAt} />
        </P>
      ) : null}
      <TextField name={fieldOf(passkey)} label={t('passkeys.name')} state={{ ...state, values }} />
      <div class="govuk-button-group">
        <SubmitButton look="secondary" name="rename" value={passkey.id}>
          {t('passkeys.rename')} <span class="govuk-visually-hidden">{name}</span>
        </SubmitButton>
        <SubmitButton look="warning" name="remove" value={passkey.id}>
          {t('passkeys.remove')} <span class="govuk-visually-hidden">{name}</span>
        </SubmitButton>
      </div>
    </form>
  )
}

/** Shown by the script in a browser that knows passkeys; each other case says what is missing. */
const AddPasskey = () => (
  <>
    <SubHeading>{t('passkeys.new')}</SubHeading>
    <div id="add-passkey" hidden>
      <TextField name="passkey-name" label={t('passkeys.name')} hint={t('passkeys.name-hint')} state={emptyForm()} />
      <button type="button" class="govuk-button">
        {t('passkeys.add')}
      </button>
    </div>
    <div id="no-passkeys" hidden>
      <P>{t('passkeys.unknown-here')}</P>
    </div>
    <div id="passkey-refused" role="status">
      <div hidden>
        <P>{t('passkeys.refused')}</P>
      </div>
    </div>
    <script type="module" src="/assets/js/passkey.js"></script>
    <noscript>
      <P>{t('passkeys.need-script')}</P>
    </noscript>
  </>
)

async function show(c: HttpContext, state: FormState, status: 200 | 409 | 422 = 200) {
  const { passkeys } = await findAccount(c.var.ctx)
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('passkeys.title')}</Heading>
      <P>{t('passkeys.what')}</P>
      {passkeys.length ? null : <Empty>{t('passkeys.none')}</Empty>}
      {passkeys.map((passkey) => (
        <PasskeyForm passkey={passkey} state={state} />
      ))}
      <AddPasskey />
    </>
  )
  return page(c, { title: t('passkeys.title'), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) => {
  let renamed = ''
  return submit(
    c,
    async (form) => {
      renamed = form.text('rename')
      if (form.has('remove')) await removePasskey(c.var.ctx, { id: form.text('remove') })
      else await renamePasskey(c.var.ctx, { id: renamed, name: form.text(`name-${renamed}`) })
      return c.redirect(path('account-passkeys'), 303)
    },
    ({ errors: { name, ...errors }, ...state }) =>
      show(c, { ...state, errors: name ? { ...errors, [`name-${renamed}`]: name } : errors }, 422),
  )
}
