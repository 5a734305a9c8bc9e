import { expect, it } from 'vitest'
import { subjectsOf } from './open-rooms.ts'

it('lists purchases from the first day where the playbook is about them: buying:M03', () => {
  expect(subjectsOf(['micro-procurement-pilot'])).toEqual(['purchases'])
  expect(subjectsOf(['joint-task-force'])).toEqual([])
})
