/** A file of the site, or with `more` a further piece of one that grows. Paths are relative, with `/`. */
export type Part = { path: string; content: string | Uint8Array; more?: true }

/** A file that was written. */
export type WrittenFile = { path: string; bytes: number; sha256: string }
