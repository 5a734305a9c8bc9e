import Ajv from 'ajv-draft-04'
import { isDateTime, isUri, jsonSchema, readSchema } from '#standard/index.ts'

const ajv = new Ajv({ allErrors: true, strict: false, formats: { 'date-time': isDateTime, uri: isUri } })

/** Says whether something is a release of OCDS 1.1.5, by the schema that ships; what is wrong stands in its `errors`. */
export const isRelease = ajv.compile(jsonSchema('release', readSchema()))
