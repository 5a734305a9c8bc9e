import { type Limits, ranOutOfMemory, runLimited } from '../../../limited-process.ts'
import { shipped } from '../../../root.ts'
import { refusals } from '../render.errors.ts'
import type { TypesetJob } from './typeset.ts'

/** As `REFUSED` of the process, which must not be loaded into this one. */
const REFUSED = 65

/** A PDF, or what the typesetter refused. Throws `render.too-long`, `render.too-much`; a fault where the process fell over otherwise. */
export async function runTypesetter(
  job: TypesetJob,
  limits: Limits,
): Promise<{ pdf: Uint8Array } | { refused: string }> {
  const script = shipped('platform', 'render', 'formats', 'pdf', 'typeset.ts')
  const ended = await runLimited(script, job, limits)
  if (ended.timedOut) throw refusals.tookTooLong(limits.seconds)
  if (ended.code === 0) return { pdf: new Uint8Array(ended.out) }
  if (ended.code === REFUSED) return { refused: ended.out.toString() }
  if (ranOutOfMemory(ended)) throw refusals.tookTooMuch(limits.megabytes)
  throw new Error(`The typesetter ended with ${ended.code}: ${ended.said.slice(0, 2000)}`)
}
