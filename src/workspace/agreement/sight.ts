import { listMembers, type Member, may } from '#people/index.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { selectRestricted } from './agreement.store.ts'
import { type Access, type AgreementItem, accesses } from './agreement.ts'

/** Who sees work products by the agreement in force, for whoever asks. */
export type Sight = {
  /** Whether anything is kept from anybody. */
  isNarrow: boolean
  /** The class of something that is a work product by these names: of several the strictest, and `project` where none is agreed. */
  classOf(products: readonly string[]): Access
  /** Whether whoever asks may know of it. `isReleased`: it was handed over. */
  sees(products: readonly string[], isReleased: boolean): boolean
  /** The same for a member. */
  isSeenBy(member: Who, products: readonly string[], isReleased: boolean): boolean
}

type Who = Pick<Member, 'grants' | 'roles'>

type Reader = { isResearch: boolean; isCore: boolean }

const everything: Sight = { isNarrow: false, classOf: () => 'project', sees: () => true, isSeenBy: () => true }

/** The strictest class that the agreement gives to any of these products. */
export function classOfProducts(items: readonly AgreementItem[], products: readonly string[]): Access {
  const given = items.filter(({ product }) => products.includes(product)).map(({ access }) => accesses.indexOf(access))
  return accesses[Math.min(...given, accesses.indexOf('project'))] ?? 'project'
}

/**
 * Whether a reader may see what is of a class. Names and raw words are for the research team; what both core teams see is for
 * the research team until it is released.
 */
export function maySeeClass(access: Access, { isResearch, isCore }: Reader, isReleased: boolean): boolean {
  if (access === 'project' || access === 'public' || isResearch) return true
  return access === 'released' && isReleased && isCore
}

const isCore = ({ roles }: Who) => roles.some(({ core }) => core)

/** Somebody from outside, and nobody in particular, belongs to no team. */
async function findReader(ctx: Ctx, projectId: string, asksForCore: boolean): Promise<Reader> {
  const isResearch = await may(ctx, 'agreement.see-raw', projectId)
  const { actor } = ctx
  if (isResearch || !asksForCore || actor.kind !== 'person') return { isResearch, isCore: false }
  const me = (await listMembers(ctx, projectId)).find(({ personId }) => personId === actor.id)
  return { isResearch, isCore: me !== undefined && isCore(me) }
}

async function look(ctx: Ctx, projectId: string): Promise<Sight> {
  const items = await selectRestricted(ctx.db, projectId)
  if (!items.length) return everything
  const asksForCore = items.some(({ access }) => access === 'released')
  const reader = await findReader(ctx, projectId, asksForCore)
  const classOf = (products: readonly string[]) => classOfProducts(items, products)
  const sees = (products: readonly string[], isReleased: boolean) => maySeeClass(classOf(products), reader, isReleased)
  const isSeenBy: Sight['isSeenBy'] = (member, products, isReleased) => {
    const reader = { isResearch: member.grants.includes('read-raw'), isCore: isCore(member) }
    return maySeeClass(classOf(products), reader, isReleased)
  }
  return { isNarrow: true, classOf, sees, isSeenBy }
}

const nameOf = ({ actor }: Ctx) => ('id' in actor ? `${actor.kind} ${actor.id}` : actor.kind)

/** What whoever asks may see of a project's work products, as the agreement in force has it. The one place that decides it. */
export const findSight = (ctx: Ctx, projectId: string): Promise<Sight> =>
  findOnce(ctx, `sight ${nameOf(ctx)} ${projectId}`, () => look(ctx, projectId))
