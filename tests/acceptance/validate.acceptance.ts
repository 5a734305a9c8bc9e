// The checks against the published schemas, and over every real file.
import { createReadStream, globSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateFile } from '#pipeline/validate/index.ts'
import { extensions } from '#standard/index.ts'
import { dataFolder, standardFolder as folder } from './data.ts'
import { applyChange, type Change, change, corpus, type Json, publishedValidators } from './published.ts'

/** What the published schemas cannot say, or say otherwise (a list is unique by ids, not as a whole). */
const BEYOND = new Set([
  'duplicate-id',
  'duplicate-release',
  'duplicate-record',
  'ocid-differs',
  'version-unknown',
  'wrong-kind',
  'not-ocds',
  'releases-mixed',
])

/** True for documents that are read as another version, with extensions, or as a record without its ocid. */
function declaresMore(document: Json): boolean {
  const fields = document as Record<string, Json>
  const { extensions: declared, version = '1.1' } = fields
  if (Array.isArray(declared) && declared.length > 0) return true
  if (('releases' in fields || 'records' in fields) && !('version' in fields)) return true
  return version !== '1.1' || 'compiledRelease' in fields || 'versionedRelease' in fields
}

const check = (document: Json) => validateFile(() => [Buffer.from(JSON.stringify(document))])

describe('checks', () => {
  it('find an error exactly where the published schemas reject', async () => {
    // The validator knows no extension for packages that declare none, all of them for bare releases.
    const packages = publishedValidators([])
    const bare = publishedValidators(extensions.map(({ id }) => id))
    const usable = corpus.filter(({ document }) => !declaresMore(document))
    let rejected = 0
    let accepted = 0
    const verdict = async (index: number, changes: Change[]) => {
      const { document, kind, path } = usable[index % usable.length]!
      const changed = changes.reduce(applyChange, document)
      if (kind.endsWith('package') && declaresMore(changed)) return
      const isValid = (kind.endsWith('package') ? packages : bare)[kind](changed)
      if (isValid) accepted += 1
      else rejected += 1
      const { findings } = await check(changed)
      const errors = findings.filter(({ severity }) => severity === 'error')
      // Lots are an extension's, and extensions patch no schema of versioned releases: in a history we alone check them.
      const isBeyond = (path: string) => kind === 'versioned-release' && path.endsWith('/lots')
      const expected = errors.filter(({ code, path }) => !BEYOND.has(code) && !isBeyond(path))
      expect(isValid ? expected.length === 0 : errors.length > 0, JSON.stringify([path, changes, errors])).toBe(true)
    }
    const runs = fc.asyncProperty(fc.nat(), fc.array(change, { minLength: 1, maxLength: 2 }), verdict)
    await fc.assert(runs, { numRuns: 15_000 })
    expect(rejected).toBeGreaterThan(1000)
    expect(accepted).toBeGreaterThan(1000)
  }, 300_000)
})

const files = [...globSync(join(dataFolder, 'ocds/**/*.json')), ...globSync(join(folder, 'examples/**/*.json'))]

describe('every real file', () => {
  it.each(files.map((path) => [path.slice(path.indexOf('/ocds') + 1), path]))(
    '%s is checked to its end',
    async (_name, path) => {
      const report = await validateFile(() => createReadStream(path))
      expect(report.counts.bytes).toBeGreaterThan(0)
      for (const finding of report.findings) {
        expect(finding.message).not.toMatch(/undefined|\{\w+\}|^[a-z-]+$/)
        expect(finding.examples.length).toBeGreaterThan(0)
        for (const { line, column } of finding.examples) expect(Math.min(line, column)).toBeGreaterThan(0)
      }
    },
  )
})
