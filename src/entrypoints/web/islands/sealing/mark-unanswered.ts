const ERROR = '[data-unanswered]'

function unmark(form: HTMLFormElement): void {
  for (const message of form.querySelectorAll(ERROR)) message.remove()
  for (const group of form.querySelectorAll('[data-sealed] .govuk-form-group--error'))
    group.classList.remove('govuk-form-group--error')
  for (const field of form.querySelectorAll<HTMLElement>('[data-needed] textarea')) {
    field.classList.remove('govuk-textarea--error')
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-errormessage')
  }
}

/** Marks each field without an answer as the server would, and no other, and goes to the first of them. */
export function markUnanswered(form: HTMLFormElement, fields: readonly HTMLTextAreaElement[], message: string): void {
  unmark(form)
  for (const field of fields) {
    const told = document.createElement('p')
    Object.assign(told, { id: `${field.name}-error`, className: 'govuk-error-message', textContent: message })
    told.dataset.unanswered = ''
    field.before(told)
    field.closest('.govuk-form-group')?.classList.add('govuk-form-group--error')
    field.classList.add('govuk-textarea--error')
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-errormessage', told.id)
  }
  fields[0]?.focus()
}
