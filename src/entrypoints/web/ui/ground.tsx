import type { FC } from 'hono/jsx'
import type { Claim, ClaimGround, Strength } from '#evidence/index.ts'
import { t } from '#lib/words/words.ts'
import type { Ground } from '#platform/things.ts'
import { path } from '../routes.ts'
import { hrefOf, sayName } from '../things.ts'
import { A, SubHeading, Tag, type TagLook } from './parts.tsx'

/** The mark of a kind of ground: its word, its shape, its colour. */
export const GroundMark: FC<{ ground: Ground }> = ({ ground }) => (
  <span class={`ground ground--${ground}`}>{t(`ground.${ground}`)}</span>
)

const looks: Record<Exclude<Strength, 'none'>, TagLook> = { weak: 'waits', grounded: 'done' }

/** How strong a claim is, in a word; what rests on nothing has a dashed edge. */
export const StrengthMark: FC<{ strength: Strength }> = ({ strength }) =>
  strength === 'none' ? (
    <span class="ground ground--none">{t('ground.none')}</span>
  ) : (
    <Tag look={looks[strength]}>{t(`claims.strength.${strength}`)}</Tag>
  )

/** What a claim rests on, by its name, with a link to its page where it has one and the reader may see it. */
export const GroundName: FC<{ projectId: string; ground: ClaimGround }> = ({ projectId, ground }) => {
  const href = ground.isHidden || ground.state === 'gone' ? undefined : hrefOf(projectId, ground.ref)
  const name = sayName(ground)
  return href ? <A href={href}>{name}</A> : <>{name}</>
}

/** The rows right beneath a measure, from which each process and each cell of the export is a click away. */
export function rowsBeneath(projectId: string, { ref, state }: ClaimGround): string | undefined {
  if (state === 'gone' || !ref.startsWith('measure:')) return undefined
  return path('measure-rows', { projectId, code: ref.slice('measure:'.length) })
}

/** Which kinds of ground a claim has, each once; or that it has none. */
export const GroundMarks: FC<{ claim: Claim }> = ({ claim }) => {
  const kinds = [...new Set(claim.grounds.map(({ ground }) => ground))]
  if (kinds.length === 0) return <StrengthMark strength="none" />
  return (
    <ul class="marks">
      {kinds.map((ground) => (
        <li>
          <GroundMark ground={ground} />
        </li>
      ))}
    </ul>
  )
}

/** The claims that rest on the thing of a page; nothing where there are none. */
export const ClaimsAbove: FC<{ claims: readonly Claim[]; projectId: string }> = ({ claims, projectId }) =>
  claims.length === 0 ? null : (
    <>
      <SubHeading>{t('claims.above')}</SubHeading>
      <ul class="govuk-list">
        {claims.map((claim) => (
          <li>
            <A href={path('claim', { projectId, claimId: claim.id })}>{claim.text}</A>{' '}
            <StrengthMark strength={claim.strength} />
          </li>
        ))}
      </ul>
    </>
  )
