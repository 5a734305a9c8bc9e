import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { en } from '#lib/words/en/index.ts'
import { root } from '#platform/root.ts'

/** What is of one account or of the installation, which no project's digest shows. */
const NOT_OF_PROJECTS = /^(account|organisation|project\.removed|walk|work|import\.(started|forgotten)|file)\b/

/** Every type of event that the source writes out in full. */
function listTypes(): Map<string, string> {
  const types = new Map<string, string>()
  for (const path of globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((one) => !/\.test\.tsx?$/.test(one))) {
    const source = readFileSync(`${root}/${path}`, 'utf8')
    if (!source.includes('log.record')) continue
    for (const [, type] of source.matchAll(/\btype: '([a-z][a-z0-9-]*\.[a-z0-9.-]+)'/g)) types.set(type!, path)
  }
  return types
}

it('has words for everything that is recorded of a project, so that no digest or history is silent about it', () => {
  const types = [...listTypes()].filter(([type]) => !NOT_OF_PROJECTS.test(type))
  expect(types.length).toBeGreaterThan(30)
  expect(
    types.filter(([type]) => !Object.hasOwn(en, `event.${type}`)).map(([type, path]) => `${type} (${path})`),
  ).toEqual([])
})
