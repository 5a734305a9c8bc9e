import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, findTerm, listTerms, terms, withdrawEntry } from '../index.ts'
import { readShippedTerms } from './shipped-terms.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

describe('the glossary', () => {
  it('begins with the words of the field, in the order of the alphabet', async () => {
    const { projectId, reader } = world
    const all = await listTerms(reader.ctx, { projectId })
    expect(all.length).toBe(readShippedTerms().length)
    expect(all.length).toBeGreaterThan(50)
    expect(all.map(({ term }) => term)).toEqual(
      all.map(({ term }) => term).toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('says a word as the project does where it has written it anew, and the shipped one again without', async () => {
    const { projectId, ana } = world
    const meaning = 'Whoever bakes for our schools.'
    const { id } = await addEntry(ana.ctx, terms, { projectId, values: { term: 'Baker', meaning, example: 'vendor' } })
    const ids = async () => (await listTerms(ana.ctx, { projectId })).map((one) => one.id)
    expect(await ids()).toContain(id)
    expect(await ids()).not.toContain('vendor')
    expect(await findTerm(ana.ctx, { projectId, id })).toMatchObject({ term: 'Baker', meaning })
    await withdrawEntry(ana.ctx, terms, { projectId, id })
    expect(await ids()).toContain('vendor')
    await expect(findTerm(ana.ctx, { projectId, id: 'no-such-word' })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it.each(['fr', 'es'] as const)('has every word in %s, in the order of its alphabet', async (language) => {
    const { projectId, reader } = world
    const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id)
    expect(ids(readShippedTerms(language))).toEqual(ids(readShippedTerms('en')))
    const all = await speak(language, () => listTerms(reader.ctx, { projectId }))
    const names = all.map(({ term }) => term)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, language, { sensitivity: 'base' })))
    expect(all.find(({ id }) => id === 'vendor')?.term).toBe({ fr: 'Fournisseur', es: 'Proveedor' }[language])
  })

  it('names and finds shipped words for other rooms as it does the project’s own', async () => {
    const { ctx, projectId } = world
    const kind = ctx.things.kinds!.get('term')!
    expect(await kind.describe(ctx, projectId, ['ocds'])).toMatchObject([
      { ref: 'term:ocds', name: 'Open Contracting Data Standard' },
    ])
    expect((await kind.search!(ctx, projectId, 'framework')).map(({ ref }) => ref)).toContain(
      'term:framework-agreement',
    )
  })
})
