import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startProduct } from './start-product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What a first start leaves: a migrated database, a key, nobody in it. Journeys begin on a copy of it. */
    firstStart: string
  }
}

/** Before the browser tests: one first start of the product, for all journeys that are not about a first start. */
export default async function makeFirstStart(project: TestProject): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-first-start-'))
  const product = await startProduct({ dataDir })
  await product.stop()
  project.provide('firstStart', dataDir)
  return () => rmSync(dataDir, { recursive: true, force: true })
}
