export { type Found, searchProject } from './search.ts'
