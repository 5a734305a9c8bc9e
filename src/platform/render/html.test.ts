import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeHtml, html, trusted, webAddress } from './html.ts'

it('escapes every value, so that text of the data never becomes markup', () => {
  expect(html`<p title="${'a"b'}">${'<script>'}</p>`.markup).toBe('<p title="a&quot;b">&lt;script&gt;</p>')
})

it('puts other templates and lists in as they are, and nothing for what is missing', () => {
  const items = ['a', 'b'].map((name) => html`<li>${name}</li>`)
  expect(html`<ul>${items}${undefined}${null}${false}</ul>${trusted('<hr>')}${0}`.markup).toBe(
    '<ul><li>a</li><li>b</li></ul><hr>0',
  )
})

it('leaves no special or forbidden character in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    }),
  )
})

it('links to web addresses only', () => {
  expect(webAddress('https://city.example/a?b=1')).toBe('https://city.example/a?b=1')
  for (const wrong of ['javascript:alert(1)', 'data:text/html,x', '//city.example', 'https://a b', 3, undefined])
    expect(webAddress(wrong)).toBeUndefined()
})
