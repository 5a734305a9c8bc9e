import { Readable } from 'node:stream'
import { unzipSync, zipSync } from 'fflate'
import { listCases } from '#buying/cases/index.ts'
import { makeBundle } from '#buying/file/index.ts'
import type { Ctx } from '#platform/context.ts'
import { addFile, listLibrary } from '#workspace/library/index.ts'
import { asDemonstration } from '../stories/found-project.ts'
import { alteredFile } from '../words/pilot-year/rules.ts'
import { personOf } from './at-moment.ts'
import type { Year } from './purchase.ts'

/** The paper that is altered: people know what it says, and would not see one letter. */
const PAPER = /^documents\/.*acceptance.*\.html$/

/** Changes one byte of one paper, and packs everything as it was. */
function alter(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const paper = files[Object.keys(files).find((name) => PAPER.test(name)) ?? '']
  if (!paper) throw new Error('The file of the purchase has no certificate of acceptance.')
  paper[Math.floor(paper.length / 2)]! ^= 1
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

/** Puts a copy of the file of a finished purchase into the library, in which one byte is another; once. */
export async function keepAlteredFile(ctx: Ctx, year: Year, purchase: string): Promise<void> {
  const { projectId } = year
  const system = asDemonstration(ctx)
  if ((await listLibrary(system, { projectId, tag: 'evidence' })).length) return
  const found = (await listCases(system, projectId)).find(({ title }) => title === purchase)
  if (!found) throw new Error(`The pilot year has no purchase called “${purchase}”.`)
  const lead: Ctx = { ...ctx, actor: personOf(year, 'micro-procurement') }
  const { content } = await makeBundle(lead, { projectId, caseId: found.id })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  const altered = Readable.from([Buffer.from(alter(Buffer.concat(pieces)))])
  await addFile(lead, { projectId, content: altered, ...alteredFile, foundIn: `case:${found.id}` })
}
