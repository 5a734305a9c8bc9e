import { looksLike10, upgradeRelease } from '#standard/index.ts'
import type { JsonObject } from '../dataset/json.ts'

/** A release in the form of 1.1, in which packages are published. */
export const upgradeIf10 = (release: JsonObject): JsonObject =>
  looksLike10([release]) ? (upgradeRelease(release).release as JsonObject) : release
