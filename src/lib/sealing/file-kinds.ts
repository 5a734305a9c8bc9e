/** What files an offer may bring: text, and what shows the same everywhere and holds no program. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'text'

/** How their names end, and the type they are sent with. */
export const fileKinds: Record<FileKind, { endings: readonly string[]; type: string }> = {
  pdf: { endings: ['pdf'], type: 'application/pdf' },
  png: { endings: ['png'], type: 'image/png' },
  jpeg: { endings: ['jpg', 'jpeg'], type: 'image/jpeg' },
  text: { endings: ['txt'], type: 'text/plain; charset=utf-8' },
}
const kinds = Object.keys(fileKinds) as FileKind[]

/** The endings as a file field of a form takes them. */
export const acceptedFiles = kinds.flatMap((kind) => fileKinds[kind].endings.map((ending) => `.${ending}`)).join(',')

/** What a file is by its name; undefined where it is nothing that is taken. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  return kinds.find((kind) => fileKinds[kind].endings.includes(ending))
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}

/** What a file is by its content, which has to be what its name says; undefined where it is nothing that is taken. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind | undefined {
  const kind = kindOfName(name)
  const isSo = { pdf: () => startsWith(bytes, PDF), png: () => startsWith(bytes, PNG) }
  const all = { ...isSo, jpeg: () => startsWith(bytes, JPEG), text: () => isText(bytes) }
  return kind && all[kind]() ? kind : undefined
}
