import { z } from 'zod'
import { jsonObject, rowPlace } from './schemas.ts'

/** A mapping: the text of a mapping file, or what such a text holds. */
export const content = z
  .union([z.string(), jsonObject])
  .describe(
    'The text of a mapping file, or what such a text holds. src/pipeline/map/README.md tells how it is written.',
  )

/** Something wrong, or doubtful, in a mapping, with its place. */
export const finding = z.object({
  path: z.array(z.string()),
  message: z.string(),
  closest: z.string().optional(),
  line: z.number().optional(),
})

export const savedMapping = z.object({
  projectId: z.string(),
  version: z.number(),
  sha256: z.string(),
  note: z.string(),
  savedBy: z.string().nullable(),
  savedAt: z.date(),
})

export const mappingRun = z.object({
  id: z.string(),
  projectId: z.string(),
  mappingVersion: z.number(),
  snapshots: z.array(z.string()),
  rows: z.number(),
  processes: z.number(),
  releases: z.number(),
  problems: z.number(),
  endedAt: z.date(),
})

export const mappingDescription = z.object({
  isDraft: z.boolean().describe('True where the ocid prefix is nobody’s: what is made is a draft.'),
  sources: z.array(z.object({ source: z.string(), row: z.string(), key: z.string(), fields: z.number() })),
  unmapped: z.array(z.object({ source: z.string(), column: z.string(), reason: z.string().optional() })),
  unreached: z.array(z.object({ path: z.string(), question: z.string(), standIn: z.string().optional() })),
  paths: z.array(z.string()),
  personal: z.array(z.string()),
})

const valueCount = z.object({ value: z.string(), count: z.number() })

export const columnKinds = z.array(
  z.object({
    name: z.string(),
    columns: z.array(
      z.object({
        name: z.string(),
        rows: z.number(),
        filled: z.number(),
        distinct: z.number(),
        kind: z.string(),
        share: z.number(),
        examples: z.array(z.string()),
        values: z.array(valueCount).optional(),
        mark: z.string().optional(),
        habit: z.string().optional(),
        blankWords: z.array(valueCount),
      }),
    ),
  }),
)

export const mappingProposal = z.object({
  mapping: jsonObject,
  sources: z.array(
    z.object({
      source: z.string(),
      row: z.string(),
      rowReasons: z.array(z.string()),
      key: z.string(),
      keyReasons: z.array(z.string()),
      confidence: z.number(),
      fields: z.array(
        z.object({
          column: z.string(),
          target: z.string(),
          rule: z.unknown(),
          confidence: z.number().describe('From 0 to 1.'),
          reasons: z.array(z.string()),
          personal: z.boolean(),
        }),
      ),
      leftOut: z.array(z.object({ column: z.string(), reason: z.string().optional() })),
    }),
  ),
})

export const problem = z.object({
  source: z.string(),
  snapshot: z.string(),
  line: z.number(),
  column: z.string(),
  target: z.string(),
  reason: z.string(),
  text: z.string(),
})

export const problemCount = z.object({
  source: z.string(),
  column: z.string(),
  target: z.string(),
  reason: z.string(),
  count: z.number(),
  examples: z.array(z.string()),
})

export const previewedProcess = z.object({
  key: z.string(),
  ocid: z.string(),
  releases: z.array(jsonObject),
  problems: z.array(problem),
  rows: z.array(rowPlace.extend({ source: z.string() })),
})
