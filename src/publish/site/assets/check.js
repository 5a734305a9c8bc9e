// Looks a hash up in the list of the page. The page works without it: the form appears only where this script runs.
;(() => {
  const form = document.querySelector('form.check')
  const field = form.querySelector('input:not([type=file])')
  const file = form.querySelector('[type=file]')
  const status = form.querySelector('[role=status]')
  const list = document.querySelector('.papers')
  const rows = [...list.querySelectorAll('tbody tr')]

  const read = (text) =>
    text
      .toLowerCase()
      .replace(/^\s*sha-?256\s*:?/, '')
      .replace(/[\s:.\u00ad\u2010-\u2015-]/g, '')

  const check = () => {
    const typed = read(field.value)
    const isHash = /^[0-9a-f]{8,64}$/.test(typed)
    const found = rows.filter((row) => !isHash || row.cells[0].textContent.startsWith(typed))
    for (const row of rows) row.hidden = !found.includes(row)
    list.hidden = found.length === 0
    const known = form.dataset.found.replace('#', String(found.length))
    status.textContent = !isHash ? form.dataset.not : found.length ? known : form.dataset.none
  }

  const hashOf = async (content) => {
    const digest = await crypto.subtle.digest('SHA-256', content)
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    check()
  })
  // Browsers compute no hash on a page that came over plain HTTP.
  file.parentElement.hidden = !globalThis.crypto?.subtle
  file.addEventListener('change', async () => {
    if (!file.files[0]) return
    field.value = await hashOf(await file.files[0].arrayBuffer())
    check()
  })
})()
