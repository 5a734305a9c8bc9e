export { allow, may } from './policy.ts'
