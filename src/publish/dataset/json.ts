/** A value as JSON has it. What is published may hold anything, so nothing is taken for granted. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [name: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path like `tender/value/amount`, through objects only. */
export function valueAt(from: Json | undefined, path: string): Json | undefined {
  let value: Json | undefined = from
  for (const name of path.split('/')) {
    if (!isObject(value)) return undefined
    value = value[name]
  }
  return value
}

/** Text or a number there, as text; otherwise nothing. */
export function textAt(from: Json | undefined, path: string): string | undefined {
  const value = valueAt(from, path)
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

/** A finite number there, also where it was written as text. */
export function numberAt(from: Json | undefined, path: string): number | undefined {
  const value = valueAt(from, path)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The objects of a list there; an object alone counts as a list of one. */
export function objectsAt(from: Json | undefined, path: string): JsonObject[] {
  const value = valueAt(from, path)
  if (Array.isArray(value)) return value.filter(isObject)
  return isObject(value) ? [value] : []
}

/** The plain values of a list there, as text. */
export function textsAt(from: Json | undefined, path: string): string[] {
  const value = valueAt(from, path)
  const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String)
}
