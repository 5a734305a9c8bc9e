import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { HolderBrings } from '#buying/offers/index.ts'
import { AppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { parseJson } from '#lib/sealing/parse-json.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'

/** Far more than the parts of a thousand offers, or a key. */
const MOST_BYTES = 2_000_000

const answers = z.array(
  z.object({ bid: z.string().max(100), holder: z.string().max(100), share: z.string().max(100).optional() }),
)

const fileError = (message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { key: message } } })

async function readSmall(form: Form, name: string): Promise<string | undefined> {
  const file = form.files[name]
  if (!file?.bytes) return undefined
  if (file.bytes > MOST_BYTES) throw fileError(t('open-bids.wrong-file'))
  return readFile(file.path, 'utf8')
}

/** What a holder brings by `OpenBidsForm`: what their browser opened, or their file and passphrase. */
export async function readBrings(form: Form): Promise<HolderBrings> {
  const told = await readSmall(form, 'answers')
  if (told !== undefined)
    return { shares: checkInput(answers, parseJson(told)).map((one) => ({ ...one, share: one.share })) }
  const file = await readSmall(form, 'key')
  if (file === undefined) throw fileError(t('open-bids.no-file'))
  return { file, passphrase: form.text('passphrase') }
}
