import { defineConfig } from 'vitest/config'

// Real published data, outside the project: run by `npm run acceptance -- DIR`, never by `npm test`.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'forks',
    include: ['tests/acceptance/**/*.acceptance.ts'],
    globalSetup: ['tests/support/database.ts', 'tests/support/browser.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
})
