import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#lib/words/en/index.ts'
import { root } from '#platform/root.ts'

const folder = join(root, 'docs/guides')
const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll(/\s+/g, ' ')
const said = new Set(Object.values(en))

/** Guides of buying write the words of pages in italics, as they stand there. */
const OF_BUYING = ['auditor.md', 'buyer.md', 'key-holder.md', 'manager.md', 'procurement-officer.md', 'supplier.md']

describe('docs/guides', () => {
  it.each(OF_BUYING)('%s names pages and buttons by the words that stand on them', (file) => {
    const named = [...read(file).matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words]) => words!)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((words) => !said.has(words as never))).toEqual([])
  })

  it.each(readdirSync(folder))('%s leads to files that there are', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!)
    expect(links.filter((path) => !existsSync(join(dirname(join(folder, file)), path)))).toEqual([])
  })
})
