import type { FC } from 'hono/jsx'
import { isAppError } from '#lib/app-error.ts'
import type { FieldMessages } from '#lib/check-input.ts'
import { findWords, t } from '#lib/words/words.ts'
import { type CheckedHash, checkHash } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, P, Said, SummaryList, Waits } from '../../ui/parts.tsx'

const Form: FC<{ state: FormState }> = ({ state }) => (
  <>
    <form method="get" action={path('check-hash')} novalidate>
      <TextField
        name="hash"
        label={t('check.label')}
        maxlength={200}
        hint={t('check.hint')}
        autocomplete="off"
        spellcheck={false}
        state={state}
      />
      <SubmitButton>{t('check.button')}</SubmitButton>
    </form>
    <div id="check-file" class="govuk-form-group" hidden>
      <label class="govuk-label" for="file">
        {t('check.file')}
      </label>
      <div id="file-hint" class="govuk-hint">
        {t('check.file-hint')}
      </div>
      <input class="govuk-file-upload" type="file" id="file" aria-describedby="file-hint" />
    </div>
    <script type="module" src="/assets/js/check-file.js"></script>
  </>
)

function sayOf({ of, format, kind }: CheckedHash): string {
  if (of === 'file') return t('check.of-file', { format: findWords(`reports.format.${format}`) ?? String(format) })
  return kind === 'document' ? t(`check.of-${of}`) : t('check.of-own-paper')
}

/** That the text is public, and whether all of it is. */
function sayState({ state, leavesOut }: CheckedHash): string {
  if (state !== 'published') return t(`check.state-${state}`)
  const less = leavesOut === false ? '' : t(leavesOut ? 'check.leaves-out' : 'check.may-leave-out')
  return [t('check.state-published'), less].filter(Boolean).join(' ')
}

const One: FC<{ found: CheckedHash }> = ({ found }) => {
  const { state, title, version, site, href, madeAt, at, sha256 } = found
  const rows = [
    ...(title ? [{ key: t('check.text'), value: title }] : []),
    ...(version ? [{ key: t('check.version'), value: String(version) }] : []),
    { key: t('check.project'), value: site },
    ...(madeAt ? [{ key: t('check.made'), value: <Day at={madeAt} /> }] : []),
    ...(at
      ? [{ key: t(state === 'taken-back' ? 'check.taken-back' : 'check.published'), value: <Day at={at} /> }]
      : []),
    { key: t('check.hash'), value: <code>{sha256}</code> },
  ]
  return (
    <>
      <P>
        <strong>{sayOf(found)}.</strong> {sayState(found)}
      </P>
      <SummaryList rows={rows} />
      <P>
        <A href={href}>{t(state === 'published' ? 'check.read' : 'check.see-site')}</A>
      </P>
    </>
  )
}

const Known: FC<{ found: CheckedHash[] }> = ({ found }) => (
  <>
    <Said>{t('check.found')}</Said>
    {found.map((one) => (
      <One found={one} />
    ))}
    <P>{t('check.found-what')}</P>
  </>
)

/** What was never public is as unknown as what was never here: whoever asks learns nothing of texts that are kept. */
const Unknown: FC = () => (
  <>
    <Waits>{t('check.unknown')}</Waits>
    <P>{t('check.unknown-what')}</P>
    <ul class="govuk-list govuk-list--bullet">
      <li>{t('check.unknown-private')}</li>
      <li>{t('check.unknown-typed')}</li>
      <li>{t('check.unknown-changed')}</li>
    </ul>
    <P>{t('check.unknown-members')}</P>
  </>
)

/** What was found; or, where what was typed is no hash, the form with the message at its field. */
async function look(c: HttpContext): Promise<{ found?: CheckedHash[]; state: FormState }> {
  const hash = c.req.query('hash')?.trim() ?? ''
  const state = emptyForm({ hash })
  if (!hash) return { state }
  try {
    return { found: await checkHash(c.var.ctx, { hash }), state }
  } catch (error) {
    if (!isAppError(error) || error.kind !== 'invalid') throw error
    return { state: { ...state, errors: (error.details.fields ?? {}) as FieldMessages } }
  }
}

/** Where anybody checks the hash of a paper. */
export async function get(c: HttpContext) {
  const { found, state } = await look(c)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('published.title'), href: path('published') }]} />
      <ErrorSummary state={state} />
      <Heading>{t('check.title')}</Heading>
      <P>{t('check.what')}</P>
      {found ? found.length > 0 ? <Known found={found} /> : <Unknown /> : null}
      <Form state={state} />
    </>
  )
  const status = Object.keys(state.errors).length ? 422 : 200
  return page(c, { title: t('check.title'), children: content }, status)
}
