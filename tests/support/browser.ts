import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A Chromium that starts without anything being installed, and the environment it needs. */
    chromium: { executablePath: string; env: Record<string, string> }
  }
}

/** Fonts and libraries come with the package, for machines that have none; its own fonts.conf names a fixed folder. */
function fontConfig(folder: string): string {
  const path = join(folder, 'fontconfig')
  mkdirSync(path, { recursive: true })
  writeFileSync(
    join(path, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  )
  return path
}

/** Unpacks the packaged Chromium, its libraries and its fonts into `folder`, once a run. */
async function unpackChromium(folder: string) {
  const before = { ...process.env }
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  process.env.TMPDIR = before.TMPDIR
  if (!before.TMPDIR) delete process.env.TMPDIR
  for (const name of ['AWS_EXECUTION_ENV', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  const libraries = [join(folder, 'al2023/lib'), before.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fontConfig(folder) } }
}

/** Before the browser tests: Chromium, from CHROMIUM_PATH or unpacked from its package. */
export default async function prepareBrowser(project: TestProject): Promise<() => void> {
  const own = process.env.CHROMIUM_PATH
  if (own && existsSync(own)) {
    project.provide('chromium', { executablePath: own, env: {} })
    return () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-chromium-'))
  project.provide('chromium', await unpackChromium(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
