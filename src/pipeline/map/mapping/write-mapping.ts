import { stringify } from 'yaml'
import type { Mapping } from './mapping.ts'

const HEAD = `# A mapping: which column of which export becomes which field of OCDS.
# How it is written: src/pipeline/map/README.md
`

/** Writes a mapping as the file that people read and edit; reading it again gives the same mapping. */
export function writeMapping(mapping: Mapping): string {
  return HEAD + stringify(mapping, { lineWidth: 100, aliasDuplicateObjects: false })
}
