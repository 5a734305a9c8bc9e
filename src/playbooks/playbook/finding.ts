/** What is wrong at one place of a file: names or ids on the way to it, the line (from 1), a sentence, what to do. */
export type Finding = {
  path: readonly string[]
  line?: number
  message: string
  help?: string
}

/** A finding as one line: where, what, what to do. */
export function sayFinding({ path, line, message, help }: Finding): string {
  const where = [line === undefined ? '' : `line ${line}`, path.join('.')].filter(Boolean).join(', ')
  return `${where ? `${where}: ` : ''}${message}${help ? ` ${help}` : ''}`
}
