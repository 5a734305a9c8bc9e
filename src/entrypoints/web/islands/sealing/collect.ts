import type { AttachmentToSeal } from '#lib/sealing/seal-bid.ts'
import type { Pressed } from './form.ts'

/** What is sealed of a form, what is sent beside it as it is, and the sealed files, which grow while they are sealed. */
export type Collected = {
  answers: Record<string, string>
  attachments: AttachmentToSeal[]
  beside: FormData
  sealedFiles: BlobPart[][]
}

/** The parts of a file, one by one: not every browser can go through a stream by itself. */
async function* readFile(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

const attach = (file: File, sealed: BlobPart[], onBegin: (name: string) => void): AttachmentToSeal => ({
  ...{ name: file.name, type: file.type, bytes: file.size },
  source: (async function* () {
    onBegin(file.name)
    yield* readFile(file)
  })(),
  keep: (part) => void sealed.push(part),
})

/** Divides a form: what is in fields within `[data-sealed]` is sealed, and nothing of it is sent as it is. */
export function collect(form: HTMLFormElement, pressed: Pressed, onBegin: (name: string) => void): Collected {
  const beside = new FormData(form)
  if (pressed?.name) beside.set(pressed.name, pressed.value)
  const marked = form.querySelectorAll<HTMLInputElement>('[data-sealed] [name]')
  const names = new Set(Array.from(marked, ({ name }) => name))
  const found: Collected = { answers: {}, attachments: [], beside, sealedFiles: [] }
  for (const name of names) {
    const values = beside.getAll(name)
    beside.delete(name)
    const texts = values.filter((value) => typeof value === 'string')
    if (texts.length) found.answers[name] = texts.join('\n')
    for (const file of values.filter((value) => typeof value !== 'string' && value.size > 0) as File[]) {
      const sealed: BlobPart[] = []
      found.sealedFiles.push(sealed)
      found.attachments.push(attach(file, sealed, onBegin))
    }
  }
  return found
}
