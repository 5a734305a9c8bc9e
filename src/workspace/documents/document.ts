import { z } from 'zod'
import { dropDirections } from '#lib/text.ts'
import type { Json } from './content/frozen.ts'
import { type DocumentState, isFormatted } from './states/states.ts'

/** A text that a project writes together. */
export type DocumentRecord = {
  id: string
  projectId: string
  title: string
  /** `id@version` of the template it was made from. */
  template: string | null
  /** The step of a playbook's run it belongs to. */
  step: string | null
  language: string
  access: 'project' | 'public'
  /** The work product of the agreement that it was said to be. */
  product: string | null
  state: DocumentState
  /** The review round that is open or was the last; 0 before the first. */
  round: number
  /** The version that waits for approval, or was approved. */
  finalVersion: number | null
  layout: Record<string, Json>
  createdBy: string | null
  createdAt: Date
  changedAt: Date
}

const line = (what: string, most: number) =>
  z
    .string({ error: `Enter ${what}.` })
    .trim()
    .min(1, `Enter ${what}.`)
    .max(most, `Use at most ${most} characters for ${what}.`)

export const titleSchema = z.string({ error: 'Enter a title.' }).overwrite(dropDirections).pipe(line('a title', 200))

export const newDocumentSchema = z.object({
  title: titleSchema,
  template: z.string().trim().max(80, 'Shorten this to 80 characters.').optional(),
  step: z.string().trim().max(120, 'Shorten this to 120 characters.').optional(),
})
export type NewDocument = z.input<typeof newDocumentSchema>

/** How a closed text is laid out on paper. */
export const layoutSchema = z.object({
  paper: z.enum(['a4', 'letter'], { error: 'Choose a paper.' }).default('a4'),
  contents: z.boolean().default(true),
  numbered: z.boolean().default(false),
})
export type DocumentLayout = z.output<typeof layoutSchema>

/** What was chosen for its layout, or what is usual where nothing was. */
export const chosenLayout = (document: DocumentRecord): DocumentLayout => layoutSchema.parse(document.layout)

/** How the approved text was laid out: once it is formatted, and where `version` is the one that was approved. */
export function layoutOf(document: DocumentRecord, version: number | undefined): DocumentLayout | undefined {
  if (!isFormatted(document.state) || version !== document.finalVersion) return undefined
  return chosenLayout(document)
}

/** Text beside a document: a comment, a note, a reason. */
export const remarkSchema = (what: string) => line(what, 10_000)
