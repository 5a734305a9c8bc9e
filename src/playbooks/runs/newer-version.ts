const partsOf = (version: string) => version.split(/[.+-]/).map(Number)

/** Whether a run is invited to a version: a later one than it follows, or the project's own of the same number. */
export function isNewerFor(run: { version: string }, other: { version: string; isOwn: boolean }): boolean {
  const [now, then] = [partsOf(run.version), partsOf(other.version)]
  const at = [0, 1, 2].find((i) => (now[i] ?? 0) !== (then[i] ?? 0))
  return at === undefined ? other.isOwn : (then[at] ?? 0) > (now[at] ?? 0)
}
