// Merging against the standard's own examples, and over every published file of OCDS that this run was given.
import { createReadStream, globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CompileFiles, collectNotes, compileFiles } from '#pipeline/compile/files/index.ts'
import {
  listRecordParts,
  type MergeRules,
  parseDocument,
  readMergeRules,
  readSchema,
  releaseMergeRules,
  splitDocuments,
} from '#standard/index.ts'
import { dataFolder, standardFolder } from './data.ts'

type Json = Record<string, unknown>
const merging = join(standardFolder, 'examples/merging')
const example = (name: string) => join(merging, name)
const recordOf = (name: string): Json => JSON.parse(readFileSync(example(name), 'utf8')).records[0]

async function compile(paths: string[], options: Partial<CompileFiles> = {}) {
  const notes = collectNotes()
  const sources = paths.map((path) => () => createReadStream(path))
  const signal = new AbortController().signal
  const batches = await Array.fromAsync(
    compileFiles({ sources, folder: tmpdir(), versioned: false, signal, notes, ...options }),
  )
  const lines = Buffer.concat(batches).toString().split('\n').slice(0, -1)
  return { releases: lines.map((line) => JSON.parse(line) as Json), notes }
}

describe('the examples of merging that the standard publishes', () => {
  const all = ['merge-tender-1', 'merge-tender-2', 'merge-tender-3', 'merge-award-1', 'merge-award-2'].map(
    (name) => `${name}.json`,
  )

  it.each(['merged.json', 'merged-tender.json'])(
    '%s is what the releases merge into, whatever the order of files',
    async (name) => {
      for (const given of [all, all.toReversed()])
        expect((await compile(given.map(example))).releases).toEqual([recordOf(name).compiledRelease])
    },
  )
  it('versioned.json is what its releases merge into', async () => {
    const { releases } = await compile(all.map(example), { versioned: true })
    expect(releases).toEqual([recordOf('versioned.json').versionedRelease])
  })
  it.each(['example02-field-record.json', 'example02-object-record.json', 'example03-record.json'])(
    '%s holds the compiled release that its own releases merge into',
    async (name) => {
      expect((await compile([example(name)])).releases).toEqual([recordOf(name).compiledRelease])
    },
  )
})

it('the tables give the merge rules of the published release schema', () => {
  const published = readMergeRules(JSON.parse(readFileSync(join(standardFolder, 'schema/release-schema.json'), 'utf8')))
  const ours = releaseMergeRules(readSchema({ extensions: [] }))
  // Rules for what stands within a list that is replaced whole, or is omitted, say nothing.
  const telling = ({ wholeListMerge, omitWhenMerged }: MergeRules) => {
    const isWithin = (path: string) => [...wholeListMerge].some((whole) => path.startsWith(`${whole}/`))
    return [...wholeListMerge].filter((path) => !isWithin(path) && !omitWhenMerged.has(path)).sort()
  }
  expect(telling(ours)).toEqual(telling(published))
  expect([...ours.omitWhenMerged].sort()).toEqual([...published.omitWhenMerged].sort())
})

const files = globSync(['**/*.json', '**/*.jsonl', '**/*.gz'], { cwd: join(dataFolder, 'ocds') })

describe('published files', () => {
  it.each(files)('%s compiles into one release for each ocid in it', async (name) => {
    const path = join(dataFolder, 'ocds', name)
    const ocids = new Set<unknown>()
    for await (const document of splitDocuments(createReadStream(path))) {
      if (document.kind === 'record')
        for (const { value } of listRecordParts(parseDocument(document))) ocids.add((value as Json).ocid)
      else if (document.ocid !== undefined) ocids.add(document.ocid)
    }
    ocids.delete(undefined)
    for (const options of [{}, { versioned: true }, { compat: 'ocds-merge' }] as const) {
      const { releases, notes } = await compile([path], options)
      const known = notes.list().filter(({ code }) => code === 'only-compiled')
      expect(releases.map((r) => r.ocid).concat(known.flatMap((n) => n.examples.map((e) => e.ocid)))).toEqual([
        ...ocids,
      ])
    }
  })
})
