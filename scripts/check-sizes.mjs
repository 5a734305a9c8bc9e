// Hard limits on size: a file of code fails at 400 lines, a function at 60 (a component at 100).
// Data is exempt (field tables, catalogues of words, generated files), and so are the bodies of `describe`.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

const FILE_LIMIT = 400
const FUNCTION_LIMIT = 60
const COMPONENT_LIMIT = 100
const DATA = /(^|\/)(generated|words|fields|codelists|extensions)\//

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'tests', 'bench'], {
  encoding: 'utf8',
})
const files = tracked.split('\n').filter((f) => /\.tsx?$/.test(f) && !DATA.test(f))
const findings = []

const isFunction = (n) =>
  ts.isFunctionDeclaration(n) || ts.isArrowFunction(n) || ts.isFunctionExpression(n) || ts.isMethodDeclaration(n)
const nameOf = (n) =>
  n.name?.getText() ?? (ts.isVariableDeclaration(n.parent) ? n.parent.name.getText() : '(anonymous)')
const isTestBody = (n) =>
  ts.isCallExpression(n.parent) && /^(describe|beforeAll|afterAll)/.test(n.parent.expression.getText())

function measure(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const lineOf = (at) => source.getLineAndCharacterOfPosition(at).line
  const lines = lineOf(source.end) + 1
  if (lines > FILE_LIMIT) findings.push(`${file}: ${lines} lines; the limit is ${FILE_LIMIT}. Split it by noun.`)
  const visit = (node) => {
    if (isFunction(node) && !isTestBody(node)) {
      const length = lineOf(node.end) - lineOf(node.getStart()) + 1
      const name = nameOf(node)
      const limit = /^[A-Z]/.test(name) && file.endsWith('.tsx') ? COMPONENT_LIMIT : FUNCTION_LIMIT
      if (length > limit)
        findings.push(`${file}:${lineOf(node.getStart()) + 1} ${name}: ${length} lines; the limit is ${limit}.`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}
for (const file of files) measure(file)
for (const finding of findings) console.log(finding)
process.exit(findings.length ? 1 : 0)
