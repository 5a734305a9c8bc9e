import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderMarkdown } from './markdown.ts'

const render = (text: string) => renderMarkdown(text).markup.replace(/\n\s*/g, '')

it('renders headings, paragraphs, lists, code and tables of a method page', () => {
  expect(render('## Method\n\nCount `a.b` **twice**,\nthen stop.')).toBe(
    '<h3>Method</h3><p>Count <code>a.b</code> <strong>twice</strong>, then stop.</p>',
  )
  expect(render('Take:\n- one\n  and more\n- two')).toBe('<p>Take:</p><ul><li>one and more</li><li>two</li></ul>')
  expect(render('1. one\n2. two')).toBe('<ol><li>one</li><li>two</li></ol>')
  expect(render('```\na < b\n\nc\n```')).toBe('<pre><code>a &lt; bc</code></pre>')
  expect(render('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<tr><td>1</td><td>2</td></tr>')
})

it('links to web addresses only, and lets no text become markup', () => {
  expect(render('[here](https://city.example) [there](javascript:x)')).toBe(
    '<p><a href="https://city.example">here</a> there</p>',
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const left = renderMarkdown(text).markup.replace(
        /<\/?(h\d|p|ul|ol|li|code|pre|strong|em|table|thead|tbody|tr|td|th|div|a)( [a-z-]+="[^"<>]*")*>/g,
        '',
      )
      expect(left).not.toMatch(/[<>]/)
    }),
  )
})
