/** Something wrong in a mapping file: where (path, and line where it is known), what, and what was perhaps meant. */
export type MappingFinding = {
  /** The way through the file: `sources / Awarded contracts / fields / awards/value/amount`. */
  readonly path: readonly string[]
  readonly message: string
  readonly closest?: string
  readonly line?: number
}

/** A finding as one sentence with its place. */
export function describeFinding({ path, message, closest, line }: MappingFinding): string {
  const place = [...(line ? [`line ${line}`] : []), ...(path.length ? [path.join(' › ')] : [])].join(', ')
  const meant = closest ? ` Did you mean "${closest}"?` : ''
  return `${place ? `${place}: ` : ''}${message}.${meant}`
}
