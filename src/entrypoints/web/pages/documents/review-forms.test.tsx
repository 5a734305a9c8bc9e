import { expect, it } from 'vitest'
import { emptyForm } from '../../ui/form.tsx'
import { MoveForms } from './review-forms.tsx'

it('shows the layout that was chosen, so that nothing of it is lost when it is chosen again', () => {
  const layout = { paper: 'letter', contents: false, numbered: true } as const
  const none = { reviewers: [], approvers: [], untouched: [] }
  const which = { projectId: 'p', documentId: 'd' }
  const page = String(<MoveForms which={which} moves={['format']} state={emptyForm()} layout={layout} {...none} />)
  const checked = [...page.matchAll(/<input[^>]*\bchecked\b[^>]*>/g)].map(([input]) =>
    /name="(\w+)"[^>]*value="(\w+)"/.exec(input)?.slice(1),
  )
  expect(checked).toEqual([
    ['paper', 'letter'],
    ['numbered', 'yes'],
  ])
})
