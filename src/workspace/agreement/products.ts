import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { findPlaybookOfRun, listRuns, type Playbook } from '#playbooks/index.ts'
import type { AgreementItem, Signer } from './agreement.ts'
import { listPlaybooks, nameParties, signerOf } from './parties.ts'
import type { registers } from './registers.ts'

/** The template whose signing is the signing of this agreement. */
export const TEMPLATE = 'transparency-agreement'

type Standing = (typeof registers)[number] | 'interviews'

const usual = (product: Standing, when: AgreementItem['when']): AgreementItem => ({
  ...{ product, name: t(`agreement.${product}`), access: 'project', when, on: null, approvedBy: [] },
})

/** What every project has, whatever it follows: all that anything asks about before it publishes, and words said in interviews. */
const standing = (): AgreementItem[] => [
  ...(['goals', 'timeline'] as const).map((product) => usual(product, 'at-once')),
  ...(['purpose', 'outcomes', 'components', 'deliverables'] as const).map((product) => usual(product, 'approved')),
  ...(['decisions', 'dataset', 'measures'] as const).map((product) => usual(product, 'approved')),
  ...(['team', 'updates', 'agreement'] as const).map((product) => usual(product, 'approved')),
  ...(['selection', 'meetings', 'actions', 'barriers', 'library', 'calendar'] as const).map((product) =>
    usual(product, 'never'),
  ),
  { ...usual('interviews', 'never'), access: 'raw' },
]

const itemsOf = (playbook: Playbook): AgreementItem[] =>
  playbook.deliverables.map(({ id, name, access }) => ({
    product: id,
    name,
    access: access === 'raw' ? 'raw' : 'project',
    when: access === 'public' ? 'approved' : 'never',
    on: null,
    approvedBy: [],
  }))

function signersOf(playbook: Playbook): Signer[] {
  const { name } = nameParties([playbook], [])
  return playbook.agreements
    .filter(({ about }) => about.includes(TEMPLATE))
    .flatMap(({ signedBy }) => signedBy.map((party) => signerOf(name(party))))
}

const once = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  [...new Map([...all].reverse().map((one) => [keyOf(one), one])).values()].reverse()

/**
 * What a project's playbooks say of its agreement: the work products with what is usual, and who must sign. A project that
 * follows none, or none that names signers, needs the word of its lead.
 */
export async function findUsual(ctx: Ctx, projectId: string): Promise<{ items: AgreementItem[]; signers: Signer[] }> {
  const playbooks = await listPlaybooks(ctx, projectId)
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
