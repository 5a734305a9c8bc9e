import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { findWords } from '#lib/words/words.ts'
import { root } from '#platform/root.ts'

/** A refusal as it stands in the source: values that are only known when it is thrown are `{named}`. */
export type SourceRefusal = { code: string; kind: string; message: string; file: string }

type Scope = ReadonlyMap<string, ts.Expression>
type Factory = { params: ts.ParameterDeclaration[]; refusal: ts.ObjectLiteralExpression }
type SourceFile = { path: string; tree: ts.SourceFile; factories: Map<string, Factory> }

const propertyOf = (object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined => {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue
    if (ts.isPropertyAssignment(property)) return property.initializer
    if (ts.isShorthandPropertyAssignment(property)) return property.name
  }
  return undefined
}

/** The words of a call like `t('area.key', …)`, with their values left open. */
function catalogueWords(call: ts.CallExpression): string | undefined {
  const [key] = call.arguments
  const isWords = ['t', 'findWords'].includes(call.expression.getText()) && key && ts.isStringLiteral(key)
  return isWords ? findWords(key.text) : undefined
}

const NOT_NAMES = new Set('join map String toLocaleString en stringify slice floor round ceil'.split(' '))

/** What stands in a sentence's place until it is run: the last name of the expression. */
const nameOfPlace = (expression: ts.Expression): string => {
  const names = expression.getText().match(/\b[A-Za-z]\w*/g)
  return `{${names?.findLast((name) => !NOT_NAMES.has(name)) ?? '…'}}`
}

/** The text that a constant of the surroundings stands for. */
function constantOf({ text: name, parent }: ts.Identifier): ts.Expression | undefined {
  for (let at: ts.Node | undefined = parent; at; at = at.parent) {
    if (!ts.isBlock(at) && !ts.isSourceFile(at)) continue
    const declared = at.statements
      .filter(ts.isVariableStatement)
      .flatMap((one) => [...one.declarationList.declarations])
    const found = declared.find((one) => one.name.getText() === name)?.initializer
    if (found) return ts.isStringLiteralLike(found) || ts.isTemplateExpression(found) ? found : undefined
  }
  return undefined
}

const textsOfName = (name: ts.Identifier, scope: Scope): string[] => {
  const given = scope.get(name.text)
  if (given) return textsOf(given, new Map())
  const constant = constantOf(name)
  return constant ? textsOf(constant, scope) : [nameOfPlace(name)]
}

const textsOfTemplate = ({ head, templateSpans }: ts.TemplateExpression, scope: Scope): string[] =>
  combine([[head.text], ...templateSpans.flatMap((span) => [textsOf(span.expression, scope), [span.literal.text]])])

/** The two sides of `a ? b : c` and `a ?? b`. */
function sidesOf(expression: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse]
  const isEither =
    ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  return isEither ? [expression.left, expression.right] : []
}

/** Every text an expression can give; what is not known before it is run stays a `{name}`. */
function textsOf(expression: ts.Expression | undefined, scope: Scope): string[] {
  if (!expression) return []
  if (ts.isStringLiteralLike(expression)) return [expression.text]
  if (ts.isParenthesizedExpression(expression)) return textsOf(expression.expression, scope)
  if (ts.isIdentifier(expression)) return textsOfName(expression, scope)
  if (ts.isTemplateExpression(expression)) return textsOfTemplate(expression, scope)
  if (ts.isCallExpression(expression)) return [catalogueWords(expression) ?? nameOfPlace(expression)]
  const sides = sidesOf(expression)
  return sides.length ? sides.flatMap((side) => textsOf(side, scope)) : [nameOfPlace(expression)]
}

const combine = (parts: string[][]): string[] =>
  parts.reduce((sofar, choices) => sofar.flatMap((start) => choices.map((end) => start + end)), [''])

const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionDeclaration | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)

