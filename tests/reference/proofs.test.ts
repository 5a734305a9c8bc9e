import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'

// docs/proofs.md says which test shows that a fraud fails, or that something always holds. Here both are held together.
const CITED = /\b(?:abuse:A\d+|invariant:I\d+)\b/g
const numbered = (start: string, last: number, width: number) =>
  Array.from({ length: last }, (_, i) => start + String(i + 1).padStart(width, '0'))
const abuse = numbered('abuse:A', 35, 2)
const invariants = numbered('invariant:I', 12, 1)

/** What a test or a group of them is called: the first text in `it(…)`, `describe(…)`, `it.each(…)(…)`. */
function titlesOf(text: string): string[] {
  const titles: string[] = []
  const see = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|describe)\b/.test(node.expression.getText())) {
      const [title] = node.arguments
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text)
    }
    ts.forEachChild(node, see)
  }
  see(ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest, true))
  return titles
}

/** Every file of tests that names a case or an invariant in a title, with those it names. */
const cited = new Map(
  globSync('{src,tests}/**/*.test.{ts,tsx}', { cwd: root }).flatMap((path): [string, string[]][] => {
    const text = readFileSync(join(root, path), 'utf8')
    if (text.search(CITED) < 0) return []
    return [[relative('.', path), titlesOf(text).flatMap((title) => title.match(CITED) ?? [])]]
  }),
)

/** The rows of the page: what is shown, and the files that show it. */
const rows = readFileSync(join(root, 'docs/proofs.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [id] = /(?<=^\| )(?:abuse:A|invariant:I)\d+/.exec(line) ?? []
    return id ? [{ id, files: [...line.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path!) }] : []
  })

describe('each abuse case and invariant', () => {
  it.each([...abuse, ...invariants])('%s stands in docs/proofs.md with tests that name it', (id) => {
    const [row, ...others] = rows.filter((one) => one.id === id)
    expect(others).toEqual([])
    expect(row?.files.length).toBeGreaterThan(0)
    expect(row!.files.filter((path) => !cited.get(path)?.includes(id))).toEqual([])
  })

  it('is one that there is', () => {
    const known = new Set([...abuse, ...invariants])
    const unknown = [...cited].flatMap(([path, ids]) => ids.filter((id) => !known.has(id)).map((id) => `${path} ${id}`))
    expect(unknown).toEqual([])
    expect(rows.map(({ id }) => id)).toEqual([...known])
  })
})
