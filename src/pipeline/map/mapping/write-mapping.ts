import { stringify } from 'yaml'
import type { Mapping } from './mapping.ts'

const HEAD = `# A mapping: which column of which export becomes which field of OCDS.
# row: what a row of the source is. key: a text with {columns}; rows with the same one belong to one process.
# fields: on the left a field of OCDS; on the right a column, or one of column, text, constant, first, mint,
#   with steps in order (case, blank, replace, split, date, money, number, codes) and onlyIf.
# notMapped: columns left out on purpose, each with the reason.
`

/** Writes a mapping as the file that people read and edit; reading it again gives the same mapping. */
export function writeMapping(mapping: Mapping): string {
  return HEAD + stringify(mapping, { lineWidth: 100, aliasDuplicateObjects: false })
}