function enclosing(node: ts.Node): { name: string; params: ts.ParameterDeclaration[] } | undefined {
  let at: ts.Node | undefined = node.parent
  while (at && !isFunction(at)) at = at.parent
  if (!at) return undefined
  const named = at.name ?? (ts.isVariableDeclaration(at.parent) ? at.parent.name : undefined)
  return named && { name: named.getText(), params: [...at.parameters] }
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

const isRefusal = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) && node.expression.getText() === 'AppError'

/** Whether a refusal's code comes from a parameter of the function that makes it. */
function dependsOn(code: ts.Expression, params: readonly ts.ParameterDeclaration[]): boolean {
  const names = new Set(params.map((param) => param.name.getText()))
  let depends = false
  visit(code, (node) => {
    if (ts.isIdentifier(node) && names.has(node.text)) depends = true
  })
  return depends
}

/** Whether its callers decide what a refusal says: its code, or its sentence as a whole. */
function isFactory(refusal: ts.ObjectLiteralExpression, params: readonly ts.ParameterDeclaration[]): boolean {
  const [code, message] = [propertyOf(refusal, 'code'), propertyOf(refusal, 'message')]
  const isWhole = message !== undefined && ts.isIdentifier(message) && dependsOn(message, params)
  return isWhole || (code !== undefined && dependsOn(code, params))
}

const describe = (object: ts.ObjectLiteralExpression, scope: Scope, file: string): SourceRefusal[] => {
  const [kind = '{kind}'] = textsOf(propertyOf(object, 'kind'), scope)
  const message = textsOf(propertyOf(object, 'message'), scope).join(' / ')
  return textsOf(propertyOf(object, 'code'), scope).map((code) => ({ code, kind, message, file }))
}

/** The refusals that a file throws as they stand, and the functions that make others from what they are called with. */
function readFile(path: string): SourceFile & { refusals: SourceRefusal[] } {
  const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const factories = new Map<string, Factory>()
  const refusals: SourceRefusal[] = []
  visit(tree, (node) => {
    if (!isRefusal(node)) return
    const [refusal] = node.arguments ?? []
    // One that is not written out was made elsewhere and is handed on.
    if (!refusal || !ts.isObjectLiteralExpression(refusal)) return
    const around = enclosing(node)
    if (around && isFactory(refusal, around.params)) factories.set(around.name, { params: around.params, refusal })
    else refusals.push(...describe(refusal, new Map(), path))
  })
  return { path, tree, factories, refusals }
}

/** The factories a file can call: its own, and those it imports. */
function factoriesOf(file: SourceFile, all: ReadonlyMap<string, SourceFile>): Map<string, Factory> {
  const known = new Map(file.factories)
  visit(file.tree, (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return
    const from = node.moduleSpecifier.text
    const path = from.startsWith('#') ? `src/${from.slice(1)}` : relative(root, join(root, dirname(file.path), from))
    const bindings = node.importClause?.namedBindings
    if (!bindings || !ts.isNamedImports(bindings)) return
    for (const { name } of bindings.elements) {
      const factory = all.get(path)?.factories.get(name.text)
      if (factory) known.set(name.text, factory)
    }
  })
  return known
}

function listCalls(file: SourceFile, all: ReadonlyMap<string, SourceFile>): SourceRefusal[] {
  const known = factoriesOf(file, all)
  const refusals: SourceRefusal[] = []
  visit(file.tree, (node) => {
    const factory = ts.isCallExpression(node) ? known.get(node.expression.getText()) : undefined
    if (!factory || !ts.isCallExpression(node)) return
    const given = factory.params.flatMap((param, at) => {
      const value = node.arguments[at] ?? param.initializer
      return value ? [[param.name.getText(), value] as const] : []
    })
    refusals.push(...describe(factory.refusal, new Map(given), file.path))
  })
  return refusals
}

/** Every refusal of the product, by code. */
export function listRefusals(): SourceRefusal[] {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path))
  const files = paths.toSorted().map(readFile)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = files.flatMap((file) => [...file.refusals, ...listCalls(file, byPath)])
  return found.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}
