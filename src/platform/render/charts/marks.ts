import { type Content, type Html, html } from '../html.ts'

/** Colours of marks: the site's own where a style sheet names them, fixed ones in a downloaded file. */
export const COLOURS = [
  'var(--harbour, #0b5563)',
  'var(--decisions, #7a4f00)',
  'var(--words, #5a3d8f)',
  'var(--rows, #00665e)',
  'var(--quiet, #4b5a66)',
] as const
export const QUIET = 'var(--quiet, #4b5a66)'
const FONT = 'Public Sans Variable, Public Sans, Arial, sans-serif'
const RULE = 'var(--rule, #c5cdd3)'

/** A place along the width, from 0 to 1. Marks stand at shares of the width, so that text keeps its size on any screen. */
export const across = (share: number): string => `${Number((share * 100).toFixed(3))}%`

/** The fill of what is unknown. */
export const hatchOf = (id: string): string => `url(#${id}-unknown)`

const hatch = (id: string): Html =>
  html`<pattern id="${id}-unknown" width="6" height="6" patternUnits="userSpaceOnUse">
    <path d="M0 6 6 0" stroke="${QUIET}" stroke-width="1.5"/></pattern>`

/** The paint of a mark: hatched where what it stands for is unknown. */
export const paint = (id: string, mark: { isUnknown?: boolean }): Html =>
  mark.isUnknown ? html`fill="${hatchOf(id)}" stroke="${QUIET}"` : html`fill="${COLOURS[0]}"`

/** Text cut to what there is room for; the whole of it stands in the table. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`

type TextPlace = { x: string; y: number; anchor?: 'start' | 'middle' | 'end'; quiet?: boolean; bold?: boolean }

export const text = (words: string, { x, y, anchor = 'start', quiet, bold }: TextPlace): Html =>
  html`<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${quiet ? QUIET : 'currentColor'}"
    font-weight="${bold ? 700 : 400}">${words}</text>`

export const rule = (y: number): Html =>
  html`<line x1="0" x2="100%" y1="${y}" y2="${y}" stroke="${RULE}" stroke-width="1"/>`

type Canvas = { id: string; title: string; words: string; height: number }

/** The drawing around some marks: as wide as its place, named and described for whoever does not see it. */
export const canvas = ({ id, title, words, height }: Canvas, marks: Content): Html =>
  html`<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="${height}" role="img"
    aria-labelledby="${id}-title ${id}-words" font-family="${FONT}" font-size="13">
    <title id="${id}-title">${title}</title><desc id="${id}-words">${words}</desc>
    <defs>${hatch(id)}</defs>${marks}</svg>`
