import { z } from 'zod'

/** A name as people type it: not blank, one line, at most 120 characters. */
export const nameSchema = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${what}.`)
    .max(120, `Shorten ${what} to 120 characters.`)
    .regex(/^[^\p{Cc}]*$/u, `Write ${what} on one line.`)

export const newProject = z.object({
  name: nameSchema('the name of the project'),
  organisation: nameSchema('the name of your organisation'),
})
export type NewProject = z.infer<typeof newProject>

export type Project = {
  id: string
  name: string
  organisation: string
  createdAt: Date
  /** Whether all that it holds is invented, as the demonstration's city is: every page, export and feed says so. */
  isInvented: boolean
}
