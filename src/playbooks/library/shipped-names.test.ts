import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { findShippedNames } from './shipped-names.ts'

const inFrench = (text: string) => speak('fr', async () => (await findShippedNames())(text))

describe('a role that a project took over from what ships', () => {
  it('is said in the reader’s language, with what it is and what it expects', async () => {
    expect(await inFrench('Product owner')).toBe('Responsable de produit')
    expect(await inFrench('Knows which terms must stand and which can move.')).toMatch(/^Sait quelles clauses/)
    expect(await inFrench('Come in early, not at the end.')).toBe('Venir tôt, pas à la fin.')
  })

  it('keeps its words where the project wrote them', async () => {
    expect(await inFrench('Keeper of the orchard')).toBe('Keeper of the orchard')
  })
})
