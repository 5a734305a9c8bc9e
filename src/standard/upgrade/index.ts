export { upgradeRelease } from './upgrade.ts'
export { looksLike10 } from './version.ts'
