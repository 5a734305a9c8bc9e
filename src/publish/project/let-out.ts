import type { Ctx } from '#platform/context.ts'
import { mayBePublic } from '#workspace/index.ts'

/** The document or paper that a part is of (`document:ID`), null where it is of none; left out in what was kept before. */
type Part = { name: string; thing?: string | null }

/** A part of a publication, and the work products of the agreement by which it may go out. */
export type LetOut = Part & { products: string[] }

/**
 * Why something does not go out: the agreement keeps it, or keeps it until a day, or is not agreed; its text is not approved
 * yet; it is for members; it was not chosen.
 */
export type SetAsideReason = 'never' | 'not-yet' | 'not-agreed' | 'not-approved' | 'members-only'
export type SetAside = Part & { why: SetAsideReason; on?: string }

/** What may go out, judged piece by piece as the agreement stands now. */
export type Judging = {
  /** Whether something may go out that is a work product by these names; said to be set aside where it may not. */
  ask(name: string, products: readonly string[], thing?: string | null): Promise<boolean>
  setAside(aside: SetAside): void
  /** Lets everybody know that the agreement keeps this back: only of what stands in public by its name. */
  nameKept(name: string): void
  listKept(): string[]
  found(): { letOut: LetOut[]; setAside: SetAside[]; needs: string[] }
}

/** Starts with nothing judged. */
export function startJudging(ctx: Ctx, projectId: string): Judging {
  const letOut: LetOut[] = []
  const aside: SetAside[] = []
  const needs = new Set<string>()
  const kept = new Set<string>()
  return {
    async ask(name, products, thing = null) {
      const asked: string[] = []
      for (const product of products) {
        const permission = await mayBePublic(ctx, { projectId, product })
        if (!permission.may) {
          aside.push({ name, thing, why: permission.why, ...(permission.on && { on: permission.on }) })
          return false
        }
        asked.push(...permission.needs)
      }
      for (const party of asked) needs.add(party)
      letOut.push({ name, thing, products: [...products] })
      return true
    },
    setAside: (one) => void aside.push(one),
    nameKept: (name) => void kept.add(name),
    listKept: () => [...kept],
    found: () => ({ letOut, setAside: aside, needs: [...needs] }),
  }
}
