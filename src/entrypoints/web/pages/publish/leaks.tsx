import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { decideLeak, type FoundLeak, type LeakKind, listLeaks, startPreview } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, More, Next, P, SubHeading, Table, Tag } from '../../ui/parts.tsx'

type Address = { projectId: string; publicationId: string }

const Decided: FC<{ leak: FoundLeak }> = ({ leak }) => {
  if (!leak.isDecided) return <Tag look="waits">{t('leaks.waits')}</Tag>
  const action = leak.decision?.action
  if (!action) return <Tag look="done">{t('leaks.one-by-one')}</Tag>
  return (
    <>
      <Tag look="done">{t(`leaks.${action}`)}</Tag> {leak.decision?.reason}
    </>
  )
}

/** What people wrote is named by the nearest part that has words: a text in a document by "Text of a document". */
function nameWords(path: string): string | undefined {
  const parts = path.split('/')
  for (let length = parts.length; length > 1; length--) {
    const words = findWords(`leaks.at-${parts.slice(0, length).join('.')}`)
    if (words) return words
  }
  return undefined
}

/** A field of the data by its path; what people wrote in words. */
const Place: FC<{ path: string }> = ({ path }) => {
  const words = nameWords(path)
  return words ? <>({words})</> : <code>{path}</code>
}

/** One field: what was found in it, and the decision about all of it, or about single values. */
const Leak: FC<{ leak: FoundLeak; address: Address; state: FormState; i: number; mayDecide: boolean }> = ({
  leak,
  address,
  state,
  i,
  mayDecide,
}) => {
  const isMine = state.values.path === leak.path && state.values.kind === leak.kind
  const name = `reason-${i}`
  const own = isMine
    ? {
        values: { [name]: state.values.reason ?? '' },
        errors: state.errors.reason ? { [name]: state.errors.reason } : {},
      }
    : emptyForm()
  return (
    <section>
      <SubHeading>
        {t(`leak.kind-${leak.kind}`)} <Place path={leak.path} />
      </SubHeading>
      <P>
        {t('leaks.count', { count: leak.count, values: leak.values })} <Decided leak={leak} />
      </P>
      <More summary={t('leaks.see-values', { count: leak.hits.length })}>
        <Table
          caption={t('leaks.values')}
          hideCaption
          rows={leak.hits}
          columns={[
            { head: t('column.value'), cell: (hit) => hit.value, rowHead: true },
            { head: t('aside.count'), cell: (hit) => t('data.number', { count: hit.count }), numeric: true },
            {
              head: t('leaks.where'),
              cell: (hit) =>
                hit.ocid ? (
                  <A href={path('process', { projectId: address.projectId, ocid: hit.ocid })}>{hit.ocid}</A>
                ) : (
                  t('leaks.in-words')
                ),
            },
            { head: t('leaks.decision'), cell: (hit) => (hit.decision ? t(`leaks.${hit.decision}`) : '–') },
          ]}
        />
      </More>
      {mayDecide ? (
        <form method="post" action={path('leaks', address)} novalidate>
          <input type="hidden" name="kind" value={leak.kind} />
          <input type="hidden" name="path" value={leak.path} />
          <input type="hidden" name="field" value={name} />
          <TextField name={name} label={t('leaks.reason')} hint={t('leaks.reason-hint')} state={own} />
          <div class="govuk-button-group">
            <SubmitButton name="action" value="redact">
              {t('leaks.redact-button')}
            </SubmitButton>
            <SubmitButton name="action" value="release" look="secondary">
              {t('leaks.release-button')}
            </SubmitButton>
          </div>
        </form>
      ) : null}
    </section>
  )
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = { projectId: project.id, publicationId: param(c, 'publicationId') }
  const leaks = await listLeaks(ctx, address)
  const mayDecide = await may(ctx, 'publish.decide-leak', project.id)
  const undecided = leaks.filter((leak) => !leak.isDecided)
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('publish.title'), href: path('publish', address) },
          { text: t('publish.one'), href: path('publication', address) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading>{t('leaks.title')}</Heading>
      <P>{t('leaks.what')}</P>
      {leaks.length ? null : <Empty>{t('leaks.none')}</Empty>}
      {mayDecide && undecided.length > 1 ? (
        <form method="post" action={path('leaks', address)}>
          <SubmitButton name="action" value="redact-all">
            {t('leaks.redact-all', { count: undecided.length })}
          </SubmitButton>
        </form>
      ) : null}
      {leaks.map((leak, i) => (
        <Leak leak={leak} address={address} state={state} i={i} mayDecide={mayDecide} />
      ))}
      <Next>
        <form method="post" action={path('leaks', address)}>
          <SubmitButton name="action" value="preview" look="secondary">
            {t('leaks.preview')}
          </SubmitButton>
        </form>
        <LinkButton href={path('publication', address)}>{t('leaks.back')}</LinkButton>
      </Next>
    </>
  )
  return page(c, { title: t('leaks.title'), project, room: 'publish', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

async function redactAll(c: HttpContext, address: Address): Promise<void> {
  for (const leak of await listLeaks(c.var.ctx, address))
    if (!leak.isDecided)
      await decideLeak(c.var.ctx, {
        ...address,
        kind: leak.kind,
        path: leak.path,
        action: 'redact',
      })
}

export const post = (c: HttpContext) => {
  const address = { projectId: param(c, 'projectId'), publicationId: param(c, 'publicationId') }
  return submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const action = form.text('action')
      if (action === 'preview') {
        await startPreview(ctx, address)
        return c.redirect(path('publication', address), 303)
      }
      if (action === 'redact-all') await redactAll(c, address)
      else
        await decideLeak(ctx, {
          ...address,
          kind: form.text('kind') as LeakKind,
          path: form.text('path'),
          action: action === 'release' ? 'release' : 'redact',
          reason: form.text(form.text('field')),
        })
      return c.redirect(path('leaks', address), 303)
    },
    (state) =>
      show(c, { ...state, values: { ...state.values, reason: state.values[state.values.field ?? ''] ?? '' } }, 422),
  )
}
