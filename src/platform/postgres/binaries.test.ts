import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  mkdirSync(join(folder, 'native/lib'), { recursive: true })
  writeFileSync(join(folder, 'native/lib/libx.so.60.2'), 'a library')
  const links = ['native/lib/libx.so', 'native/lib/libx.so.60'].map((target) => ({
    source: 'native/lib/libx.so.60.2',
    target,
  }))
  writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes the links that an installation without scripts leaves out, and leaves those that are there', () => {
  for (let i = 0; i < 2; i += 1) {
    expect(findBinaries(folder).postgres).toBe(join(folder, 'native/bin/postgres'))
    expect(readFileSync(join(folder, 'native/lib/libx.so.60'), 'utf8')).toBe('a library')
  }
})

it('finds the package of this machine', () => {
  expect(findBinaries().initdb).toMatch(/linux-(x64|arm64)\/native\/bin\/initdb$/)
})
