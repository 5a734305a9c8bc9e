import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { findPlaybookOfRun, listRuns, type Playbook } from '#playbooks/index.ts'
import type { AgreementItem, Signer } from './agreement.ts'

/** The template whose signing is the signing of this agreement. */
export const TEMPLATE = 'transparency-agreement'

/** What every project has, whatever it follows. */
const standing = (): AgreementItem[] => [
  { product: 'goals', name: t('agreement.goals'), access: 'project', when: 'at-once', on: null, approvedBy: [] },
  { product: 'timeline', name: t('agreement.timeline'), access: 'project', when: 'at-once', on: null, approvedBy: [] },
  {
    product: 'decisions',
    name: t('agreement.decisions'),
    access: 'project',
    when: 'approved',
    on: null,
    approvedBy: [],
  },
  { product: 'dataset', name: t('agreement.dataset'), access: 'project', when: 'approved', on: null, approvedBy: [] },
  { product: 'meetings', name: t('agreement.meetings'), access: 'project', when: 'never', on: null, approvedBy: [] },
  { product: 'actions', name: t('agreement.actions'), access: 'project', when: 'never', on: null, approvedBy: [] },
  { product: 'barriers', name: t('agreement.barriers'), access: 'project', when: 'never', on: null, approvedBy: [] },
  { product: 'library', name: t('agreement.library'), access: 'project', when: 'never', on: null, approvedBy: [] },
  { product: 'calendar', name: t('agreement.calendar'), access: 'project', when: 'never', on: null, approvedBy: [] },
  { product: 'interviews', name: t('agreement.interviews'), access: 'raw', when: 'never', on: null, approvedBy: [] },
]

const itemsOf = (playbook: Playbook): AgreementItem[] =>
  playbook.deliverables.map(({ id, name, access }) => ({
    product: id,
    name,
    access: 'project',
    when: access === 'public' ? 'approved' : 'never',
    on: null,
    approvedBy: [],
  }))

function signersOf(playbook: Playbook): Signer[] {
  const sides = new Map(playbook.sides.map(({ id, name }) => [id, name]))
  const roles = new Map(playbook.roles.map(({ id, name }) => [id, name]))
  const about = playbook.agreements.filter((agreement) => agreement.about.includes(TEMPLATE))
  return about
    .flatMap(({ signedBy }) => signedBy)
    .map((party) => ({
      party,
      kind: sides.has(party) ? 'side' : 'role',
      name: sides.get(party) ?? roles.get(party) ?? party,
    }))
}

const once = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  [...new Map([...all].reverse().map((one) => [keyOf(one), one])).values()].reverse()

/**
 * What a project's playbooks say of its agreement: the work products with what is usual, and who must sign. A project that
 * follows none, or none that names signers, needs the word of its lead.
 */
export async function findUsual(ctx: Ctx, projectId: string): Promise<{ items: AgreementItem[]; signers: Signer[] }> {
  const runs = await listRuns(ctx, projectId)
  const playbooks = await Promise.all(runs.map(({ id }) => findPlaybookOfRun(ctx, { projectId, runId: id })))
  const items = [...standing(), ...playbooks.flatMap(itemsOf)]
  const signers = once(playbooks.flatMap(signersOf), ({ party }) => party)
  const lead: Signer = { party: 'lead', kind: 'role', name: t('agreement.lead') }
  return { items: once(items, ({ product }) => product), signers: signers.length ? signers : [lead] }
}

/** The agreements of running playbooks that are signed with this one, with the parties that each needs. */
export async function listSigned(
  ctx: Ctx,
  projectId: string,
): Promise<{ runId: string; agreementId: string; signedBy: string[] }[]> {
  const runs = (await listRuns(ctx, projectId)).filter(({ state }) => state === 'running')
  const found = await Promise.all(
    runs.map(async ({ id: runId }) =>
      (await findPlaybookOfRun(ctx, { projectId, runId })).agreements
        .filter(({ about }) => about.includes(TEMPLATE))
        .map(({ id, signedBy }) => ({ runId, agreementId: id, signedBy })),
    ),
  )
  return found.flat()
}
