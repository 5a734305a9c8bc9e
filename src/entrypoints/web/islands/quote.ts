// On the reading page of a document: words that are selected become those that the next comment is about.

const text = document.getElementById('reading')
const field = document.querySelector<HTMLInputElement>('#quote')

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection()
  if (!text || !field || !selection || selection.isCollapsed) return
  if (!text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return
  // A comment stands at words of one paragraph.
  const words = selection.toString().split('\n')[0]?.trim() ?? ''
  if (words) field.value = words.slice(0, 2000)
})
