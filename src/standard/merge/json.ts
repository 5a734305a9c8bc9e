/** A JSON object as JSON.parse gives it: own enumerable fields, one of which may even be called `__proto__`. */
export type JsonObject = { [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of the object itself, never something it inherits. */
export function ownField(object: JsonObject, key: string): unknown {
  const value = object[key]
  // JSON holds no functions, so a function is one of Object.prototype's; only `__proto__` inherits anything else.
  if (typeof value !== 'function' && key !== '__proto__') return value
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Sets a field of the object itself; `__proto__` becomes a field like any other. */
export function setField(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
  else object[key] = value
}

/** Whether two JSON values are the same; the order of fields does not count, types do. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => isSameJson(value, b[i]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  )
}
