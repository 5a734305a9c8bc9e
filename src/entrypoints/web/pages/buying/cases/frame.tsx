import type { FC } from 'hono/jsx'
import { type FoundCase, findCase, listParties, nameParty, type Party } from '#buying/cases/index.ts'
import { sayMoney } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Tag, type TagLook } from '../../../ui/parts.tsx'

/** An amount as the reader writes it. */
export const sayCents = (cents: number, currency: string): string => sayMoney(cents, currency, currentLanguage())

const NOBODY = { name: '', organisation: '' }

/** How somebody is called who takes part. */
export const sayParty = (parties: ReadonlyMap<string, Party>, id: string | null | undefined): string =>
  nameParty(parties.get(id ?? '') ?? NOBODY) || t('case.somebody')

/** The purchase that the address names, with its project and who takes part. */
export async function caseOf(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { projectId: project.id, caseId: param(c, 'caseId') }
  const found = await findCase(ctx, place)
  const parties = new Map((await listParties(ctx, project.id)).map((party) => [party.id, party]))
  return { project, place, found, parties }
}

export const trailOf = (projectId: string, found?: FoundCase) => [
  { text: t('case.title'), href: path('purchases', { projectId }) },
  ...(found ? [{ text: found.title, href: path('case', { projectId, caseId: found.id }) }] : []),
]

const LOOKS: Record<string, TagLook> = {
  complete: 'done',
  accepted: 'done',
  cancelled: 'plain',
  unsuccessful: 'plain',
  terminated: 'wrong',
}

/** Where a purchase stands, in a word. */
export const StageTag: FC<{ stage: string }> = ({ stage }) => (
  <Tag look={LOOKS[stage] ?? 'waits'}>{findWords(`case.stage-${stage}`) ?? stage}</Tag>
)

/** Whose turn it is and for what, as one line. */
export const sayTurn = (waits: { seat: string; act: string } | null): string =>
  waits ? (findWords(`case.waits-${waits.act}`) ?? '') : t('buying.ended')
