// Completes package-lock.json: an optional platform package that the registry in use does not hold is left out of
// the lock by `npm install`, and `npm ci` then refuses it. We add what is missing as a bare optional entry.
import { readFileSync, writeFileSync } from 'node:fs'

const OS = ['linux', 'darwin', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'android', 'openharmony']
const CPU = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']
const named = (name, words) => words.filter((w) => new RegExp(`(^|[-_/])${w}([-_]|$)`).test(name))

/** The lock entry of a platform package, read from its name. */
function bareEntry(name, range) {
  const entry = { version: range.replace(/^[\^~]/, ''), optional: true }
  const os = named(name, OS)
  const cpu = named(name, CPU)
  if (os.length) entry.os = os
  if (cpu.length) entry.cpu = cpu
  if (/musl/.test(name)) entry.libc = ['musl']
  else if (/gnu|glibc/.test(name)) entry.libc = ['glibc']
  return entry
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []
for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`]) continue
    lock.packages[`node_modules/${name}`] = bareEntry(name, range)
    added.push(name)
  }
  delete entry.resolved
}
const rest = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
lock.packages = Object.fromEntries(rest)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length ? `added ${added.join(', ')}` : 'the lock file is complete')
