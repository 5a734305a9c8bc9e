import { readFile } from 'node:fs/promises'
import type { FC } from 'hono/jsx'
import type { ListedFile } from '#buying/award/index.ts'
import type { PlainFile } from '#buying/offers/sealing/index.ts'
import { AppError } from '#lib/app-error.ts'
import { acceptedFiles, kindOfFile } from '#lib/sealing/file-kinds.ts'
import { MOST_ATTACHMENT_BYTES } from '#lib/sealing/padding.ts'
import { MOST_ATTACHMENTS } from '#lib/sealing/sealed-bid.ts'
import { t } from '#lib/words/words.ts'
import { showBytes } from '#platform/render/shown.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { FileField, type FormState } from '../../../ui/form.tsx'
import { A, P } from '../../../ui/parts.tsx'

const places = Array.from({ length: MOST_ATTACHMENTS }, (_, i) => i + 1)
const fieldOf = (place: number) => `attachment-${place}`

/** The file fields of an offer: sealed with it by the browser, or by the server. */
export const OfferFileFields: FC<{ state: FormState }> = ({ state }) => (
  <>
    <P>{t('offers.files-what', { count: MOST_ATTACHMENTS, megabytes: MOST_ATTACHMENT_BYTES / 1024 / 1024 })}</P>
    {places.map((place) => (
      <FileField
        name={fieldOf(place)}
        label={t('registers.optional', { label: t('offers.file', { place }) })}
        accept={acceptedFiles}
        state={state}
      />
    ))}
  </>
)

const refuse = (field: string, message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { [field]: message } } })

async function readOne(form: Form, field: string): Promise<PlainFile | undefined> {
  const file = form.files[field]
  if (!file?.bytes) return undefined
  const { name, bytes } = file
  if (bytes > MOST_ATTACHMENT_BYTES)
    throw refuse(field, `“${name}” is larger than 4 MB. Make it smaller, or give the address where it is.`)
  const content = await readFile(file.path)
  if (!kindOfFile(name, content))
    throw refuse(field, `“${name}” is no PDF, PNG, JPEG or plain text. Save it as one of these.`)
  return { name, type: '', bytes, content }
}

/** The files of an offer as a form without JavaScript sends them. */
export async function readPlainFiles(form: Form): Promise<PlainFile[]> {
  const files = await Promise.all(places.map((place) => readOne(form, fieldOf(place))))
  return files.filter((file) => file !== undefined)
}

/** The files of an offer as a browser has sealed them. What is too long is no file of an offer, and is not read. */
export async function readSealedFiles(form: Form): Promise<Uint8Array[]> {
  const sent = places.flatMap((place) => form.files[`file-${place - 1}`] ?? [])
  return Promise.all(sent.filter(({ bytes }) => bytes <= 2 * MOST_ATTACHMENT_BYTES).map((file) => readFile(file.path)))
}

type FilesProps = { place: { projectId: string; caseId: string }; number: number; files: readonly ListedFile[] }

/** The files of an offer for an evaluator: by their place, with what is said of those that may tell whose they are. */
export const FilesToAssess: FC<FilesProps> = ({ place, number, files }) =>
  files.length ? (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {files.map((file) => (
          <li>
            {file.kind ? (
              <A href={path('case-assess', place, { file: `${number}.${file.place}` })}>
                {t('offers.file-of', {
                  place: file.place,
                  kind: t(`offers.kind-${file.kind}`),
                  size: showBytes(file.bytes),
                })}
              </A>
            ) : (
              t('offers.file-not-shown', { place: file.place })
            )}
          </li>
        ))}
      </ul>
      <P quiet>{t(files.some(({ mayTell }) => mayTell) ? 'offers.files-may-tell' : 'offers.files-clean')}</P>
    </>
  ) : null
