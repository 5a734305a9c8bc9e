export { canonicalJson } from '#lib/canonical-json.ts'
