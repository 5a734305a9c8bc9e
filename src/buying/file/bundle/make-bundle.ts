import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { gatherFile } from './gather.ts'
import { signFiles } from './sign-files.ts'
import { writeFiles } from './write-files.ts'
import { zipFiles } from './zip-files.ts'

/** The evidence of a purchase as one file: what it is called, and its bytes as they are made. */
export type Bundle = { fileName: string; content: AsyncGenerator<Uint8Array> }

/**
 * Makes the file of a purchase: everything that happened with what proves it, verified offline by the script in it. The
 * same state gives the same bytes. Throws `case.no-such-case`.
 */
export async function makeBundle(ctx: Ctx, place: { projectId: string; caseId: string }): Promise<Bundle> {
  await allow(ctx, 'case-file.read', place.projectId)
  const gathered = await gatherFile(ctx, place)
  const { origin } = gathered.proofs
  const files = signFiles(writeFiles(ctx, gathered), { origin, keys: ctx.keys })
  return { fileName: `purchase-${gathered.found.number}.zip`, content: zipFiles(files) }
}

/** What the file of a purchase holds, to be shown. Throws `case.no-such-case`. */
export async function describeFile(ctx: Ctx, place: { projectId: string; caseId: string }) {
  await allow(ctx, 'case-file.read', place.projectId)
  return gatherFile(ctx, place)
}
