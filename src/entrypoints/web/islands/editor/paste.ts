/** What was done to a paste, in counts. */
export type Cleaned = { html: string; insertions: number; deletions: number; lostPictures: number; pictures: number }

const isWord = (html: string) => /class="?Mso|urn:schemas-microsoft-com|<o:p>/i.test(html)

const unwrap = (node: Element) => node.replaceWith(...node.childNodes)

/** Word writes a list as paragraphs with a bullet in front. */
function makeLists(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll('p[class*="MsoListParagraph"]')]) {
    paragraph.querySelectorAll('span[style*="mso-list:Ignore"], span[style*="mso-list: Ignore"]').forEach((mark) => {
      paragraph.setAttribute('data-ordered', String(/^\s*[\da-z]+[.)]/i.test(mark.textContent ?? '')))
      mark.remove()
    })
    const ordered = paragraph.getAttribute('data-ordered') === 'true'
    const before = paragraph.previousElementSibling
    const tag = ordered ? 'OL' : 'UL'
    const list = before?.tagName === tag ? before : document.createElement(tag)
    const item = document.createElement('li')
    item.append(...paragraph.childNodes)
    if (list !== before) paragraph.before(list)
    list.append(item)
    paragraph.remove()
  }
}

/**
 * Cleans what is pasted from Word: what was inserted there under tracked changes stays, what was deleted goes, comments
 * and styles go. Says what it did; pictures that the clipboard only names are lost and counted.
 */
export function cleanPaste(html: string): Cleaned {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const counts = { insertions: 0, deletions: 0, lostPictures: 0, pictures: 0 }
  for (const gone of page.querySelectorAll('del, .msoDel, .MsoCommentReference, [style*="mso-element:comment"]')) {
    if (gone.matches('del, .msoDel')) counts.deletions += 1
    gone.remove()
  }
  for (const kept of page.querySelectorAll('ins, .msoIns')) {
    counts.insertions += 1
    unwrap(kept)
  }
  for (const image of page.querySelectorAll('img')) {
    if (image.src.startsWith('data:image/')) counts.pictures += 1
    else if (!image.dataset.file) {
      counts.lostPictures += 1
      image.remove()
    }
  }
  for (const drawn of page.querySelectorAll('v\\:imagedata')) {
    counts.lostPictures += 1
    drawn.remove()
  }
  if (isWord(html)) {
    makeLists(page.body)
    for (const level of [1, 2, 3])
      for (const old of page.querySelectorAll(`h${level}`)) {
        const fresh = page.createElement(`h${Math.min(4, level + 1)}`)
        fresh.append(...old.childNodes)
        old.replaceWith(fresh)
      }
  }
  for (const empty of page.querySelectorAll('style, script, meta, link, xml')) empty.remove()
  return { html: page.body.innerHTML, ...counts }
}
