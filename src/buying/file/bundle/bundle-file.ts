/** One file of a bundle: its path in it, and its bytes as they are read. */
export type BundleFile = { path: string; content: string | Uint8Array | (() => AsyncIterable<Uint8Array>) }

/** The bytes of a file, piece by piece: never the whole of a large one at once. */
export async function* readPieces({ content }: BundleFile): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content)
  else if (content instanceof Uint8Array) yield content
  else yield* content()
}
