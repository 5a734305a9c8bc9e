import { defineConfig } from 'vitest/config'

const shared = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }

// Three kinds of test, told by the file name: unit (*.test.ts), database (*.db.test.ts: PostgreSQL or chDB is started),
// and browser journeys (tests/e2e). chDB crashes in worker threads, so every pool forks.
export default defineConfig({
  ...shared,
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          maxWorkers: 2,
          // They hand in what they need and change nothing that others see, so a worker keeps what it has loaded.
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ['{src,tests,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.{ts,tsx}', 'tests/e2e/**'],
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          maxWorkers: 2,
          // Each file has a database and a folder of its own; nothing in the modules changes, which a test of pages relies on.
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ['{src,tests}/**/*.db.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          globalSetup: ['tests/support/database.ts'],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          // Each journey has a product and a browser of its own, and mostly waits for one of them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/browser.ts', 'tests/support/first-start.ts'],
          testTimeout: 180_000,
        },
      },
    ],
  },
})
