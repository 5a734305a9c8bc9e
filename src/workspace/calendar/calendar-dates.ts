import { z } from 'zod'
import { daySchema, lineSchema, linkSchema, type Register, textSchema } from '../register/register.ts'

/** What kinds of days a reform has to reckon with. */
export const dateTypes = ['budget', 'tender', 'contract-end', 'it-investment', 'other'] as const

export const calendarFields = z.object({
  name: lineSchema('Say what happens on this day.'),
  type: z.enum(dateTypes, 'Choose what kind of date it is.'),
  day: daySchema('Write the day as YYYY-MM-DD.'),
  isYearly: z.boolean().default(false),
  note: textSchema(2000),
  link: linkSchema,
})

/** Days that the reform has to reckon with: budgets, tenders planned, contracts that end, IT investments. */
export const calendarDates: Register<typeof calendarFields> = {
  kind: 'calendar-date',
  table: 'workspace.calendar_date',
  fields: calendarFields,
  nameField: 'name',
  searched: ['name', 'note'],
}
