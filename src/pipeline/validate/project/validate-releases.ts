import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { allow } from '#people/index.ts'
import { ensureSourceTables, listReleaseParts } from '#pipeline/import/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { validateFile } from '../read/validate-file.ts'
import type { Finding, Report } from '../report/finding.ts'
import { nothingToValidate } from '../validate.errors.ts'
import { type Origin, readOrigins, readReleases } from './exported-lines.ts'
import { countReleases, exportReleases } from './releases.store.ts'
import type { ReleaseFinding, Validation } from './validation.ts'
import { selectFindings, selectValidation, storeValidation } from './validations.store.ts'

/** Examples point into a file of our own making: what they are to say is which release, and which rows it was made from. */
function presentFinding(finding: Finding, origins: ReadonlyMap<number, Origin>): ReleaseFinding {
  const { values = [], examples, ...rest } = finding
  return {
    ...rest,
    values,
    examples: examples.flatMap(({ line, pointer, ocid = '', value }) => {
      const origin = origins.get(line)
      return origin ? { pointer, ocid, ...origin, ...(value === undefined ? {} : { value }) } : []
    }),
  }
}

async function checkReleases(file: string, work: Work): Promise<{ report: Report; findings: ReleaseFinding[] }> {
  const report = await validateFile(() => readReleases(file), {
    signal: work.signal,
    lines: true,
    onProgress: ({ documents }) => work.report({ releases: documents }),
  })
  const lines = report.findings.flatMap(({ examples }) => examples.map(({ line }) => line))
  const origins = await readOrigins(file, new Set(lines))
  return { report, findings: report.findings.map((finding) => presentFinding(finding, origins)) }
}

function store(ctx: Ctx, projectId: string, report: Report, findings: readonly ReleaseFinding[]): Promise<Validation> {
  return transact(ctx, async (ctx) => {
    const { counts, severities, isValid, notChecked } = report
    const validation: Validation = {
      id: ctx.clock.newId(),
      projectId,
      validatedAt: ctx.clock.now(),
      releases: counts.releases + counts.compiledReleases,
      processes: counts.processes,
      errors: severities.error,
      warnings: severities.warning,
      notices: severities.notice,
      isValid,
      notChecked,
    }
    await storeValidation(ctx.db, validation, findings)
    const { releases, errors, warnings, notices } = validation
    await ctx.log.record(ctx, {
      type: 'validate.completed',
      thing: `validation:${validation.id}`,
      projectId,
      data: { releases, errors, warnings, notices, isValid },
    })
    return validation
  })
}

/**
 * Checks all releases of a project, imported or mapped, as OCDS 1.1 with every extension we know, and keeps what was
 * found in the place of what was found before. A release that came again in a later snapshot counts once. Safe to
 * repeat. Throws `validate.nothing` where there never were any; rejects with an AbortError where it was stopped, and then leaves what was there.
 */
export async function validateReleases(
  ctx: Ctx,
  { projectId }: { projectId: string },
  work: Work,
): Promise<Validation> {
  await allow(ctx, 'validate.start', projectId)
  const database = await ensureSourceTables(ctx.analytics, projectId)
  const parts = await listReleaseParts(ctx, projectId)
  const isFirst = (await selectValidation(ctx.db, projectId)) === undefined
  if (isFirst && (await countReleases(ctx.analytics, database, parts)) === 0) throw nothingToValidate()
  const folder = await ctx.files.scratchFolder()
  try {
    const file = join(folder, 'releases')
    await exportReleases(ctx.analytics, { database, parts, file, signal: work.signal })
    const { report, findings } = await checkReleases(file, work)
    work.signal.throwIfAborted()
    return await store(ctx, projectId, report, findings)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The newest checking of a project's releases without its findings; undefined before there is one. */
export async function findValidation(ctx: Ctx, { projectId }: { projectId: string }): Promise<Validation | undefined> {
  await allow(ctx, 'validate.read', projectId)
  return selectValidation(ctx.db, projectId)
}

/** What the newest checking of a project's releases found, errors first; undefined before there is one. */
export async function findFindings(
  ctx: Ctx,
  { projectId }: { projectId: string },
): Promise<{ validation: Validation; findings: ReleaseFinding[] } | undefined> {
  await allow(ctx, 'validate.read', projectId)
  const validation = await selectValidation(ctx.db, projectId)
  return validation && { validation, findings: await selectFindings(ctx.db, validation.id) }
}

/** How many amounts without a currency the newest checking of a project's releases found; sums leave them out. */
export async function countWithoutCurrency(ctx: Ctx, input: { projectId: string }): Promise<number> {
  const own = (await findFindings(ctx, input))?.findings ?? []
  return own.reduce((sum, { code, count }) => sum + (code === 'amount-without-currency' ? count : 0), 0)
}
