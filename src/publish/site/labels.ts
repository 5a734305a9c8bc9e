import { findField, readSchema, type Schema, sayCode, sayTerm } from '#standard/index.ts'

/** The words of the standard for codes and fields, looked up once each. */
export type Labels = {
  schema: Schema
  /** The title of a code of a codelist; the code itself where the list does not know it. */
  code(list: string, code: string): string
  /** A path like `awards[A1]/value/amount` in words: `Award A1 › Value › Amount`. */
  path(path: string): string
}

/** Starts with nothing looked up. */
export function startLabels(schema: Schema = readSchema()): Labels {
  const known = new Map<string, string>()
  const titleOf = (path: string): string => {
    const title = known.get(path) ?? sayTerm(findField(schema, path)?.title ?? path.slice(path.lastIndexOf('/') + 1))
    known.set(path, title)
    return title
  }
  return {
    schema,
    code: (list, code) => sayCode(schema, list, code),
    path: (path) => {
      let plain = ''
      let words = ''
      for (const { name, id } of splitPath(path)) {
        plain = plain ? `${plain}/${name}` : name
        words += `${words && ' › '}${titleOf(plain)}${id === undefined ? '' : ` ${id}`}`
      }
      return words
    },
  }
}

type Step = { name: string; id: string | undefined }

/** `awards[A/1]/value` → awards (A/1), value. An id may hold any sign, so its end is a bracket before `/` or the end. */
function splitPath(path: string): Step[] {
  const steps: Step[] = []
  for (let from = 0; from < path.length; ) {
    const stop = path.slice(from).search(/[[/]|$/) + from
    const name = path.slice(from, stop)
    if (path[stop] !== '[') {
      steps.push({ name, id: undefined })
      from = stop + 1
      continue
    }
    const inside = path.indexOf(']/', stop)
    const end = inside < 0 ? path.length - 1 : inside
    steps.push({ name, id: path.slice(stop + 1, end) })
    from = end + 2
  }
  return steps
}
