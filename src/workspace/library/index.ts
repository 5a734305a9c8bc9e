export { itemKinds, type LibraryItem } from './item.ts'
export {
  addFile,
  addLink,
  bringBackLibraryItem,
  changeLibraryItem,
  downloadLibraryFile,
  findLibraryItem,
  type LinkInput,
  listLibrary,
  withdrawLibraryItem,
} from './library.ts'
