import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endpoints } from '#entrypoints/api/v1/endpoints.ts'
import { settings } from '#platform/config.ts'
import { root } from '#platform/root.ts'
import { apiPage } from './api-page.ts'
import { commandsPage, errorsPage, measuresPage, routesPage, settingsPage } from './pages.ts'
import { playbooksPage } from './playbooks-page.ts'
import { listRefusals } from './refusals.ts'

const pages = {
  'settings.md': settingsPage,
  'commands.md': commandsPage,
  'errors.md': errorsPage,
  'routes.md': routesPage,
  'api.md': apiPage,
  'measures.md': measuresPage,
  'playbooks.md': playbooksPage,
}

// A page that differs from the code fails here: run the tests with -u, look at the difference, and commit it.
describe('docs/reference', () => {
  for (const [name, write] of Object.entries(pages))
    it(`has in ${name} what the code has`, async () => {
      await expect(await write()).toMatchFileSnapshot(join(root, 'docs/reference', name))
    })

  it('has no page but these', () => {
    expect(readdirSync(join(root, 'docs/reference')).toSorted()).toEqual(Object.keys(pages).toSorted())
  })
})

describe('what the reference is made from', () => {
  it('describes every setting', () => {
    const silent = Object.entries(settings).filter(([, type]) => !type.description)
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it('gives every refusal a code of the form area.what, one kind, and a sentence', () => {
    const refusals = listRefusals()
    for (const { code, kind, message, file } of refusals) {
      expect([file, code]).toEqual([file, expect.stringMatching(/^[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/)])
      expect([file, code, kind]).toEqual([
        file,
        code,
        expect.stringMatching(/^(invalid|unauthenticated|forbidden|not-found|conflict|too-many|unavailable)$/),
      ])
      expect([file, code, message]).toEqual([file, code, expect.stringMatching(/\S/)])
    }
    const kinds = Map.groupBy(refusals, ({ code }) => code)
    const torn = [...kinds].filter(([, all]) => new Set(all.map(({ kind }) => kind)).size > 1)
    expect(torn.map(([code]) => code)).toEqual([])
  })

  it('finds each refusal that is thrown in the source', () => {
    const codes = new Set(listRefusals().map(({ code }) => code))
    for (const known of [
      'people.no-such-project',
      'import.other-shape',
      'publish.undecided',
      'fetch.not-public',
      'config.wrong',
      'input.invalid',
    ])
      expect([known, codes.has(known)]).toEqual([known, true])
    expect(endpoints.length).toBeGreaterThan(80)
  })
})
