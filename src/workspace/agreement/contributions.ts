import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import type { LiveBlock, ProjectView, ThingKind } from '#platform/context.ts'
import { sayInPublic, sayNone, tableOf } from '#platform/render/table-content.ts'
import type { Made, MadeState } from '#platform/things.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { selectAgreements } from './agreement.store.ts'
import { type Agreement, type AgreementItem, type AgreementState, findSignable, signersOf } from './agreement.ts'
import { readAgreements, sortAgreements } from './find-agreement.ts'
import { listParties, nameApprovers } from './parties.ts'
import { TEMPLATE } from './products.ts'

/** What is agreed on one work product, in a sentence. */
export function sayMoment({ when, on }: Pick<AgreementItem, 'when' | 'on'>): string {
  return when === 'day' ? t('agreement.when-day-on', { day: on ?? '' }) : t(`agreement.when-${when}`)
}

/** Who approves it before it becomes public; nobody where it never does. */
const sayApprovers = ({ when, approvedBy }: AgreementItem): string => (when === 'never' ? '' : approvedBy.join(', '))

const block: LiveBlock = {
  id: 'agreement',
  products: ['agreement', 'transparency-agreement'],
  read: async (ctx, projectId) => {
    const { inForce, open } = sortAgreements(await selectAgreements(ctx.db, projectId))
    const parties = await listParties(ctx, projectId)
    const columns = [
      { head: t('agreement.product'), cell: (item: AgreementItem) => item.name },
      { head: t('agreement.access'), cell: (item: AgreementItem) => t(`agreement.access-${item.access}`) },
      { head: t('agreement.when'), cell: sayMoment },
      { head: t('agreement.approvedBy'), cell: sayApprovers },
    ]
    const list = (items: readonly AgreementItem[]) =>
      tableOf(t('agreement.title'), columns, nameApprovers(items, parties), t('agreement.none'))
    return inForce ? list(inForce.items) : sayInPublic(list(open?.items ?? []), sayNone(t('agreement.none-in-force')))
  },
}

const madeStates: Record<AgreementState, MadeState> = { draft: 'begun', proposed: 'in-review', agreed: 'delivered' }

const madeOf = ({ version, state, changedAt, agreedAt, signatures }: Agreement): Made => ({
  ...{ ref: `agreement:${version}`, name: t('agreement.version', { version }), template: TEMPLATE, step: null },
  ...{ state: madeStates[state], at: agreedAt ?? changedAt },
  ...(state === 'agreed' && { signedBy: signatures.map(({ party }) => party) }),
})

const view: ProjectView = {
  made: async (ctx, projectId) => {
    const { inForce, open } = sortAgreements(await readAgreements(ctx, projectId))
    const current = inForce ?? open
    return current ? [madeOf(current)] : []
  },
  waiting: async (ctx, projectId, personId) => {
    const shown = findSignable(sortAgreements(await readAgreements(ctx, projectId)))
    if (!shown) return []
    const members = await listMembers(ctx, projectId)
    const me = members.find((member) => member.personId === personId)
    const mine = signersOf(shown, me, members.length)
    return mine.length
      ? [{ ref: `agreement:${shown.version}`, name: t('agreement.title'), what: 'sign-agreement' }]
      : []
  },
  registers: (projectId) => ({ agreement: sql`workspace.agreement where project_id = ${projectId}` }),
}

const kind: ThingKind = {
  kind: 'agreement',
  ground: 'decisions',
  async describe({ db }, projectId, ids) {
    const versions = await selectAgreements(db, projectId)
    return versions
      .filter(({ version }) => ids.includes(String(version)))
      .map(({ version, state, changedAt }) => ({
        ref: `agreement:${version}` as const,
        name: t('agreement.version', { version }),
        state: t(`agreement.state-${state}`),
        mark: `${state} ${changedAt.toISOString()}`,
      }))
  },
}

export const agreementContributions: RegisterContributions = {
  kinds: [kind],
  views: [view],
  blocks: [block],
}
