import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from '#platform/root.ts'

/** What a reader sees or hears of an element, beside its text. */
const SAID = new Set(['aria-label', 'alt', 'caption', 'head', 'hint', 'label', 'placeholder', 'summary', 'title'])
/** Names that are the same in every language. */
const NAMES = new Set(['YAML'])

/** The texts that stand in the markup itself. */
function listTexts(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text.trim())
    const value = ts.isJsxAttribute(node) && SAID.has(node.name.getText()) ? node.initializer : undefined
    if (value && ts.isStringLiteral(value)) found.push(value.text)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found.filter((text) => /\p{L}{2}/u.test(text) && !NAMES.has(text))
}

it('takes every word of a page out of the catalogue, so that it can be said in each language', () => {
  const files = globSync('src/entrypoints/web/**/*.tsx', { cwd: root }).filter((file) => !file.endsWith('.test.tsx'))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((file) => listTexts(file).map((text) => [file, text]))).toEqual([])
})
