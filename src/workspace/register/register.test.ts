import { expect, it } from 'vitest'
import { daySchema, lineSchema } from './register.ts'

const said = (day: string) =>
  daySchema('Write the day.')
    .safeParse(day)
    .error?.issues.map(({ message }) => message)

it('takes days that a reform can be about, and says what is wrong with others once', () => {
  expect([said('1990-01-01'), said('2100-12-31')]).toEqual([undefined, undefined])
  for (const day of ['1850-05-01', '9999-12-31', '1989-12-31', '2101-01-01'])
    expect(said(day)).toEqual(['Enter a day from 1990 to 2100.'])
  for (const day of ['1850', '9999', 'soon', '']) expect(said(day)).toEqual(['Write the day.'])
})

it('takes out of a line what turns the direction of writing around', () => {
  expect(lineSchema('Say it.').parse(' \u202Egoal\u2069 ')).toBe('goal')
  expect(lineSchema('Say it.').safeParse('\u202E').success).toBe(false)
})
