import { join } from 'node:path'

/** The folder of real data this run was given: `toronto/`, `pittsburgh/`, `ocds/` stand in it. */
export const dataFolder = process.env.FAIRLEAD_ACCEPTANCE_DATA ?? ''

/** The published schemas, codelists and examples, beside the data. */
export const standardFolder = join(dataFolder, '../standard/ocds-1.1.5')
