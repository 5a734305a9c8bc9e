/** What compiling noticed. `finding`: something was left out or is in doubt, so the result is not all that was given. */
export type CompileNote = {
  code: string
  severity: 'finding' | 'warning'
  /** The number of the file, and where in it. */
  file?: number
  line?: number
  column?: number
  ocid?: string
  values: Record<string, string | number>
}

/** How often one kind of thing was noticed, and the first few times. */
export type NoteCount = { code: string; count: number; examples: CompileNote[] }

/** Counts notes by their code and keeps the first few of each. */
export type Notes = {
  add(note: CompileNote): void
  readonly findings: number
  readonly warnings: number
  list(): NoteCount[]
}

const EXAMPLES = 5

/** Gathers notes by their code, with how often each came. */
export function collectNotes(): Notes {
  const byCode = new Map<string, NoteCount>()
  const counts = { finding: 0, warning: 0 }
  return {
    add: (note) => {
      counts[note.severity] += 1
      const known = byCode.get(note.code) ?? { code: note.code, count: 0, examples: [] }
      known.count += 1
      if (known.examples.length < EXAMPLES) known.examples.push(note)
      byCode.set(note.code, known)
    },
    get findings() {
      return counts.finding
    },
    get warnings() {
      return counts.warning
    },
    list: () => [...byCode.values()],
  }
}
