// Search in the list of processes. The page works without it: the box appears only where this script runs.
// The index is a script too, so that it loads from a folder on disk, where fetch is refused.
;(() => {
  const form = document.querySelector('form.search')
  const box = form.querySelector('input')
  const status = form.querySelector('[role=status]')
  const list = form.querySelector('ul')
  const MOST = 50
  let index

  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

  const loadIndex = () =>
    new Promise((done) => {
      if (index) return done()
      const script = document.createElement('script')
      script.src = form.dataset.index
      script.onload = () => {
        index = window.processes.map((row) => ({ row, text: fold(row.slice(1).join(' ')) }))
        done()
      }
      document.head.append(script)
    })

  const show = ([file, title, buyer]) => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = `${file}.html`
    link.textContent = title
    item.append(link, ` ${buyer}`)
    return item
  }

  const search = async () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean)
    if (words.join('').length < 3) {
      list.replaceChildren()
      status.textContent = ''
      return
    }
    await loadIndex()
    const found = index.filter(({ text }) => words.every((word) => text.includes(word)))
    list.replaceChildren(...found.slice(0, MOST).map(({ row }) => show(row)))
    const count = form.dataset.found.replace('#', found.length.toLocaleString('en'))
    status.textContent = found.length ? `${count}. ${found.length > MOST ? form.dataset.more : ''}` : form.dataset.none
  }

  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  box.addEventListener('focus', loadIndex, { once: true })
  box.addEventListener('input', search)
})()
