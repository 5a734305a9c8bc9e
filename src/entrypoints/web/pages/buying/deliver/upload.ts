import { createReadStream } from 'node:fs'
import type { Brought } from '#buying/deliver/index.ts'
import type { Form } from '../../../../http/read-form.ts'

/** A file that came with a form; undefined for none, or an empty one. */
export function uploadOf(form: Form, field: string): Brought | undefined {
  const file = form.files[field]
  return file?.bytes ? { name: file.name, content: createReadStream(file.path), field } : undefined
}
