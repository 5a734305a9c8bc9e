import { dropDirections } from './text.ts'

/** A name of a file fit to be shown and saved: the last part of a path, one line, not too long. */
export const tidyFileName = (name: string): string =>
  dropDirections(name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200) || 'file'
