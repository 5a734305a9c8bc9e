import type { Child, FC } from 'hono/jsx'
import { type KeptHolderKey, type KeyMaker, makeKeyOnServer, registerHolderKey } from '#buying/offers/sealing/index.ts'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, type FormState } from '../../../ui/form.tsx'
import { A, Day, Heading, More, P, Said, SummaryList } from '../../../ui/parts.tsx'
import { WordsHere } from '../need/words-here.tsx'
import { KeyMade } from './key-made.tsx'
import { HolderKeyForm } from './sealing-forms.tsx'

type Props = { own: { isAsked: boolean; key: KeptHolderKey | undefined }; action: string; state: FormState }

/** What somebody who is asked to hold a key sees: the key they have, and the form that makes one. */
export const HolderKeyParts: FC<Props> = ({ own: { isAsked, key }, action, state }) => (
  <>
    <ErrorSummary state={state} />
    <Heading>{t('holder-key.title')}</Heading>
    {isAsked ? <Asked ownKey={key} action={action} state={state} /> : <P>{t('holder-key.not-asked')}</P>}
    <WordsHere step="key" />
  </>
)

const Asked: FC<{ ownKey: KeptHolderKey | undefined; action: string; state: FormState }> = ({
  ownKey,
  action,
  state,
}) => (
  <>
    {ownKey ? (
      <>
        <Said>{t('holder-key.done')}</Said>
        <SummaryList
          rows={[
            { key: t('holder-key.mark'), value: <code>{ownKey.keyId}</code> },
            { key: t('holder-key.made-on'), value: <Day at={ownKey.madeAt} /> },
            {
              key: t('holder-key.made-by'),
              value: t(ownKey.madeBy === 'server' ? 'holder-key.by-server' : 'holder-key.by-browser'),
            },
          ]}
        />
        <More summary={t('holder-key.another')} open={Object.keys(state.errors).length > 0}>
          <P>{t('holder-key.another-what')}</P>
          <HolderKeyForm action={action} state={state} />
        </More>
      </>
    ) : (
      <>
        <P>{t('holder-key.what')}</P>
        <HolderKeyForm action={action} state={state} />
      </>
    )}
    <P>
      <A href={path('how-sealed')}>{t('sealed.title')}</A>
    </P>
  </>
)

const fieldError = (name: string, message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { [name]: message } } })

type Taken = { next: string; asPage: (content: Child) => Response | Promise<Response> }

/** Takes what the form sends: the public half from a browser, or a passphrase, for which the answer is a page with the file. */
export async function takeKey(c: HttpContext, maker: KeyMaker, form: Form, { next, asPage }: Taken): Promise<Response> {
  const { ctx } = c.var
  if (form.has('publicKey')) {
    await registerHolderKey(ctx, maker, form.text('publicKey'))
    return c.redirect(next, 303)
  }
  if (form.text('passphrase') !== form.text('again')) throw fieldError('again', t('holder-key.different'))
  const { keyId, file } = await makeKeyOnServer(ctx, maker, form.text('passphrase'))
  c.header('cache-control', 'no-store')
  return asPage(<KeyMade keyId={keyId} file={file} next={next} />)
}
