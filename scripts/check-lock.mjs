// Fails when package-lock.json would make `npm ci` refuse (an optional package without an entry) or names a registry.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const missing = Object.entries(packages).flatMap(([at, entry]) =>
  Object.keys(entry.optionalDependencies ?? {}).filter(
    (name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
  ),
)
const addressed = Object.values(packages).filter((entry) => entry.resolved?.startsWith('http'))
if (missing.length) console.log(`Without an entry: ${missing.join(', ')}. Run: npm run lock`)
if (addressed.length) console.log(`${addressed.length} entries carry a download address. Run: npm run lock`)
process.exit(missing.length + addressed.length ? 1 : 0)
