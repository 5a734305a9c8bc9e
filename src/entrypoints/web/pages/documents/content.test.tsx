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
