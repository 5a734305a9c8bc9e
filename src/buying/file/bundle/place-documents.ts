const ENDINGS = /\.[a-z0-9]{1,8}$/i
const MOST_LETTERS = 100
/** What Windows keeps for its devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A name that every disk takes: letters, digits, dots, dashes; not too long, and none that Windows keeps for itself. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|\.+$/g, '')
  const ending = ENDINGS.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, MOST_LETTERS).join('')
  return (stem + ending).replace(RESERVED, (device) => `${device}-file`) || 'document'
}

/**
 * Where each document stands in the bundle: by its name, with a number where another stands there already. Names that differ
 * in capitals alone are one name on many disks: whoever unpacks the file must not lose one document under another.
 */
export function placeDocuments<T extends { name: string }>(documents: readonly T[]): (T & { path: string })[] {
  const used = new Set<string>()
  return documents.map((document) => {
    const ending = ENDINGS.exec(document.name)?.[0] ?? ''
    const stem = document.name.slice(0, document.name.length - ending.length)
    let name = document.name
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${stem}-${count}${ending}`
    used.add(name.toLowerCase())
    return { ...document, path: `documents/${name}` }
  })
}
