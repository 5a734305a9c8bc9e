import { describe, expect, it } from 'vitest'
import { Blocks } from './content.tsx'

const show = (svg: string) =>
  String(
    <Blocks content={[{ type: 'figure', title: 'Days', picture: { alt: 'Nine days', svg } }]} projectId={undefined} />,
  )

describe('a drawing in a text', () => {
  it('stands in the page where it is shapes and text alone', () => {
    expect(show('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toContain('<path d="M0 0"/>')
  })

  it('is told in its words where it could load, run or link anything', () => {
    for (const more of ['<script>x()</script>', '<a href="x:y"><path/></a>', '<image href="https://x.example"/>'])
      expect(show(`<svg>${more}</svg>`)).toBe(
        '<figure class="picture"><p class="govuk-body">Nine days</p><figcaption>Days</figcaption></figure>',
      )
    expect(show('<svg onload="x()"></svg>')).not.toContain('<svg')
  })
})

describe('a claim in a text', () => {
  const shown = (strength: 'none' | 'weak' | 'grounded') => {
    const ground = { ref: 'decision:1', ground: 'decisions' as const, name: 'Pay early' }
    const claim = { id: '', kind: 'finding' as const, strength, grounds: strength === 'none' ? [] : [ground] }
    return String(<Blocks content={[{ type: 'claim', claim, blocks: [] }]} projectId={undefined} />)
  }

  it('says how strong it is in words and by its edge, and names each ground by its word', () => {
    expect(shown('none')).toMatch(/data-strength="none".*no evidence yet/s)
    expect(shown('weak')).toMatch(/data-strength="weak".*rests on something that changed or is gone/s)
    expect(shown('grounded')).toMatch(/data-strength="grounded"(?!.*(no evidence|changed))/s)
    for (const strength of ['weak', 'grounded'] as const)
      expect(shown(strength)).toContain('<span class="ground ground--decisions">Decisions</span> Pay early')
  })
})
