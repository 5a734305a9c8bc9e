import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownAddress } from './own-address.ts'

describe('an address to be sent on to', () => {
  it('is the home page where it leads elsewhere or holds control characters', () => {
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\r\nX: 1', '/\0', '/\u0085', ''])
      expect(ownAddress(to)).toBe('/')
  })

  it('stays as it is otherwise, with what a header cannot hold encoded', () => {
    expect(ownAddress('/projects/1?to=a%20b#part')).toBe('/projects/1?to=a%20b#part')
    expect(ownAddress('/search?q=école d')).toBe('/search?q=%C3%A9cole%20d')
  })

  it('is always on this site, and one that a header takes', () => {
    const any = fc.string({ unit: fc.constantFrom('/', '\\', '.', '@', ':', '\n', '\0', '\ud800', 'é', 'a', '?', '%') })
    fc.assert(
      fc.property(any, (to) => {
        const location = new Headers({ location: ownAddress(to) }).get('location')!
        expect(new URL(location, 'http://own.example').host).toBe('own.example')
      }),
    )
  })
})
