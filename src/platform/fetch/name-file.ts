/** `filename*=UTF-8''…` before `filename="…"`, as RFC 6266 has it. */
function nameFromHeader(disposition: string): string | undefined {
  const extended = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1]
  if (extended) return decode(extended.trim())
  const [, quoted, plain] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? []
  return quoted?.replace(/\\(.)/g, '$1') ?? plain
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A name for a fetched file, from its header or its address; only a name, never a path. */
export function nameFile(url: URL, disposition = ''): string {
  const given = nameFromHeader(disposition) ?? decode(url.pathname.split('/').at(-1) ?? '')
  const name = given
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return name.replace(/^\.+/, '').slice(0, 200) || url.hostname
}
