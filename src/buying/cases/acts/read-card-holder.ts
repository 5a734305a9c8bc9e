import type { Ctx } from '#platform/context.ts'

/** The party whose name is on the card of a purchase, as the room that knows cards says; undefined before one is chosen. */
export async function readCardHolder(ctx: Ctx, of: { projectId: string; caseId: string }): Promise<string | undefined> {
  const told = await Promise.all((ctx.things.facts ?? []).map((source) => source.read(ctx, { ...of, moment: 'pay' })))
  const facts: Record<string, unknown> = Object.assign({}, ...told)
  const fact = facts.cardHolder as { value: unknown } | undefined
  return typeof fact?.value === 'string' ? fact.value : undefined
}
