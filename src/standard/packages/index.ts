export {
  type DocumentKind,
  type OcdsDocument,
  type PackageHead,
  type Place,
  parseDocument,
  placeInFile,
  textOf,
} from './document.ts'
export { listRecordParts, type RecordPart } from './record-parts.ts'
export { type ByteSource, splitDocuments, splitInBatches } from './source.ts'
