import { parseExpression, parseUnaryTests } from 'feelin'

/** A node of a FEEL syntax tree: what it is, its words, its parts. Names are those of the grammar `lezer-feel`. */
export type Node = { name: string; text: string; children: Node[] }

/** The names an expression may use, with the names within each: what FEEL needs to know where a name ends. */
export type Shape = { [name: string]: Shape | null }

type Tree = ReturnType<typeof parseExpression>
type TreeNode = Tree['topNode']

const COMMENTS = new Set(['LineComment', 'BlockComment'])

function toNode(node: TreeNode, text: string): Node {
  if (node.type.isError) throw new SyntaxError(`cannot be read from “${text.slice(node.from, node.from + 20)}” on`)
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!COMMENTS.has(child.name)) children.push(toNode(child, text))
  return { name: node.name, text: text.slice(node.from, node.to), children }
}

/** The entry that marks a context type as a type of ranges. */
export const RANGE_MARK = 'range__of'

/** `range<T>` is not in the grammar; it is written as a context type that the compiler of types knows. */
const withRangeTypes = (text: string): string =>
  /range\s*</.test(text) ? text.replace(/\brange\s*<([^<>]*)>/g, `context<${RANGE_MARK}: $1>`) : text

/** Reads an expression; a SyntaxError says from where on it cannot be read. */
export function readExpressionText(text: string, names: Shape): Node {
  const source = withRangeTypes(text)
  return toNode(parseExpression(source, names, undefined).topNode, source)
}

/** Reads the unary tests of a cell. */
export function readUnaryTestsText(text: string, names: Shape): Node {
  const source = withRangeTypes(text)
  return toNode(parseUnaryTests(source, names, undefined).topNode, source)
}
