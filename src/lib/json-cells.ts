/** A value of JSON as text of a cell: text as it is, a list as JSON, nothing as ''. */
function writeCell(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The cells of a JSON object by the path of their column: `address.city`. Objects are stepped into, lists stay together
 * as JSON. Gives undefined where objects lie inside each other deeper than `maxDepth`.
 */
export function flattenObject(object: Record<string, unknown>, maxDepth: number): Map<string, string> | undefined {
  const cells = new Map<string, string>()
  function visit(value: Record<string, unknown>, prefix: string, depth: number): boolean {
    if (depth > maxDepth) return false
    for (const [name, inner] of Object.entries(value)) {
      const path = prefix === '' ? name : `${prefix}.${name}`
      if (isObject(inner)) {
        if (!visit(inner, path, depth + 1)) return false
      } else cells.set(cells.has(path) ? `${path} (2)` : path, writeCell(inner))
    }
    return true
  }
  return visit(object, '', 1) ? cells : undefined
}

type Source = { source?: string }

/** JSON.parse, but a number with more digits than a double holds stays as it is written (Excel and JavaScript would change it). */
export function parseJsonExactly(text: string): unknown {
  if (!/\d{16}|\.\d*0(?!\d)|\d[eE]/.test(text)) return JSON.parse(text)
  return JSON.parse(text, ((_: string, value: unknown, context: Source) =>
    typeof value === 'number' && context.source !== String(value) ? context.source : value) as Parameters<
    typeof JSON.parse
  >[1])
}
