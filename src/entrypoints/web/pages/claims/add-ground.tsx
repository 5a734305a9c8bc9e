import type { FC } from 'hono/jsx'
import { addGround, type FoundGrounds, findClaim, searchGrounds } from '#evidence/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ref } from '#platform/things.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { sayName } from '../../things.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { GroundMark } from '../../ui/ground.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P } from '../../ui/parts.tsx'

type Address = { projectId: string; claimId: string }
const addressOf = (c: HttpContext): Address => ({ projectId: param(c, 'projectId'), claimId: param(c, 'claimId') })

const Search: FC<{ address: Address; words: string }> = ({ address, words }) => (
  <form method="get" action={path('claim-ground', address)}>
    <TextField
      name="words"
      label={t('claims.search')}
      hint={t('claims.search-hint')}
      state={emptyForm({ words })}
      spellcheck={false}
    />
    <SubmitButton look="secondary">{t('claims.search-button')}</SubmitButton>
  </form>
)

/** Things of one kind: the legend says which, and which ground they are. */
const Kind: FC<{ found: FoundGrounds; chosen: string; isFirst: boolean }> = ({ found, chosen, isFirst }) => (
  <fieldset class="govuk-fieldset govuk-form-group">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
      {findWords(`kind.${found.kind}`) ?? found.kind} <GroundMark ground={found.ground} />
    </legend>
    <div class="govuk-radios govuk-radios--small">
      {found.cards.map(({ ref, name, excerpt }, i) => (
        <div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            type="radio"
            name="ref"
            id={isFirst && i === 0 ? 'ref' : `ref-${found.kind}-${i}`}
            value={ref}
            checked={ref === chosen}
          />
          <label class="govuk-label govuk-radios__label" for={isFirst && i === 0 ? 'ref' : `ref-${found.kind}-${i}`}>
            {sayName({ ref, name })}
            {excerpt ? <span class="quiet"> {excerpt}</span> : null}
          </label>
        </div>
      ))}
    </div>
  </fieldset>
)

const Choose: FC<{ address: Address; words: string; found: FoundGrounds[]; state: FormState }> = (props) => (
  <form method="post" action={path('claim-ground', props.address, { words: props.words })} novalidate>
    {props.found.map((found, i) => (
      <Kind found={found} chosen={props.state.values.ref ?? ''} isFirst={i === 0} />
    ))}
    <TextField name="note" label={t('claims.note')} hint={t('claims.note-hint')} state={props.state} />
    <SubmitButton>{t('claims.add-button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = addressOf(c)
  await allow(ctx, 'ground.write', project.id)
  const claim = await findClaim(ctx, address)
  const words = c.req.query('words') ?? ''
  const found = await searchGrounds(ctx, { projectId: project.id, words, claimId: claim.id })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('claims.title'), href: path('claims', address) },
          { text: t('claims.claim'), href: path('claim', address) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={t('frame.pair', { name: t(`claims.kind.${claim.kind}`), value: claim.text })}>
        {t('claims.add-ground-title')}
      </Heading>
      <P>{t(`claims.kind-hint.${claim.kind}`)}</P>
      <Search address={address} words={words} />
      {found.length ? (
        <Choose address={address} words={words} found={found} state={state} />
      ) : (
        <Empty>{t('claims.found-none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('claims.add-ground-title'), project, room: 'claims', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const address = addressOf(c)
      await addGround(c.var.ctx, { ...address, ref: form.text('ref') as Ref, note: form.text('note') })
      return c.redirect(path('claim', address), 303)
    },
    (state) => show(c, state, 422),
  )
