import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `render.${code}`, kind, message, details })

/** Every refusal of what writes texts as files. */
export const refusals = {
  noAlt: (block: string) =>
    refusal(
      'no-alt',
      'invalid',
      `The picture in ${block} has no words that say what it shows. Write an alternative text; then make the PDF again.`,
      { block },
    ),
  badPicture: (block: string) =>
    refusal(
      'bad-picture',
      'invalid',
      `The picture in ${block} cannot be read: it is neither the PNG, the JPEG nor the drawing it says it is. Replace it, or take it out.`,
      { block },
    ),
  tookTooLong: (seconds: number) =>
    refusal(
      'too-long',
      'unavailable',
      `Making the PDF took longer than ${seconds} seconds and was stopped. Divide the text, or take the web page or the Word document.`,
    ),
  tookTooMuch: (megabytes: number) =>
    refusal(
      'too-much',
      'unavailable',
      `Making the PDF took more than ${megabytes} MB of memory and was stopped. Divide the text or use smaller pictures, or take the web page or the Word document.`,
    ),
  notTypeset: (why: string) =>
    refusal(
      'not-typeset',
      'invalid',
      `The text could not be made into an accessible PDF: ${why}. Take the web page or the Word document, and tell whoever runs this installation.`,
    ),
} as const
