import { type OcdsDocument, type Place, placeInFile } from '#standard/packages/index.ts'
import type { Sighting, Walk } from '../checks/walk.ts'
import { locate } from './locate.ts'

type Found = { readonly sighting: Sighting; at: number }

const NEWLINE = 0x0a

/** Counts on from one place to a later one, so that many places in a large document cost one pass. */
function advance(bytes: Buffer, from: number, to: number, place: Place): Place {
  let { line, column } = place
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i]!
    if (byte === NEWLINE) {
      line += 1
      column = 1
    } else if ((byte & 0xc0) !== 0x80) column += 1
  }
  return { offset: place.offset + to - from, line, column }
}

function placeAll(document: OcdsDocument, found: readonly Found[]): void {
  let at = 0
  let place: Place = document
  for (const { sighting, at: to } of found) {
    // The text of a package is in pieces, with its documents cut out between them.
    place = document.pieces ? placeInFile(document, to) : advance(document.bytes, at, to, place)
    at = to
    sighting.example.line = place.line
    sighting.example.column = place.column
  }
}

/** Gives the examples that a document added their lines and columns. */
export function placeSightings({ document, sightings }: Walk): void {
  if (!sightings.length) return
  const found = new Map<Sighting, Found>()
  const sought = sightings.map((sighting) => ({
    keys: sighting.keys,
    atName: sighting.atName,
    found: (at: number) => found.set(sighting, { sighting, at }),
  }))
  locate(document.bytes, sought)
  placeAll(
    document,
    [...found.values()].sort((a, b) => a.at - b.at),
  )
}
