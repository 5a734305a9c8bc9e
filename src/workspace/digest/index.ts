export {
  type Change,
  type ChangedThing,
  type Digest,
  findDigest,
  listChangesSince,
  markVisit,
  nameOfKind,
} from './digest.ts'
export { countRegisters, listComing, listFilledRegisters, listWaiting } from './waiting.ts'
