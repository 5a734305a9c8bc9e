import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '#platform/root.ts'

/** A sentence as the source has it; what is only known when it is made is `{}`. */
export type SourceSentence = { text: string; file: string }

/** What only an operator at a terminal, a developer or a reader of the standard meets; the words have catalogues of their own. */
const ELSEWHERE =
  /\/(?:words|fields|generated|islands)\/|^src\/(?:entrypoints\/(?:api|cli)|demonstration|standard|platform\/(?:analytics|backup|log|postgres|keys|clock))\/|^src\/(?:platform\/(?:config|root|instance|open-for-command)|lib\/xlsx-writer|workspace\/meetings\/pasted\/due-words|pipeline\/map\/mapping\/describe-mapping)\.ts$|\.test\.tsx?$/

const isSentence = (text: string) =>
  /^["“A-Z{].*\S \S.*[.!?]$/s.test(text) && /[a-z]{2}/.test(text.replaceAll('{}', ''))

/** What a fault says is for the server's log. */
function isOfFault(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at && !ts.isStatement(at); at = at.parent)
    if (ts.isNewExpression(at) && at.expression.getText() === 'Error') return true
  return false
}

/** What may stand at a place of a template: the texts of its two sides, else anything. */
function textsAt(expression: ts.Expression): string[] {
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((side) => textsAt(side))
  if (ts.isStringLiteralLike(expression)) return [expression.text]
  if (ts.isTemplateExpression(expression)) return textsOf(expression)
  return ['{}']
}

const textsOf = ({ head, templateSpans }: ts.TemplateExpression): string[] =>
  templateSpans.reduce(
    (begun, { expression, literal }) =>
      begun.flatMap((start) => textsAt(expression).map((value) => start + value + literal.text)),
    [head.text],
  )

function sentencesIn(file: string): SourceSentence[] {
  const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: SourceSentence[] = []
  const visit = (node: ts.Node): void => {
    const isTemplate = ts.isTemplateExpression(node)
    const texts = isTemplate ? textsOf(node) : ts.isStringLiteralLike(node) ? [node.text] : []
    const sentences = texts.filter(isSentence)
    if (sentences.length && !isOfFault(node)) found.push(...sentences.map((text) => ({ text, file })))
    if (!isTemplate || !sentences.length) ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Every sentence that the code makes in English and that a person may meet on a page. */
export const listSentences = (): SourceSentence[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !ELSEWHERE.test(file))
    .toSorted()
    .flatMap(sentencesIn)
