import { z } from 'zod'
import { idSchema } from '../playbook/id.ts'

const text = z.string().trim().min(1).max(4000)
const line = z.string().trim().min(1).max(200)

/** What a section starts with; whoever writes the document changes all of it. */
const block = z.union([
  z.strictObject({ paragraph: text }),
  z.strictObject({ bullets: z.array(text).min(1) }),
  z.strictObject({ numbers: z.array(text).min(1) }),
  z.strictObject({
    table: z.strictObject({
      caption: line,
      columns: z.array(line).min(1),
      rows: z.array(z.array(z.string().max(1000))).default([]),
    }),
  }),
  /** A part that shows what a register or a measure holds now, by the name the rooms contribute it under. */
  z.strictObject({ live: idSchema, settings: z.record(z.string(), z.string()).default({}) }),
  z.strictObject({ claim: z.enum(['finding', 'figure', 'quotation', 'recommendation']), text }),
])

const section = z.strictObject({
  id: idSchema,
  heading: line,
  level: z.union([z.literal(2), z.literal(3)]).default(2),
  /** A hint to the writer: shown in the editor, no part of the text. */
  guidance: text.optional(),
  blocks: z.array(block).default([]),
})

/** A working document as data: its sections and what they start with. */
export const templateSchema = z.strictObject({
  id: idSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.string().regex(/^[a-z]{2}$/),
  name: line,
  what: text,
  licence: line,
  /** From whose outline it was made, in own words. */
  inspiredBy: line.optional(),
  access: z.enum(['project', 'public']).default('project'),
  sections: z.array(section).min(1),
})

export type Template = z.infer<typeof templateSchema>
export type TemplateSection = z.infer<typeof section>
