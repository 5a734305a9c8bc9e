import type { Editor } from '@tiptap/core'
import { uploadPicture } from './dialogs.ts'
import type { Say } from './page.ts'
import { type Cleaned, cleanPaste } from './paste.ts'

type Wanted = { editor(): Editor; say: Say; tell(text: string): void }

/** The bytes of a `data:` address; the page's own policy lets nobody fetch one. */
function blobOf(address: string): Blob {
  const [head = '', data = ''] = address.slice('data:'.length).split(',', 2)
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: head.split(';')[0] ?? '' })
}

/** In words, what of a paste was kept and what was left out; empty where all of it came as it was. */
function wordsOf(say: Say, done: Cleaned): string {
  const parts = [
    done.insertions || done.deletions ? say('paste-tracked', done) : '',
    done.pictures ? say('paste-pictures', done) : '',
    done.lostPictures ? say('paste-lost', done) : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** Pictures are kept as files first, then stand in the text by their hash; one that cannot be kept is counted as lost. */
async function keepPictures(done: Cleaned): Promise<Cleaned> {
  const page = new DOMParser().parseFromString(done.html, 'text/html')
  const kept = { ...done }
  for (const image of page.querySelectorAll<HTMLImageElement>('img[src^="data:image/"]')) {
    const file = await Promise.resolve(image.src)
      .then(blobOf)
      .then(uploadPicture)
      .catch(() => '')
    if (file) image.setAttribute('data-file', file)
    else {
      image.remove()
      kept.pictures -= 1
      kept.lostPictures += 1
    }
  }
  return { ...kept, html: page.body.innerHTML }
}

/** Takes what is pasted: cleaned, with its pictures, and with a word on what was left out. */
export function openPaste({ editor, say, tell }: Wanted) {
  const pasteFiles = (pictures: File[]) => {
    for (const picture of pictures)
      uploadPicture(picture)
        .then((file) => editor().commands.insertContent({ type: 'image', attrs: { file, alt: '', title: '' } }))
        .then(() => tell(say('paste-pictures')))
        .catch((error: Error) => tell(error.message))
  }
  const pasteWithPictures = async (done: Cleaned) => {
    const kept = await keepPictures(done)
    editor().chain().focus().insertContent(kept.html).run()
    tell(wordsOf(say, kept))
  }
  const onPaste = (event: ClipboardEvent): boolean => {
    const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => /^image\/(png|jpeg)$/.test(type))
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (!html) pasteFiles(pictures)
    if (!html) return pictures.length > 0
    const done = cleanPaste(html)
    if (done.pictures) void pasteWithPictures(done)
    else if (wordsOf(say, done)) tell(wordsOf(say, done))
    return done.pictures > 0
  }
  return { onPaste, cleaned: (html: string) => cleanPaste(html).html }
}
