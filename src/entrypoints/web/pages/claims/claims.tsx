import type { FC } from 'hono/jsx'
import { CLAIM_KINDS, type Claim, countClaims, listClaims } from '#evidence/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { pageNumber, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { emptyForm, LinkButton, SelectField, SubmitButton, TextField } from '../../ui/form.tsx'
import { GroundMarks, StrengthMark } from '../../ui/ground.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, Pages, Table, Waits } from '../../ui/parts.tsx'

const PAGE = 50
const STRENGTHS = ['none', 'weak', 'grounded'] as const

const List: FC<{ claims: Claim[]; projectId: string }> = ({ claims, projectId }) => (
  <Table
    caption={t('claims.list')}
    hideCaption
    rows={claims}
    columns={[
      {
        head: t('claims.claim'),
        cell: (claim) => <A href={path('claim', { projectId, claimId: claim.id })}>{claim.text || '–'}</A>,
        rowHead: true,
      },
      { head: t('claims.kind'), cell: (claim) => t(`claims.kind.${claim.kind}`) },
      { head: t('claims.rests-on'), cell: (claim) => <GroundMarks claim={claim} /> },
      {
        head: t('claims.strength'),
        cell: (claim) => (claim.strength === 'none' ? '–' : <StrengthMark strength={claim.strength} />),
      },
      { head: t('claims.made'), cell: (claim) => <Day at={claim.madeAt} /> },
    ]}
  />
)

const Filter: FC<{ projectId: string; query: Record<string, string> }> = ({ projectId, query }) => {
  const state = emptyForm(query)
  const all = { value: '', text: t('claims.all-strengths') }
  return (
    <form method="get" action={path('claims', { projectId })} class="filter">
      <SelectField
        name="strength"
        label={t('claims.strength')}
        state={state}
        choices={[all, ...STRENGTHS.map((one) => ({ value: one, text: t(`claims.strength.${one}`) }))]}
      />
      <SelectField
        name="kind"
        label={t('claims.kind')}
        state={state}
        choices={[
          { value: '', text: t('claims.all-kinds') },
          ...CLAIM_KINDS.map((one) => ({ value: one, text: t(`claims.kind.${one}`) })),
        ]}
      />
      <TextField name="words" label={t('claims.words')} state={state} />
      <SubmitButton look="secondary">{t('claims.show-button')}</SubmitButton>
    </form>
  )
}

/** What of a list's address is a filter; a strength or kind that is none shows all. */
function readFilter({ strength, kind, words }: Record<string, string>) {
  const one = <T extends string>(known: readonly T[], given: string | undefined) => known.find((each) => each === given)
  const [wantedStrength, wantedKind] = [one(STRENGTHS, strength), one(CLAIM_KINDS, kind)]
  return {
    ...(wantedStrength ? { strength: wantedStrength } : {}),
    ...(wantedKind ? { kind: wantedKind } : {}),
    ...(words ? { words } : {}),
  }
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [filter, number] = [readFilter(c.req.query()), pageNumber(c)]
  // One more than is shown: whether there is a next page.
  const found = await listClaims(ctx, projectId, { ...filter, page: { offset: (number - 1) * PAGE, limit: PAGE + 1 } })
  const { all, withoutGround } = await countClaims(ctx, projectId)
  const pageCount = found.length > PAGE ? number + 1 : number
  const content = (
    <>
      <Heading>{t('claims.title')}</Heading>
      <P>{t('claims.what')}</P>
      {withoutGround ? <Waits>{t('claims.without-ground', { count: withoutGround })}</Waits> : null}
      {(await may(ctx, 'claim.write', projectId)) ? (
        <LinkButton href={path('new-claim', { projectId })}>{t('claims.new')}</LinkButton>
      ) : null}
      {all ? <Filter projectId={projectId} query={c.req.query()} /> : <Empty>{t('claims.none')}</Empty>}
      {found.length ? <List claims={found.slice(0, PAGE)} projectId={projectId} /> : null}
      {all && !found.length ? <P>{t('claims.none-found')}</P> : null}
      <Pages page={number} pageCount={pageCount} href={(n) => path('claims', { projectId }, { ...filter, page: n })} />
    </>
  )
  return page(c, { title: t('claims.title'), project, room: 'claims', children: content })
}
