export {
  type Change,
  type ChangedThing,
  type Digest,
  findDigest,
  listChangesSince,
  markVisit,
  nameOfKind,
  presentChange,
} from './digest.ts'
export { countRegisters, listComing, listWaiting } from './waiting.ts'
